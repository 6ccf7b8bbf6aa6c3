import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenContent } from '../../model/content.ts';
import type { Locale } from '../../model/locale.ts';
import { sourceDigest } from '../../model/translations.ts';
import { parseInputs } from '../../parse/parse-plan-files.ts';
import { provenanceByModel, writeGenerated } from '../../pipeline/generate-plans.ts';
import { runExplain } from './explain.ts';

const INPUTS = `format: 1
title: Sample
organisation: ACME
profile: campaign
language: en
industry: retail-ecommerce
generate: [goals]
horizon: { start: 2026-03-02, from: W2, to: W4 }
themes: [{ id: returns, label: Returns }]
`;

const CONTENT: WrittenContent = {
  goals: [
    {
      id: 'trust',
      label: 'Earn trust',
      targets: [],
      origin: {
        rule: 'goals',
        model: 'qwen3:32b',
        playbook: 'simple-returns',
        because: ['themes/returns'],
      },
    },
    { id: 'speed', label: 'Speed', targets: [], origin: { rule: 'goals', model: 'chat' } },
  ],
};

const TRANSLATIONS = `format: 1
translations:
  - { at: goals/trust#label, to: zh-CN, of: "${sourceDigest('Earn trust')}", text: 赢得信任, model: qwen3:32b }
  - { at: goals/speed#label, to: zh-CN, of: "${sourceDigest('Speed')}", text: 加快 }
`;

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-explain-'));
  const folder = path.join(root, 'plans/sample');
  mkdirSync(folder, { recursive: true });
  const { value } = parseInputs({ file: 'inputs.yaml', text: INPUTS }, {}, 'sample', {});
  if (value === undefined) throw new Error('the sample reads');
  const generated = writeGenerated(provenanceByModel(value, CONTENT, {}), CONTENT);
  writeFileSync(path.join(folder, 'inputs.yaml'), INPUTS);
  writeFileSync(path.join(folder, 'generated.yaml'), generated);
  writeFileSync(path.join(folder, 'translations.yaml'), TRANSLATIONS);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function explain(address: string, locale: Locale, json = false): Promise<string> {
  let out = '';
  const write = (text: string): void => {
    out += text;
  };
  const terminal = { write, writeError: write, isInteractive: false, colour: false, locale };
  await runExplain({ root, terminal }, { plan: 'sample', path: address, json });
  return out;
}

describe('planpress explain of what a model wrote', () => {
  it('names the model, the section, the playbook and the grounds', async () => {
    const told = await explain('goals/trust', 'en');
    expect(told).toContain(
      '  written by the model qwen3:32b (section “Goals”, after the playbook simple-returns)  plans/sample/generated.yaml:',
    );
    expect(told).toContain('    because of: themes/returns\n');
    expect(await explain('goals/trust', 'zh-CN')).toContain(
      '  由模型 qwen3:32b 撰写（“目标”部分，参照策略库条目 simple-returns）  plans/sample/generated.yaml:',
    );
  });

  it('says of a chat that the model was not named', async () => {
    expect(await explain('goals/speed', 'en')).toContain(
      '  written by an unnamed chat model (section “Goals”)  ',
    );
  });

  it('names the language and who translated it', async () => {
    expect(await explain('goals/trust', 'en')).toContain(
      '  Chinese translated by the model qwen3:32b  plans/sample/translations.yaml:3:5\n    label: 赢得信任\n',
    );
    expect(await explain('goals/speed', 'zh-CN')).toContain(
      '  中文由人工翻译  plans/sample/translations.yaml:4:5\n    label: 加快\n',
    );
  });

  it('gives the same to programs', async () => {
    expect(JSON.parse(await explain('goals/trust', 'en', true))).toMatchObject({
      layers: [
        { layer: 'llm', origin: { rule: 'goals', model: 'qwen3:32b' } },
        {
          layer: 'translation',
          locale: 'zh-CN',
          model: 'qwen3:32b',
          fields: { label: '赢得信任' },
        },
      ],
    });
  });
});

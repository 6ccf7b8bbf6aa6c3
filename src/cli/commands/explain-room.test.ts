import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../model/locale.ts';
import { runExplain } from './explain.ts';

const PLAN = `
format: 1
title: Sample
organisation: ACME
profile: campaign
language: en
industry: retail-ecommerce
generate: []
horizon: { start: 2026-03-02, from: W2, to: W4 }
strategies:
  - id: s
    label: S
    description: d
    tactics:
      - { id: first, label: First, how: h }
      - { id: then, label: Then, how: h, requires: [s/first] }
phases:
  - id: p
    label: P
    span: W1..W4
    work:
      - { id: build, label: Build, span: W1..W2, tactics: [s/first] }
      - { id: use, label: Use, span: W3..W4, tactics: [s/then] }
      - { id: tidy, label: Tidy up, span: W1..W3 }
`;

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-explain-'));
  mkdirSync(path.join(root, 'plans/sample'), { recursive: true });
  writeFileSync(path.join(root, 'plans/sample/inputs.yaml'), PLAN);
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

const PATH = 'phases/p/work/build → phases/p/work/use';

describe('planpress explain of work', () => {
  it('says that it may not slip, and with what it makes the critical path', async () => {
    const told = await explain('phases/p/work/build', 'en');
    expect(told).toContain(`  slack: none\n  critical path (this is part of it): ${PATH}\n`);
  });

  it('says how far it may slip, in both languages', async () => {
    expect(await explain('phases/p/work/tidy', 'en')).toContain(
      '  slack: 5 working days; then it delays what waits for it, or the end\n' +
        `  critical path (this is no part of it): ${PATH}\n`,
    );
    expect(await explain('phases/p/work/tidy', 'zh-CN')).toContain(
      `  可推迟：5 个工作日，再晚就会推迟等它的工作或方案的结束\n  关键路径（不包括这一项）：${PATH}\n`,
    );
  });

  it('gives the same to programs', async () => {
    expect(JSON.parse(await explain('phases/p/work/tidy', 'en', true))).toMatchObject({
      room: {
        slack: 5,
        criticalPath: ['phases/p/work/build', 'phases/p/work/use'],
        isCritical: false,
      },
    });
  });

  it('says it of no field, and of nothing but work', async () => {
    expect(await explain('phases/p/work/tidy#span', 'en')).not.toContain('slack');
    expect(await explain('phases/p', 'en')).not.toContain('slack');
  });
});

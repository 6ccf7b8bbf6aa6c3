import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { runExplain } from './explain.ts';
import { runOverride, type OverrideOptions } from './override.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const AT = 'goals/retention/targets/repeat-purchase-rate';

let root = '';
let out = '';

const terminal: Terminal = {
  write: (text) => {
    out += text;
  },
  writeError: (text) => {
    out += text;
  },
  isInteractive: false,
  colour: false,
  locale: 'en',
};

function override(options: Partial<OverrideOptions>): Promise<number> {
  return runOverride(
    { root, terminal },
    { plan: 'retail-crm', at: AT, set: [], remove: false, why: 'The board decided', ...options },
  );
}

function overrides(): string {
  return readFileSync(path.join(root, 'plans/retail-crm/overrides.yaml'), 'utf8');
}

async function explain(address: string, json = false): Promise<number> {
  out = '';
  return runExplain({ root, terminal }, { plan: 'retail-crm', path: address, json });
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-override-'));
  out = '';
  cpSync(path.join(REPOSITORY, 'plans/retail-crm'), path.join(root, 'plans/retail-crm'), {
    recursive: true,
  });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress override', () => {
  it('appends one entry, with what the rules said as `was`', async () => {
    const before = overrides();
    await override({ set: ['note=Checked by finance'], by: 'crm-lead', until: '2027-01-31' });
    expect(overrides().startsWith(before)).toBe(true);
    expect(overrides().slice(before.length)).toBe(
      `  - at: ${AT}\n    set:\n      note: Checked by finance\n    why: The board decided\n    by: crm-lead\n    until: 2027-01-31\n`,
    );
    await override({ set: ['target=37%'] });
    expect(overrides()).toContain('      target: 37%\n    was:\n      target: 36%\n');
  });

  it('reports what the new value contradicts', async () => {
    expect(await override({ set: ['target=37%'] })).toBe(1);
    expect(out).toContain('target/conflict');
  });

  it('writes nothing when nothing has the address', async () => {
    const before = overrides();
    expect(await override({ at: `${AT}s`, set: ['target=37%'] })).toBe(1);
    expect(overrides()).toBe(before);
    expect(out).toContain(AT);
  });

  it.each([
    ['a value that cannot be read', { set: ['target=bigger'] }, 'notation/target'],
    ['a field that is not there', { set: ['colour=red'] }, 'schema/unknown-key'],
    ['an id that leads nowhere', { at: 'risks/data-quality', set: ['owner=nobody'] }, 'reference/'],
    ['another key for the item', { set: ['metric=nps'] }, 'override/key-change'],
    ['a share of a budget', { at: 'budget/items/all', set: ['share=lots'] }, 'notation/share'],
    ['a list', { at: 'risks', set: ['probability=2'] }, 'override/wrong-action'],
    ['a whole budget', { at: 'budget', remove: true }, 'override/wrong-action'],
    ['the last part of a budget', { at: 'budget/items/all', remove: true }, 'override/list'],
  ])('writes nothing for %s', async (_, options, code) => {
    appendFileSync(
      path.join(root, 'plans/retail-crm/inputs.yaml'),
      'budget: {items: [{id: all, label: {zh-CN: 全部, en: All}, share: 100%}]}\n',
    );
    const before = overrides();
    expect(await override(options)).toBe(1);
    expect(overrides()).toBe(before);
    expect(out).toContain(code);
    expect(out).toContain('nothing was written');
  });

  it('tells all bad fields at once', async () => {
    expect(await override({ at: 'risks/data-quality', set: ['probability=9', 'impact=8'] })).toBe(
      1,
    );
    expect(out.match(/schema\/out-of-range/g)).toHaveLength(2);
  });

  it('writes beside an older entry that has errors', async () => {
    appendFileSync(
      path.join(root, 'plans/retail-crm/overrides.yaml'),
      '  - {at: goals/nowhere, remove: true, why: {zh-CN: 旧, en: Old}}\n',
    );
    await override({ set: ['note=Checked'] });
    expect(overrides()).toContain('note: Checked');
  });

  it('quotes as `was` what the inputs state, where they state the item', async () => {
    appendFileSync(
      path.join(root, 'plans/retail-crm/inputs.yaml'),
      'goals:\n  - {id: retention, label: {zh-CN: 留存, en: Keep}, targets: [{metric: repeat-purchase-rate, target: 33%}]}\n',
    );
    await override({ set: ['target=34%'] });
    await override({ set: ['target=35%'] });
    expect(
      overrides()
        .match(/was:\n {6}target: .*/g)
        ?.slice(-2),
    ).toEqual(['was:\n      target: 33%', 'was:\n      target: 33%']);
  });

  it('refuses to change a fact', async () => {
    await expect(override({ at: 'metrics/nps', set: ['value=30'] })).rejects.toThrow('inputs.yaml');
    await expect(
      runOverride(
        { root, terminal: { ...terminal, locale: 'zh-CN' } },
        {
          plan: 'retail-crm',
          at: 'metrics/nps',
          set: ['value=30'],
          remove: false,
          why: '董事会决定',
        },
      ),
    ).rejects.toThrow('不能修订');
  });

  it('wants one action, and a day that exists', async () => {
    await expect(override({})).rejects.toThrow('--set');
    await expect(override({ set: ['target=37%'], remove: true })).rejects.toThrow('--remove');
    await expect(override({ set: ['target'] })).rejects.toThrow('field=value');
    await expect(override({ set: ['target=37%'], until: '2026-02-30' })).rejects.toThrow(
      '2026-02-30',
    );
  });
});

describe('planpress explain', () => {
  it('says how a problem was recognised, and which playbooks were left out', async () => {
    expect(await explain('strategies/segments-content')).toBe(0);
    expect(out).toContain(
      'recognised: challenges/coarse-segments as coarse-segmentation, 100% sure',
    );
    expect(out).toContain('left out: contact-governance');
  });

  it.each([
    ['segments-content', 'In the plan: see strategies/segments-content.'],
    ['contact-governance', 'Weighed and left out:\n    strategies/lifecycle-journeys'],
    ['renewal-rhythm', 'No problem of the plan calls for it.'],
  ])('says what became of the playbook %s', async (playbook, told) => {
    expect(await explain(`playbooks/${playbook}`)).toBe(0);
    expect(out).toContain(told);
  });

  it('prints every layer with its file and line, and what comes out', async () => {
    await override({ set: ['target=37%'], by: 'crm-lead' });
    expect(await explain(AT)).toBe(0);
    expect(out).toMatch(/rule band {2}plans\/retail-crm\/generated\.yaml:\d+:\d+/);
    expect(out).toMatch(/override \(crm-lead\) {2}plans\/retail-crm\/overrides\.yaml:\d+:\d+/);
    expect(out.indexOf('target: 36%')).toBeLessThan(out.indexOf('target: 37%'));
    expect(out.trimEnd().endsWith('target: 37%')).toBe(true);
  });

  it('keeps to one field when one is asked for', async () => {
    expect(await explain(`${AT}#target`)).toBe(0);
    expect(out).toContain('target: 36%');
    expect(out).not.toContain('metric:');
  });

  it('says which fields there are when the one asked for is not', async () => {
    expect(await explain(`${AT}#nonsense`)).toBe(1);
    expect(out).toContain('no field named nonsense');
    expect(out).toContain('target');
    expect(await explain('goals/retention#targets')).toBe(0);
  });

  it('explains what the inputs state', async () => {
    expect(await explain('metrics/nps')).toBe(0);
    expect(out).toContain('plans/retail-crm/inputs.yaml:');
    expect(out).toContain('value: 22');
  });

  it('shows until when an override holds, what it replaced, and whether it still should', async () => {
    appendFileSync(
      path.join(root, 'plans/retail-crm/overrides.yaml'),
      `  - {at: ${AT}, set: {target: 37%}, was: {target: 30%}, until: 2026-01-31, why: {zh-CN: 试, en: Trial}}\n`,
    );
    expect(await explain(AT)).toBe(0);
    expect(out).toContain('[expired; suspect: target was something else when it was written]');
    expect(out).toContain('until: 2026-01-31');
    expect(out).toContain('target: 37% (was 30%)');
    expect(await explain(AT, true)).toBe(0);
    const { layers } = JSON.parse(out) as { layers: unknown[] };
    expect(layers.at(-1)).toMatchObject({
      was: { target: '30%' },
      until: '2026-01-31',
      expired: true,
      suspect: ['target'],
    });
  });

  it('says where an item was moved', async () => {
    const entry = (to: string): string =>
      `  - {at: risks/data-quality, move: {${to}: double-11-freeze}, why: {zh-CN: 先, en: First}}\n`;
    appendFileSync(path.join(root, 'plans/retail-crm/overrides.yaml'), entry('after'));
    await explain('risks/data-quality');
    expect(out).toContain('moved after double-11-freeze');
    appendFileSync(path.join(root, 'plans/retail-crm/overrides.yaml'), entry('before'));
    await explain('risks/data-quality');
    expect(out).toContain('moved before double-11-freeze');
  });

  it('counts the lists inside an item', async () => {
    await explain('goals/retention');
    expect(out).toMatch(/\n {4}also: (?:\w+ \(\d+\), )*targets \(\d+\)/);
    await explain(AT);
    expect(out).not.toContain('also:');
  });

  it('names the items of a list', async () => {
    expect(await explain('goals/retention/targets')).toBe(1);
    expect(out).toContain('is a list');
    expect(out).toContain(AT);
  });

  it('takes a reference for the address that it means', async () => {
    expect(await explain('retention/repeat-purchase-rate')).toBe(1);
    expect(out).toContain(`Near: ${AT}`);
  });

  it('gives programs JSON', async () => {
    expect(await explain(AT, true)).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      address: AT,
      layers: [{ layer: 'rule', fields: { target: '36%' } }],
    });
  });

  it('names the nearest address otherwise', async () => {
    expect(await explain('goals/retention/targets/repeat-purchase')).toBe(1);
    expect(out).toContain(AT);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

  it('explains what the inputs state', async () => {
    expect(await explain('metrics/nps')).toBe(0);
    expect(out).toContain('plans/retail-crm/inputs.yaml:');
    expect(out).toContain('value: 22');
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

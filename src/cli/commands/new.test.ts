import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import type { Terminal } from '../terminal.ts';
import { runGenerate } from './generate.ts';
import { firstMondayAfter, runNew } from './new.ts';

let root = '';

function terminal(locale: Locale): Terminal {
  return { write: () => {}, writeError: () => {}, isInteractive: false, colour: false, locale };
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-new-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress new', () => {
  it.each(LOCALES)(
    'writes a plan in %s that checks without a finding once generated',
    async (locale) => {
      const context = { root, terminal: terminal(locale) };
      expect(await runNew(context, { plan: 'shop', start: '2026-03-02' })).toBe(0);
      expect(await runGenerate(context, { plans: [], check: false })).toBe(0);
      const { diagnostics, plans } = await checkWorkspace({ root, plans: [], frozen: true });
      expect(diagnostics.map(({ code }) => code)).toEqual(['calendar/estimated-year']);
      expect(plans[0]?.resolved?.strategies.length).toBeGreaterThan(1);
    },
  );

  it('names a schema that is there', async () => {
    await runNew({ root, terminal: terminal('en') }, { plan: 'shop' });
    const [first = ''] = readFileSync(path.join(root, 'plans/shop/inputs.yaml'), 'utf8').split(
      '\n',
    );
    const schema = path.resolve(root, 'plans/shop', first.replace(/^.*\$schema=/, ''));
    expect(JSON.parse(readFileSync(schema, 'utf8'))).toHaveProperty('definitions.inputs');
  });

  it('overwrites nothing', async () => {
    const context = { root, terminal: terminal('en') };
    await runNew(context, { plan: 'shop' });
    await expect(runNew(context, { plan: 'shop' })).rejects.toThrow('shop');
    await expect(runNew(context, { plan: 'My Shop' })).rejects.toThrow('My Shop');
    await expect(runNew(context, { plan: 'en' })).rejects.toThrow('en');
    await expect(runNew(context, { plan: 'x', start: 'tomorrow' })).rejects.toThrow('tomorrow');
  });
});

describe('firstMondayAfter(date)', () => {
  it.each([
    ['2026-01-15', '2026-02-02'],
    ['2026-02-28', '2026-03-02'],
    ['2026-05-01', '2026-06-01'],
    ['2026-12-31', '2027-01-04'],
  ])('%s leads to %s', (date, monday) => {
    expect(firstMondayAfter(date)).toBe(monday);
  });
});

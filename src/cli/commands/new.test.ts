import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { PROFILES } from '../../model/profile.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import type { Terminal } from '../terminal.ts';
import { runBuild } from './build.ts';
import { runGenerate } from './generate.ts';
import { firstMondayAfter, runNew } from './new.ts';
import { runOverride } from './override.ts';

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
    'writes a plan in %s that checks with nothing but notes once generated',
    async (locale) => {
      const context = { root, terminal: terminal(locale) };
      expect(await runNew(context, { plan: 'shop', start: '2026-03-02' })).toBe(0);
      expect(await runGenerate(context, { plans: [], check: false })).toBe(0);
      const { diagnostics, plans } = await checkWorkspace({ root, plans: [], frozen: true });
      expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'info calendar/estimated-year',
        'info capacity/spread-thin',
        'info budget/no-total',
      ]);
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

  it('names schemas that are there in what generate and override write', async () => {
    const context = { root, terminal: terminal('en') };
    await runNew(context, { plan: 'shop', start: '2026-03-02' });
    await runGenerate(context, { plans: ['shop'], check: false });
    const [risk] = (await checkWorkspace({ root, plans: [] })).plans[0]?.resolved?.risks ?? [];
    const change = { set: ['probability=2'], remove: false, why: 'Measured' };
    await runOverride(context, { plan: 'shop', at: risk?.address ?? '', ...change });
    for (const kind of ['generated', 'overrides']) {
      const text = readFileSync(path.join(root, `plans/shop/${kind}.yaml`), 'utf8');
      const [first = ''] = text.split('\n');
      const schema = path.resolve(root, 'plans/shop', first.replace(/^.*\$schema=/, ''));
      expect(JSON.parse(readFileSync(schema, 'utf8'))).toHaveProperty(`definitions`);
      expect(path.basename(schema)).toBe(`${kind}.schema.json`);
    }
  });

  it('takes a file whose schema lies elsewhere for up to date', async () => {
    const context = { root, terminal: terminal('en') };
    await runNew(context, { plan: 'shop', start: '2026-03-02' });
    await runGenerate(context, { plans: ['shop'], check: false });
    const file = path.join(root, 'plans/shop/generated.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\$schema=.*/, '$schema=../elsewhere.json'));
    expect(await runGenerate(context, { plans: ['shop'], check: true })).toBe(0);
    writeFileSync(file, text.replace('generator: rules', 'generator: rulez'));
    expect(await runGenerate(context, { plans: ['shop'], check: true })).toBe(1);
  });

  it.each(LOCALES)(
    'tells what to run next, and that a guide has no dates, in %s',
    async (locale) => {
      const said: string[] = [];
      const own = { ...terminal(locale), writeError: (text: string) => void said.push(text) };
      await runNew({ root, terminal: own }, { plan: 'how', profile: 'guide' });
      expect(said.at(-1)).toContain('planpress check how');
      await runNew({ root, terminal: own }, { plan: 'shop' });
      expect(said.at(-1)).toContain('planpress generate shop');
      await expect(
        runNew({ root, terminal: own }, { plan: 'why', profile: 'guide', start: '2026-03-02' }),
      ).rejects.toThrow(locale === 'en' ? 'no dates' : '没有日期');
    },
  );

  it.each(PROFILES.filter((profile) => profile !== 'guide'))(
    'says in a %s that stated phases close that part',
    async (profile) => {
      for (const locale of LOCALES) {
        const plan = `shop-${locale.toLowerCase()}`;
        await runNew({ root, terminal: terminal(locale) }, { plan, profile });
        const text = readFileSync(path.join(root, `plans/${plan}/inputs.yaml`), 'utf8');
        const head = text.slice(0, text.indexOf('format: 1'));
        expect(head).toContain(
          locale === 'en'
            ? '\n# State phases, and the rules write none; in every other part'
            : '\n# 自己写了 phases，规则就不再写阶段；其他部分按 id 合并',
        );
      }
    },
  );

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

describe('planpress build of new plans', () => {
  it.each(LOCALES)(
    'prints every kind of document in %s as it is scaffolded',
    async (locale) => {
      const lines: string[] = [];
      const told = { ...terminal(locale), writeError: (text: string) => void lines.push(text) };
      for (const profile of PROFILES) {
        await runNew({ root, terminal: told }, { plan: `a-${profile}`, profile });
      }
      const request = {
        plans: [],
        out: 'dist',
        pdf: true,
        frozen: false,
        force: false,
        reporter: 'pretty' as const,
      };
      expect([await runBuild({ root, terminal: told }, request), lines.join('')]).toEqual([
        0,
        expect.stringContaining('a-campaign'),
      ]);
    },
    180_000,
  );
});

import { describe, expect, it } from 'vitest';
import { LLM_SECTIONS } from '../../model/llm.ts';
import { keptAddresses } from './kept-addresses.ts';
import { loadShop, SETTINGS, SHOP_FACTS } from './model-run.test-support.ts';
import { startRun, type Run } from './run-state.ts';

async function runWith(overrides: string, inputs = SHOP_FACTS): Promise<Run> {
  const { plan, workspace } = await loadShop({
    inputs,
    ...(overrides === '' ? {} : { overrides: `format: 1\noverrides:\n${overrides}` }),
  });
  const effects = {
    ask: () => Promise.reject(new Error('nothing is asked here')),
    tell: () => undefined,
    drop: async () => undefined,
    spent: () => 0,
  };
  const run = startRun({ plan, workspace, settings: SETTINGS }, effects);
  if (run === undefined) throw new Error('nothing is open');
  return run;
}

function keptIn(run: Run, section: (typeof LLM_SECTIONS)[number]): string[] {
  const open = run.open.find((one) => one.section === section);
  return open === undefined ? [] : keptAddresses(run, open);
}

const plain = await runWith('');
const [goal, other] = (plain.draft.goals ?? []).map(({ id }) => `goals/${id}`);
const metric = plain.draft.goals?.[0]?.targets?.[0]?.metric;
const [risk, next] = (plain.draft.risks ?? []).map(({ id }) => id);

describe('keptAddresses(run, open)', () => {
  it('has none where nobody corrected anything', () => {
    expect(LLM_SECTIONS.flatMap((section) => keptIn(plain, section))).toEqual([]);
  });

  it('has what an override changes, adds to or moves by, in its own section', async () => {
    const run = await runWith(
      [
        `  - {at: ${goal}/targets/${metric}, set: {note: Bolder}, why: x}`,
        `  - {at: ${other ?? goal}/targets, add: {metric: csat, target: 90%}, why: x}`,
        `  - {at: risks/${risk}, move: {after: ${next}}, why: x}`,
        '  - {at: risks, add: {id: own, label: Own, response: None}, why: x}\n',
      ].join('\n'),
    );
    expect(keptIn(run, 'goals')).toEqual(
      [...new Set([other ?? goal, `${goal}/targets/${metric}`])].toSorted(),
    );
    expect(keptIn(run, 'risks')).toEqual([`risks/${risk}`, `risks/${next}`].toSorted());
    expect(keptIn(run, 'plan')).toEqual([]);
  });

  it('leaves out what is not there to be kept', async () => {
    const run = await runWith('  - {at: goals/gone, set: {note: x}, why: x}\n');
    expect(keptIn(run, 'goals')).toEqual([]);
  });

  it('has what the inputs name', async () => {
    const id = goal?.split('/')[1];
    const run = await runWith(
      '',
      `${SHOP_FACTS}outcomes:\n  - {id: calm, label: Calm, goals: [${id}]}\n`,
    );
    expect(keptIn(run, 'goals')).toEqual([goal]);
  });

  it('has what sections name that stay as they are', () => {
    const run = { ...plain, wanted: new Set(['goals'] as const) };
    const named = (plain.draft.strategies ?? []).flatMap(({ goals = [] }) => goals);
    expect(named.length).toBeGreaterThan(0);
    expect(keptIn(run, 'goals')).toEqual(expect.arrayContaining(named.map((id) => `goals/${id}`)));
  });
});

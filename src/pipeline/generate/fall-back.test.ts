import { describe, expect, it } from 'vitest';
import type { WrittenContent } from '../../model/content.ts';
import { rulesSection } from './fall-back.ts';
import { loadShop, SETTINGS } from './model-run.test-support.ts';
import { startRun, type Run } from './run-state.ts';
import { pickSection } from './section-content.ts';

const { plan, workspace } = await loadShop();

function start(): Run {
  const run = startRun(
    { plan, workspace, settings: SETTINGS },
    {
      ask: () => Promise.reject(new Error('nothing is asked here')),
      tell: () => undefined,
      drop: async () => undefined,
      spent: () => 0,
    },
  );
  if (run === undefined) throw new Error('nothing is open');
  return run;
}

/** The plan as the rules write it, beside strategies that a model wrote. */
function planBeside(strategies: WrittenContent['strategies']): WrittenContent {
  const run = start();
  const open = run.open.find(({ section }) => section === 'strategies');
  const own = run.open.find(({ section }) => section === 'plan');
  if (open === undefined || own === undefined) throw new Error('not open');
  const content = { ...pickSection(run.draft, open), strategies };
  run.states.set('strategies', { open, how: 'model', content, warnings: [] });
  return rulesSection(run, own);
}

const { draft } = start();
const workOf = ({ phases = [] }: WrittenContent) => phases.flatMap(({ work = [] }) => work);

describe('rulesSection(run, open)', () => {
  it('is what the rules write while all else is as they write it', () => {
    const { phases, ...rest } = planBeside(draft.strategies);
    expect(phases).toEqual(draft.phases);
    expect(rest.budget).toEqual(draft.budget);
  });

  it('loses the work of tactics that are not there, and keeps the rest', () => {
    const tactical = workOf(draft).filter(({ tactics = [] }) => tactics.length > 0);
    expect(tactical.length).toBeGreaterThan(0);
    const beside = planBeside([]);
    const left = workOf(beside).map(({ id }) => id);
    expect(left).toEqual(
      workOf(draft)
        .filter((one) => !tactical.includes(one))
        .map(({ id }) => id),
    );
    expect(JSON.stringify(beside.phases)).not.toContain('"tactics":["');
    expect(beside.phases?.map(({ id }) => id)).toEqual(draft.phases?.map(({ id }) => id));
  });
});

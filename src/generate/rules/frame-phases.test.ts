import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannableInputs } from '../../model/inputs.ts';
import { LADDER, type PhaseTemplate } from '../../model/knowledge.ts';
import {
  frameOfStep,
  framePhases,
  horizonMonths,
  phaseTemplate as choose,
  type Frame,
} from './frame-phases.ts';
import { planGrid, spanOf, type Grid } from './plan-grid.ts';
import {
  knowledgeOf,
  lasting,
  phaseTemplate,
  sampleInputs,
  work,
} from './sample-knowledge.test-support.ts';
import { knowledge } from './sample-plan.test-support.ts';

/** Phases of 10, 20, 30 and 40 percent, each with work named after it. */
const FOUR = phaseTemplate([0.1, 0.2, 0.3, 0.4], {
  prepare: [work('requests', { place: 'start', request: true })],
  foundation: [work('ground', { place: 'start' })],
  pilot: [work('trial', { place: 'start' })],
  rollout: [work('close', { place: 'end' })],
});

function framed(inputs: PlannableInputs, template: PhaseTemplate = FOUR) {
  const months = horizonMonths(inputs);
  const grid = planGrid(inputs, months);
  return { ...framePhases(inputs, knowledgeOf({ phases: [template] }), months, grid), grid };
}
const phase = (id: string, span: string): Record<string, unknown> => ({ id, label: id, span });
const spans = (frames: readonly Frame[], grid: Grid): string =>
  frames.map(({ id, slots }) => `${id} ${spanOf(slots, grid)}`).join(', ');
const workOf = (frames: readonly Frame[]): string[] =>
  frames.flatMap(({ template }) => template.work.map(({ id }) => id));

describe('horizonMonths(inputs)', () => {
  it.each([
    ['D5', 1],
    ['M12', 12],
    ['Y3', 36],
  ])('counts a plan to %s as %d months', (to, months) => {
    expect(horizonMonths(lasting(to))).toBe(months);
  });
});

describe('phaseTemplate(inputs, knowledge, months)', () => {
  const named = (id: string, fields: Record<string, unknown>): PhaseTemplate =>
    phaseTemplate([1], {}, { id, ...fields });
  const templates = [
    named('short', { months: [1, 6] }),
    named('elsewhere', { months: [6, 12], profiles: ['guide'], industries: ['retail'] }),
    named('general', { months: [6, 12] }),
    named('own-kind', { months: [9, 12], profiles: ['strategic-plan'], industries: ['bank'] }),
    named('own-trade', { months: [12, 24], industries: ['retail'] }),
  ];

  it.each([
    [3, 'short', true, 'the length'],
    [8, 'general', true, 'no other kind of document'],
    [10, 'own-kind', true, 'the kind of document'],
    [12, 'own-kind', true, 'the kind before the industry'],
    [15, 'own-trade', true, 'the length'],
    [40, 'own-trade', false, 'the nearest length'],
  ])('for %d months takes %s, which fits: %s (%s)', (months, id, fits) => {
    const found = choose(sampleInputs(), knowledgeOf({ phases: templates }), months);
    expect([found?.template.id, found?.fits]).toEqual([id, fits]);
  });
});

describe('framePhases(inputs, knowledge, months, grid)', () => {
  it('shares the horizon out', () => {
    const { frames, grid, notes } = framed(lasting('W20'));
    expect(spans(frames, grid)).toBe(
      'prepare W1..W2, foundation W3..W6, pilot W7..W12, rollout W13..W20',
    );
    expect(notes).toEqual([]);
  });

  it('covers every slot once, and every step of the template once, for any horizon', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 2500 }), (parts, days) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const { frames, grid } = framed(
          lasting(`D${days}`),
          phaseTemplate(parts.map((part) => part / whole)),
        );
        const covered = frames.flatMap(({ slots: { from, to } }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        expect(covered).toEqual(Array.from({ length: grid.slots }, (_, at) => at + 1));
        expect(frames.flatMap(({ steps }) => steps)).toEqual(LADDER.slice(0, parts.length));
      }),
    );
  });

  it('merges a phase that gets no slot into the next, with its work, and says so', () => {
    const { frames, grid, notes } = framed(lasting('D3'));
    expect(spans(frames, grid)).toBe('foundation D1, pilot D2, rollout D3');
    expect(workOf(frames)).toEqual(['requests', 'ground', 'trial', 'close']);
    expect(notes.map(({ kind, at }) => [kind, at])).toEqual([['unusual-horizon', 'horizon']]);
  });

  it('says that no template fits the horizon', () => {
    const { notes } = framed(lasting('M12'), phaseTemplate([1], {}, { months: [24, 36] }));
    expect(notes.map(({ kind }) => kind)).toEqual(['unusual-horizon']);
  });

  it('keeps the stated time of a step, and its neighbours give way', () => {
    const { frames, grid } = framed(lasting('W20', { phases: [phase('pilot', 'W9..W10')] }));
    expect(spans(frames, grid)).toBe(
      'prepare W1..W2, foundation W3..W8, pilot W9..W10, rollout W11..W20',
    );
  });

  it.each([
    ['pilot', 'W3..W12', ['requests', 'ground', 'trial', 'close'], ['prepare', 'pilot', 'rollout']],
    [
      'pilot',
      'W7..W20',
      ['requests', 'ground', 'trial', 'close'],
      ['prepare', 'foundation', 'pilot'],
    ],
  ])('does the work of a phase that %s at %s leaves no time', (id, span, tasks, ids) => {
    const { frames, notes } = framed(lasting('W20', { phases: [phase(id, span)] }));
    expect(frames.map((frame) => frame.id)).toEqual(ids);
    expect(workOf(frames)).toEqual(tasks);
    expect(notes.map(({ kind }) => kind)).toEqual(['unusual-horizon']);
  });

  it('never lets phases overlap when stated steps do not, and keeps the stated times', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });
    const chosen = fc.shuffledSubarray(LADDER.slice(0, 4), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(cuts, chosen, (ends, steps) => {
        const sorted = ends.toSorted((a, b) => a - b);
        const ordered = LADDER.filter((step) => steps.includes(step));
        const stated = steps.flatMap((step) => {
          const at = 2 * ordered.indexOf(step);
          const [from, to] = sorted.slice(at, at + 2);
          return to === undefined ? [] : [phase(step, `W${from}..W${to}`)];
        });
        const { frames, grid } = framed(lasting('W20', { phases: stated }));
        for (const [at, { id, slots, stated: own }] of frames.entries()) {
          expect(slots.from).toBeGreaterThan(frames[at - 1]?.slots.to ?? 0);
          if (own) expect(stated).toContainEqual(phase(id, spanOf(slots, grid)));
        }
        expect(frames.filter((frame) => frame.stated)).toHaveLength(stated.length);
        expect(workOf(frames).toSorted()).toEqual(['close', 'ground', 'requests', 'trial']);
      }),
    );
  });

  it('takes the phases of a planner’s own, in order of time, with all steps dealt out', () => {
    const own = [phase('run', 'W11..W20'), phase('build', 'W1..W8')];
    const { frames, grid } = framed(lasting('W20', { phases: own }));
    expect(spans(frames, grid)).toBe('build W1..W8, run W11..W20');
    expect(frames.map(({ steps }) => steps)).toEqual([
      ['prepare', 'foundation'],
      ['pilot', 'rollout'],
    ]);
    expect(workOf(frames)).toEqual(['requests', 'ground', 'trial', 'close']);
  });

  it('deals every step out once, however many phases a planner has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), (own, steps) => {
        const stated = Array.from({ length: own }, (_, at) => phase(`own-${at}`, `W${at + 1}`));
        const template = phaseTemplate(Array.from({ length: steps }, () => 1 / steps));
        const { frames } = framed(lasting('W20', { phases: stated }), template);
        expect(frames).toHaveLength(own);
        expect(frames.flatMap((frame) => frame.steps)).toEqual(LADDER.slice(0, steps));
      }),
    );
  });

  it('has no phases without a template', () => {
    const found = framePhases(sampleInputs(), knowledgeOf({}), 12, { unit: 'week', slots: 52 });
    expect(found).toEqual({ frames: [], notes: [] });
  });
});

describe('frameOfStep(frames, step)', () => {
  it.each([
    ['prepare', 0],
    ['foundation', 0],
    ['pilot', 1],
    ['rollout', 2],
    ['optimise', 2],
  ] as const)('does the work of %s in frame %d', (step, at) => {
    const { frames } = framed(lasting('W20', { phases: [phase('foundation', 'W1..W6')] }));
    expect(frames.map(({ id }) => id)).toEqual(['foundation', 'pilot', 'rollout']);
    expect(frameOfStep(frames, step)).toBe(at);
  });
});

describe('framePhases with a month stated in a plan of weeks', () => {
  it('leaves the weeks in which the month begins and ends to nobody', () => {
    const inputs = lasting('M12', {
      phases: [{ id: 'pilot', label: 'Pilot', span: 'M3..M4' }],
    });
    const months = horizonMonths(inputs);
    const { frames } = framePhases(inputs, knowledge, months, planGrid(inputs, months));
    const at = frames.findIndex(({ id }) => id === 'pilot');
    // M3..M4 runs from a Saturday in the ninth week to a Wednesday in the eighteenth.
    expect(frames[at]?.slots).toEqual({ from: 10, to: 17 });
    expect(frames[at - 1]?.slots.to).toBe(8);
    expect(frames[at + 1]?.slots.from).toBe(19);
  });
});

import { describe, expect, it } from 'vitest';
import type { Content } from '../../model/content.ts';
import { planDays } from './plan-days.ts';
import { generated, plan, START } from './sample-plan.test-support.ts';

const stepsOf = (content: Content, start = START) =>
  content.phases.map((phase) => ({ phase, days: planDays(phase.span, start) }));

describe('placeWork(inputs, frames, selections, queue)', () => {
  it('runs the phases one after the other, by calendar', () => {
    const phases = stepsOf(plan.content);
    expect(phases.map(({ phase }) => phase.span.raw)).toEqual([
      'W1..W4',
      'W5..W10',
      'W11..M5',
      'M6..M8',
      'M9..M12',
    ]);
    for (const [index, { days }] of phases.entries()) {
      expect(days.from).toBe(index === 0 ? 0 : (phases[index - 1]?.days.to ?? 0) + 1);
    }
  });

  it.each([6, 8, 9, 12, 15, 18])(
    'keeps work and milestones inside their phases over %i months',
    (months) => {
      const { content } = generated((written) => {
        written.horizon = { start: START, from: `M${Math.ceil(months / 2)}`, to: `M${months}` };
      });
      const phases = stepsOf(content);
      for (const [index, { phase, days }] of phases.entries()) {
        expect(days.from).toBe(index === 0 ? 0 : (phases[index - 1]?.days.to ?? 0) + 1);
        for (const { span = phase.span } of phase.work) {
          const { from, to } = planDays(span, START);
          expect(`${span.raw} ${from >= days.from && to <= days.to && from <= to}`).toBe(
            `${span.raw} true`,
          );
        }
        for (const { at } of phase.milestones) {
          const due = planDays(at, START).to;
          expect(`${at.raw} ${due >= days.from && due <= days.to}`).toBe(`${at.raw} true`);
        }
        expect(phase.work.length).toBeLessThanOrEqual(14);
      }
    },
  );

  it('ends with the horizon when that is a date', () => {
    const { content } = generated((written) => {
      written.horizon = { start: START, from: '2026-09-01', to: '2027-02-28' };
    });
    const last = content.phases.at(-1);
    expect(last && planDays(last.span, START).to).toBe(363);
    for (const { at } of last?.milestones ?? [])
      expect(planDays(at, START).to).toBeLessThanOrEqual(363);
  });

  it.each([2, 6, 8, 12])('starts work that needs IT after a queue of %i weeks', (weeks) => {
    const { content } = generated((written) => {
      const queue = written.constraints?.find(({ kind }) => kind === 'lead-time');
      if (queue) queue.value = `${weeks} weeks`;
    });
    const milestones = content.phases.flatMap((phase) => phase.milestones);
    const filed = milestones.find(({ id }) => id === 'it-requests-filed');
    const ready = (filed ? planDays(filed.at, START).to : 0) + 1 + weeks * 7;
    const work = content.phases.flatMap((phase) => phase.work);
    for (const id of [
      'identity-merge',
      'event-sync',
      'exception-notices',
      'arrival-interval',
      'benefit-mall',
    ]) {
      const item = work.find((candidate) => candidate.id === id);
      expect(item?.span && planDays(item.span, START).from).toBeGreaterThanOrEqual(ready);
    }
    for (const id of ['unified-id-live', 'events-synced']) {
      const milestone = milestones.find((candidate) => candidate.id === id);
      expect(milestone && planDays(milestone.at, START).to).toBeGreaterThan(ready);
    }
  });

  it('carries out every tactic in some phase', () => {
    const done = new Set(
      plan.content.phases.flatMap(({ work }) => work.flatMap(({ tactics }) => tactics ?? [])),
    );
    const all = plan.content.strategies.flatMap(({ id, tactics }) =>
      tactics.map((tactic) => `${id}/${tactic.id}`),
    );
    expect(all.filter((tactic) => !done.has(tactic))).toEqual([]);
  });

  it('gives every milestone an acceptance and an owner, and every owner a seat in the phase', () => {
    for (const { work, milestones, resources } of plan.content.phases) {
      const staffed = new Set(resources.map(({ role }) => role));
      for (const { owner } of [...work, ...milestones]) expect(staffed).toContain(owner);
      expect(milestones.every(({ acceptance }) => acceptance !== undefined)).toBe(true);
    }
  });

  it('has one lead in every phase and never more than one IT person', () => {
    for (const { resources } of plan.content.phases) {
      expect(resources.filter(({ lead }) => lead).map(({ role }) => role)).toEqual(['crm-lead']);
      const it = resources.filter(({ role }) => role.startsWith('it-'));
      expect(it.reduce((sum, { fte }) => sum + (fte?.max ?? 0), 0)).toBeLessThanOrEqual(1);
      expect(resources.every(({ fte }) => fte !== undefined)).toBe(true);
    }
  });

  it('proves twelve segments by a milestone', () => {
    const ids = plan.content.phases.flatMap(({ milestones }) => milestones.map(({ id }) => id));
    expect(ids).toContain('twelve-segments-live');
  });
});

import { describe, expect, it } from 'vitest';
import type { WrittenInputs } from '../../model/inputs.ts';
import { generated, knowledge, plan } from './sample-plan.test-support.ts';

type Work = (typeof plan.content.phases)[number]['work'];
const workOf = (change?: (written: WrittenInputs) => void): Work =>
  (change === undefined ? plan : generated(change)).content.phases.flatMap(({ work }) => work);

/** Ids of the work of the library that waits for IT. */
const waiting = new Set(
  knowledge.playbooks.flatMap(({ tactics }) =>
    tactics.flatMap(({ work }) => work.flatMap(({ id, it }) => (it ? [id] : []))),
  ),
);

describe('writePhases(draft): lead times', () => {
  it('says which work files the requests, and which waits for IT', () => {
    const work = workOf();
    const filing = work.filter(({ requests }) => requests !== undefined);
    expect(filing.map(({ id, requests }) => [id, requests])).toEqual([
      ['it-requests', ['it-lead-time']],
    ]);
    const held = work.filter(({ awaits }) => awaits !== undefined);
    expect(held.length).toBeGreaterThan(3);
    expect(held.map(({ id }) => id)).toEqual(
      work.filter(({ id }) => waiting.has(id)).map(({ id }) => id),
    );
    expect(new Set(held.flatMap(({ awaits }) => awaits))).toEqual(new Set(['it-lead-time']));
  });

  it('says nothing where no lead time is stated', () => {
    const work = workOf((written) => {
      written.constraints = written.constraints?.filter(({ kind }) => kind !== 'lead-time');
    });
    expect(work.filter(({ requests, awaits }) => requests ?? awaits)).toEqual([]);
  });
});

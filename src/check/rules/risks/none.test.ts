import { describe, expect, it } from 'vitest';
import { resolvedPlan } from '../../../diagrams/resolved-plan.test-support.ts';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { noRisks } from './none.ts';

const PHASES = 'phases: [{ id: p, label: P, span: M1..M3 }]';
const RISKS = 'risks: [{ id: r, label: R, response: Act }]';

const found = (profile: string, ...lines: string[]) =>
  noRisks.check(
    resolvedPlan(`
format: 1
title: Sample
organisation: ACME
profile: ${profile}
language: en
industry: retail-ecommerce
generate: []
horizon: { start: 2026-03-02, from: M6, to: M12 }
${lines.join('\n')}`),
    CHECK_CONTEXT,
  );

describe('noRisks(plan)', () => {
  it.each(['strategic-plan', 'campaign'])('reports a %s with phases and no risks', (profile) => {
    expect(found(profile, PHASES)).toMatchObject([{ at: '', field: 'profile' }]);
    expect(found(profile, PHASES, RISKS)).toEqual([]);
    expect(found(profile)).toEqual([]);
  });

  // An implementation is asked for its risks as for its other parts.
  it.each(['system-plan', 'guide', 'implementation'])('says nothing of a %s', (profile) => {
    expect(found(profile, PHASES)).toEqual([]);
  });
});

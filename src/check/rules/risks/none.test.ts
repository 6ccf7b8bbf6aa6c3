import { describe, expect, it } from 'vitest';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { noRisks } from './none.ts';

const PHASES = 'phases: [{ id: p, label: P, span: M1..M3 }]';
const RISKS = 'risks: [{ id: r, label: R, response: Act }]';

const found = (profile: string, ...lines: string[]) =>
  findingsOf(noRisks, lines.join('\n'), { ...A_YEAR, profile });

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

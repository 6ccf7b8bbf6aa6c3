import { describe, expect, it } from 'vitest';
import { boundsWithRange } from './bound-with-range.ts';
import { foundBy, goal, repeat } from './found-by.test-support.ts';

describe('target/bound-with-range', () => {
  it('looks at both forms of a target and at every time of a service level', () => {
    expect(
      foundBy(boundsWithRange, {
        goals: [
          goal('M12', repeat('36%', { also: 'up >=20..30%' }), {
            metric: 'first-response-time',
            target: '<=30..45 min',
          }),
        ],
        serviceLevels: [
          {
            id: 'chat',
            label: 'Chat',
            respond: '<=2..3 min',
            solve: '<=4 h',
            complex: '1..2 days',
            callBack: '<=1..2 h',
          },
        ],
      }),
    ).toEqual([
      'target/bound-with-range goals/m12/targets/repeat-purchase-rate',
      'target/bound-with-range goals/m12/targets/first-response-time',
      'target/bound-with-range serviceLevels/chat',
      'target/bound-with-range serviceLevels/chat',
    ]);
  });
});

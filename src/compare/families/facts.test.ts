import { describe, expect, it } from 'vitest';
import { told } from '../compared.test-support.ts';

describe('other figures of today', () => {
  it('say nothing of the level of targets that state it themselves, or have changed too', () => {
    const lines = told(`
metrics: [{ metric: nps, value: 25 }, { metric: first-response-time, value: 3 h }]
goals: [{ id: satisfaction, targets: [{ metric: nps, target: up 50% }, { metric: first-response-time, target: down 40% }] }]
`);
    expect(lines.join('\n')).toContain('today');
    expect(lines.join('\n')).not.toContain('now means');
    expect(lines.join('\n')).not.toContain('随之');
  });

  it('are one change with the baselines that repeat them', () => {
    const base = `goals: [{ id: satisfaction, targets: [{ metric: nps, from: 22 }] }]`;
    expect(
      told(
        `
metrics: [{ metric: nps, value: 25 }]
goals: [{ id: satisfaction, targets: [{ metric: nps, from: 25 }] }]
`,
        { base },
      ),
    ).toMatchInlineSnapshot(`
      [
        "changed, better: Net Promoter Score today 22 → 25",
        "  The same in the baseline of 1 target",
        "changed, better: 净推荐值现状：22 → 25",
        "  1 项目标值的基线同步调整",
      ]
    `);
  });

  it('word a bound of a change', () => {
    expect(told(`goals: [{ id: satisfaction, targets: [{ metric: nps, target: up >=50% }] }]`))
      .toMatchInlineSnapshot(`
      [
        "changed, better: Net Promoter Score target 30–35 → up at least 50%, asks more",
        "changed, better: 净推荐值目标：30–35 → 至少提升 50%，要求更高",
      ]
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../../model/text.ts';
import { A_YEAR, findingsOf } from '../../small-plan.test-support.ts';
import { countedInText } from './counted.ts';

// Three challenges, two phases, 3 + 1 milestones, two tiers and three needs.
const items = (count: number, more = '') =>
  Array.from({ length: count }, (_, at) => `{ id: i${at}, label: I${at} ${more} }`).join(', ');
const LINES = `
challenges: [${items(3)}]
phases:
  - { id: one, label: One, span: M1..M6, milestones: [${items(3, ', at: M3')}] }
  - { id: two, label: Two, span: M7..M12, milestones: [${items(1, ', at: M9')}] }
segmentations:
  - { id: tiers, label: Tiers, segments: [${items(2)}] }
  - { id: needs, label: Needs, segments: [${items(3)}] }
`;

function counted(text: string, language: 'en' | 'zh-CN', lines = LINES): [unknown, unknown][] {
  const written = `narrative: { summary: ${JSON.stringify(text)} }\n${lines}`;
  return findingsOf(countedInText, written, { ...A_YEAR, language }).map(
    ({ finding: { values } }) => {
      const list = readText(values['list'] as Record<'en', string>, 'en', 'en').text;
      return [list, values['count']];
    },
  );
}

describe('countedInText(plan)', () => {
  it.each([
    ['en', 'It answers four challenges.', 'the challenges', 4],
    ['en', 'Twelve milestones lead there.', 'the milestones', 12],
    ['en', 'The work has 12 milestones', 'the milestones', 12],
    ['en', 'Served in six tiers', 'the segments', 6],
    ['zh-CN', '方案回应四个挑战。', 'the challenges', 4],
    ['zh-CN', '五大挑战背后', 'the challenges', 5],
    ['zh-CN', '分三阶段推进', 'the phases', 3],
    ['zh-CN', '设 12 个里程碑', 'the milestones', 12],
    ['zh-CN', '设十二个里程碑', 'the milestones', 12],
    ['zh-CN', '设二十三个里程碑', 'the milestones', 23],
    ['zh-CN', '客户分六个层级', 'the segments', 6],
  ] as const)('%s: %s', (language, text, list, count) => {
    expect(counted(text, language)).toEqual([[list, count]]);
  });

  it.each([
    ['en', 'Three challenges, two phases, four milestones'],
    ['en', 'The first phase has three milestones, and there are two tiers and three segments'],
    ['en', 'In the first four phases, and in another five phases'],
    ['en', 'Between 3–5 phases, 2.5 phases, up to six phases'],
    ['en', 'More than five challenges; four of the five big challenges'],
    ['en', 'four challengers and one challenge'],
    ['en', 'three strategies'],
    ['zh-CN', '三个挑战、两个阶段、4 个里程碑'],
    ['zh-CN', '前四个阶段，其中五个阶段，第三阶段'],
    ['zh-CN', '三到五个阶段，3–5 个阶段'],
    ['zh-CN', '四个挑战者，五个阶段性成果'],
    ['zh-CN', '一个挑战，十余个挑战'],
    ['zh-CN', '两三个阶段'],
  ] as const)('%s, left alone: %s', (language, text) => {
    expect(counted(text, language)).toEqual([]);
  });

  it('says nothing of a list that the plan does not have', () => {
    expect(counted('Four challenges', 'en', '')).toEqual([]);
  });
});

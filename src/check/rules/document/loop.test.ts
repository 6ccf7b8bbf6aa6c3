import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { stepRepeated } from './loop.ts';

/** Whether a step with this name is found after one with this rule. */
function isRepeated(rule: string, label: string, language = 'en'): boolean {
  const loop = `
loops:
  - id: loop
    label: Loop
    steps:
      - { id: first, label: Receive, rule: ${JSON.stringify(rule)} }
      - { id: second, label: ${JSON.stringify(label)}, rule: Dispatch the rest }
`;
  return findingsOf(stepRepeated, loop, { ...GUIDE, language }).length > 0;
}

describe('stepRepeated(plan)', () => {
  it.each([
    ['Write it down and assign it', 'Assign'],
    ['It is sorted, and assigns itself', 'Assign'],
    ['Sorted by topic. Dispatched at once', 'Dispatch'],
    ['Listen, then call back within the hour', 'Call back'],
  ])('%s: %s', (rule, label) => {
    expect(isRepeated(rule, label)).toBe(true);
  });

  it.each([
    ['归入 4 类，并自动分派', '分派'],
    ['系统自动分派到各组', '分派'],
  ])('%s: %s', (rule, label) => {
    expect(isRepeated(rule, label, 'zh-CN')).toBe(true);
  });

  it.each([
    ['Hand it to those who can solve it', 'Solve'],
    ['Ask whether the file is complete', 'File'],
    ['Receive and assignments', 'Assign'],
  ])('left alone: %s: %s', (rule, label) => {
    expect(isRepeated(rule, label)).toBe(false);
  });

  it.each([
    ['转给能解决的人', '解决'],
    ['登记后等待分派', '分派'],
    ['并派', '派'],
  ])('left alone: %s: %s', (rule, label) => {
    expect(isRepeated(rule, label, 'zh-CN')).toBe(false);
  });

  it('takes signs in a name as they are', () => {
    expect(isRepeated('Write it down and assign', 'Assign|Receive (')).toBe(false);
    expect(isRepeated('Write it down and assign', 'A.*n')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { milestoneOutsidePhase, workOutsidePhase } from './outside-phase.ts';

const PHASE = `phases:
  - id: a
    label: A
    span: W1..W3
    work: [{ id: w, label: W, span: W3..W4 }]
    milestones: [{ id: m, label: M, at: W5 }]`;

describe('what lies outside its phase', () => {
  it('is told in dates', () => {
    expect(findingsOf(milestoneOutsidePhase, PHASE)[0]?.finding.values).toMatchObject({
      when: { en: '3 Apr 2026' },
      span: { en: '2 Mar – 22 Mar 2026' },
    });
  });

  it('is told as it is counted in a guide, which has no dates', () => {
    expect(findingsOf(milestoneOutsidePhase, PHASE, GUIDE)[0]?.finding.values).toMatchObject({
      when: { en: 'week 5', 'zh-CN': '第 5 周' },
      span: { en: 'weeks 1–3' },
    });
    expect(findingsOf(workOutsidePhase, PHASE, GUIDE)[0]?.finding.values).toMatchObject({
      when: { en: 'weeks 3–4' },
    });
  });
});

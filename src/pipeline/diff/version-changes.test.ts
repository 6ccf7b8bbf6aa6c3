import { describe, expect, it } from 'vitest';
import type { FrozenFinding } from '../../model/release.ts';
import { workingCalendar } from '../../model/working-calendar.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { checkText, SOUND_INPUTS } from '../sound-workspace.test-support.ts';
import { versionChanges } from './version-changes.ts';

const CALENDAR = workingCalendar(readKnowledge().calendar);
const { plans } = await checkText(SOUND_INPUTS);
const [resolved] = plans.flatMap((plan) => plan.resolved ?? []);

const finding = (code: string, more: Partial<FrozenFinding> = {}): FrozenFinding => ({
  code,
  severity: 'warning',
  message: { 'zh-CN': `${code}。`, en: `${code}.` },
  hint: { 'zh-CN': '', en: '' },
  ...more,
});

/** What is told when only the findings differ. */
function told(before: FrozenFinding[], after: FrozenFinding[]): string[] {
  if (resolved === undefined) throw new Error('the plan does not resolve');
  const side = (findings: FrozenFinding[]) => ({ resolved, findings, chapters: [] });
  return versionChanges(side(before), side(after), CALENDAR).changes.map(({ text }) => text.en);
}

describe('the findings of two versions', () => {
  it('are told where they came or went', () => {
    expect(told([], [finding('target/conflict')])).toHaveLength(1);
    expect(told([finding('target/conflict')], [])).toHaveLength(1);
  });

  it('say nothing of files, nor of other plans, which may not have been read beside it', () => {
    for (const code of ['portfolio/name-differs', 'generated/stale', 'release/altered']) {
      expect(told([finding(code, { known: true })], []), code).toEqual([]);
      expect(told([], [finding(code)]), code).toEqual([]);
    }
  });

  it('leave out notes and what the team accepts', () => {
    expect(told([], [finding('text/unknown', { severity: 'info' })])).toEqual([]);
    expect(told([finding('target/conflict', { waived: true })], [])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Approvals } from '../../model/approval.ts';
import type { Resolved } from '../../model/resolved.ts';
import { approvableSections, approvalStates } from './approval-state.ts';
import { checkApprovals } from './check-approvals.ts';
import { checkText, edit, SOUND_INPUTS } from '../sound-workspace.test-support.ts';

async function resolve(inputs: string): Promise<Resolved> {
  const [plan] = (await checkText(inputs)).plans;
  if (plan?.resolved === undefined) throw new Error('the plan does not resolve');
  return plan.resolved;
}

const sound = await resolve(SOUND_INPUTS);

const day = (date: string) => ({ date, raw: date });

/** Approvals of every section as it stands in the sound plan. */
function approvals(by = 'sponsor', date = '2026-03-02'): Approvals {
  const entries = approvableSections(sound).map(({ section, fingerprint }) => ({
    section,
    by,
    date: day(date),
    fingerprint,
  }));
  return { format: 1, approvals: entries };
}

/** The sections that an edit of the inputs takes the approval from. */
async function unapproved(from: string, to: string): Promise<string[]> {
  const states = approvalStates(await resolve(edit(SOUND_INPUTS, from, to)), approvals());
  return states.filter(({ state }) => state !== 'approved').map(({ section }) => section);
}

describe('approvableSections(resolved)', () => {
  it('are the overview and the chapters that say something', () => {
    expect(approvableSections(sound).map(({ section, title }) => [section, title.en])).toEqual([
      ['overview', 'Overview'],
      ['diagnosis', 'Diagnosis'],
      ['goals', 'Goals'],
      ['strategies', 'Strategies'],
      ['roadmap', 'Roadmap'],
      ['outcomes', 'Outcomes'],
      ['governance', 'Governance and risks'],
    ]);
  });
});

describe('the fingerprint of a section', () => {
  // Approvals that people gave hold on to it: whoever must change this takes all of them back.
  it('is the same in every release of Planpress', () => {
    const short = approvableSections(sound).map(({ section, fingerprint }) => [
      section,
      fingerprint.slice(7, 19),
    ]);
    expect(Object.fromEntries(short)).toMatchInlineSnapshot(`
      {
        "diagnosis": "7a2ceb2c61f2",
        "goals": "a43075f218cf",
        "governance": "86ac1a81602d",
        "outcomes": "7c619d2127b1",
        "overview": "93aa595e701b",
        "roadmap": "a33a58ddf7fa",
        "strategies": "8b50907bea2a",
      }
    `);
  });
});

describe('approvalStates(resolved, approvals)', () => {
  it('has nothing to say where nobody approves anything', () => {
    expect(approvalStates(sound, undefined)).toEqual([]);
  });

  it('tells who approved what, and what is open', () => {
    const goals = approvals('王总').approvals.filter(({ section }) => section === 'goals');
    const states = approvalStates(sound, {
      format: 1,
      approvals: goals.map((one) => ({ ...one, note: 'Fine' })),
    });
    expect(states).toHaveLength(7);
    expect(states[2]).toEqual({
      section: 'goals',
      title: { 'zh-CN': '目标', en: 'Goals' },
      state: 'approved',
      by: '王总',
      date: '2026-03-02',
      note: 'Fine',
    });
    expect(states.filter(({ state }) => state === 'open')).toHaveLength(6);
  });

  it('has a line for each of several people, and the later word of each', () => {
    const all = [...approvals('lin').approvals, ...approvals('wang', '2026-03-03').approvals];
    const renewed = approvals('lin', '2026-03-04').approvals;
    const states = approvalStates(sound, { format: 1, approvals: [...all, ...renewed] });
    expect(states.filter(({ section }) => section === 'goals')).toMatchObject([
      { by: 'lin', date: '2026-03-04' },
      { by: 'wang', date: '2026-03-03' },
    ]);
  });

  it.each([
    [
      'a target',
      'metric: nps, target: 30..35}\nstrategies',
      'metric: nps, target: 31..35}\nstrategies',
      ['goals'],
    ],
    ['a reading', 'en: Low}', 'en: Too low}', ['diagnosis']],
    ['the title', 'en: Customer plan of a small shop}', 'en: Plan}', ['overview']],
    [
      'the time of some work',
      'label: {zh-CN: 盘点, en: Take stock}, span: W1..W2',
      'label: {zh-CN: 盘点, en: Take stock}, span: W1..W3',
      ['roadmap'],
    ],
    ['a risk', 'probability: 3', 'probability: 4', ['governance']],
    ['an outcome', 'en: Better answers}', 'en: Good answers}', ['outcomes']],
  ])('takes the approval from the very section when %s changes', async (_, from, to, expected) => {
    expect(await unapproved(from, to)).toEqual(expected);
  });

  it.each([
    [
      'another notation',
      'metric: nps, target: 30..35}\nstrategies',
      'metric: nps, target: 30–35}\nstrategies',
    ],
    ['a comment', 'goals:\n', '# ours\ngoals:\n'],
    ['white space', '{zh-CN: 偏低, en: Low}', '{zh-CN: 偏低, en: "Low "}'],
    ['the order of fields', '{zh-CN: 偏低, en: Low}', '{en: Low, zh-CN: 偏低}'],
  ])('keeps all approvals when only %s changes', async (_, from, to) => {
    expect(await unapproved(from, to)).toEqual([]);
  });
});

describe('checkApprovals(resolved, layer)', () => {
  const find = (given: Approvals) =>
    checkApprovals(sound, { file: 'plans/shop/approvals.yaml', value: given, places: {} }).map(
      ({ code, path, values }) => [code, path, values['section'] ?? values['by']],
    );

  it('finds nothing in approvals that hold', () => {
    expect(find(approvals())).toEqual([]);
  });

  it('tells sections that do not exist, approvals given twice and those a change has undone', () => {
    const [first, second] = approvals().approvals;
    if (first === undefined || second === undefined) throw new Error('no sections');
    const stale = { ...second, fingerprint: `sha256:${'0'.repeat(64)}` };
    const given = [first, { ...first, section: 'appendix' }, first, stale];
    expect(find({ format: 1, approvals: given })).toEqual([
      ['approval/repeated', 'approvals/0', 'overview'],
      ['approval/unknown-section', 'approvals/1', 'appendix'],
      ['approval/changed', 'approvals/3', 'diagnosis'],
    ]);
  });
});

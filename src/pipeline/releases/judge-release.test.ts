import { describe, expect, it } from 'vitest';
import type { ApprovalState } from '../../model/approval.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import { judgeRelease, type ReleaseCandidate } from './judge-release.ts';
import { storeReleases } from './read-release.ts';

function stored(...versions: string[]) {
  const sources = versions.map((version) => ({
    file: `plans/shop/releases/${version}.yaml`,
    text: `format: 2\nversion: ${version}\ndate: 2026-04-01\ndigest: sha256:${'0'.repeat(64)}\n`,
  }));
  return storeReleases('shop', sources).releases;
}

function judge(candidate: Partial<ReleaseCandidate>) {
  const base = { version: '1.1.0', date: '2026-04-01', today: '2026-04-01', approved: [] };
  return judgeRelease({ ...base, releases: [], findings: [], uncommitted: false, ...candidate });
}

const state = (section: string, own: ApprovalState['state'], by?: string): ApprovalState => ({
  section,
  title: { 'zh-CN': section, en: section },
  state: own,
  ...(by === undefined ? {} : { by, date: '2026-03-02' }),
});

describe('judgeRelease(candidate)', () => {
  it('has nothing against a sound plan with a new number', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ releases: stored('1.0.0', '1.0.9') })).toEqual([]);
    expect(judge({ version: '2.0.0-rc.1', releases: stored('1.10.0', '1.9.0') })).toEqual([]);
  });

  it('takes no day that is to come, and none before what was approved', () => {
    expect(judge({ date: '2026-04-02' })).toEqual([
      { kind: 'future', date: '2026-04-02', today: '2026-04-01' },
    ]);
    expect(judge({ date: '2026-03-31', approved: ['2026-03-31'] })).toEqual([]);
    expect(judge({ date: '2026-03-31', approved: ['2026-04-01', '2026-03-01'] })).toEqual([
      { kind: 'approved-later', date: '2026-03-31', approved: '2026-04-01' },
    ]);
  });

  it.each([
    ['v1.1.0', '1.1.0'],
    ['1.1', undefined],
    ['1.1.0+build', '1.1.0'],
    ['draft', undefined],
    ['../1.0.0', undefined],
    ['01.1.0', undefined],
    ['1'.repeat(500), undefined],
  ])('refuses %s as a version', (found, nearest) => {
    const expected = { kind: 'not-a-version', found, ...(nearest && { nearest }) };
    expect(judge({ version: found, releases: stored('1.0.0') })).toEqual([expected]);
  });

  it('refuses a version that is there, and names what may follow the newest one', () => {
    expect(judge({ releases: stored('1.1.0', '1.10.0') })).toEqual([
      { kind: 'exists', version: '1.1.0', next: ['1.10.1', '1.11.0', '2.0.0'] },
    ]);
  });

  it('refuses a version and a date before the newest release', () => {
    expect(judge({ releases: stored('1.10.0'), date: '2026-03-31' })).toEqual([
      expect.objectContaining({ kind: 'behind', latest: '1.10.0' }),
      { kind: 'date', date: '2026-03-31', latest: '1.10.0', before: '2026-04-01' },
    ]);
  });

  it('tells all reasons at once', () => {
    const error = diagnostic('yaml/empty', {});
    const found = judge({
      version: 'x',
      findings: [
        { ...error, severity: 'error' },
        { ...error, severity: 'warning' },
        { ...error, severity: 'info' },
      ],
      uncommitted: true,
      approvals: [state('goals', 'open')],
    });
    expect(found.map(({ kind }) => kind)).toEqual([
      'not-a-version',
      'findings',
      'uncommitted',
      'not-approved',
    ]);
    expect(found[1]).toMatchObject({ errors: 1, warnings: 1 });
  });

  it('asks for one person who approved each section as it stands', () => {
    const approvals = [
      state('goals', 'changed', 'lin'),
      state('goals', 'approved', 'wang'),
      state('roadmap', 'changed', 'lin'),
      state('outcomes', 'open'),
    ];
    expect(judge({ approvals })).toEqual([
      {
        kind: 'not-approved',
        open: [{ 'zh-CN': 'outcomes', en: 'outcomes' }],
        changed: [{ 'zh-CN': 'roadmap', en: 'roadmap' }],
      },
    ]);
    expect(judge({ approvals: approvals.slice(0, 2) })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Change } from '../model/change.ts';
import type { PlanDifference } from '../pipeline/diff/diff-versions.ts';
import type { FoundVersion } from '../pipeline/diff/find-version.ts';
import { formatDifferences, type FormatRequest } from './format-differences.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });

const change = (text: string): Change => ({
  kind: 'changed',
  weight: 'major',
  part: 'goals',
  at: 'goals/one',
  label: both('One'),
  text: both(text),
});

const plan = (id: string, title: string, changes: Change[]): PlanDifference => ({
  plan: id,
  title,
  language: 'en',
  status: 'changed',
  dates: {},
  changes,
  edits: [],
  pages: [{ slug: 'goals', title: both('Goals') }],
});

const version = (kind: FoundVersion['kind'], name: string): FoundVersion => ({
  kind,
  name,
  files: { root: '/', knowledge: [], plans: [] },
});

function format(
  plans: PlanDifference[],
  request: Partial<FormatRequest> = {},
  unread: string[] = [],
): string {
  return formatDifferences(
    { plans, unread, diagnostics: [], sources: new Map() },
    {
      from: version('revision', 'main'),
      to: version('draft', 'draft'),
      format: 'markdown',
      pages: true,
      terminal: { locale: 'en', colour: false },
      ...request,
    },
  );
}

describe('formatDifferences(found, request)', () => {
  it('leaves no text of a plan a mark of Markdown, HTML or a command', () => {
    const hostile = '<img src=x> [a](https://evil.example) @all <!-- x -->\n/close\n# Big';
    const told = format([plan('shop', hostile, [change(hostile)])], {}, ['/close @all <b>']);
    expect(told).not.toMatch(/<img|<!--|<b>|(?<!\\)\]\(http|@all|^\s*\/close|^# /m);
    expect(told).toContain('&lt;img');
  });

  it('keeps terminals from what a plan puts into its names', () => {
    const told = format([plan('shop', 'A\u001b[31m', [change('B\u202e')])], { format: 'text' });
    expect(told).not.toMatch(/[\u001b\u202e]/);
  });

  it('counts the plans that a comment has no room for', () => {
    const plans = Array.from({ length: 300 }, (_, at) =>
      plan(`p${at}`, `Plan ${at}`, [change('x'.repeat(500))]),
    );
    const told = format(plans);
    expect(told.length).toBeLessThanOrEqual(60_000);
    const shown = told.match(/^### /gm)?.length ?? 0;
    expect(told).toContain(`${300 - shown} more plans have changes.`);
  });

  it('links pages of a release where they stay, and those of other versions to the working copy', () => {
    const url = 'https://plans.example.com/';
    const one = [plan('shop', 'Shop', [change('x')])];
    expect(format(one, { url, to: version('release', '1.0.0') })).toContain(
      `(${url}shop/1.0.0/en/goals/)`,
    );
    expect(format(one, { url, to: version('revision', 'main') })).toContain(
      `(${url}shop/draft/en/goals/)`,
    );
    expect(format(one, { pages: false })).not.toContain('<details>');
  });

  it('names a commit in full by its first characters', () => {
    const one = [plan('shop', 'Shop', [change('x')])];
    const from = version('revision', '0123456789abcdef0123456789abcdef01234567');
    expect(format(one, { format: 'text', from })).toContain('Shop (shop)  0123456 → working copy');
  });

  it('names a release with its day', () => {
    const one = { ...plan('shop', 'Shop', [change('x')]), dates: { from: '2026-03-02' } };
    const request = { format: 'text', from: version('release', '1.0.0') } as const;
    expect(format([one], request)).toContain('  1.0.0 (2026-03-02) → working copy\n');
    expect(format([one], { ...request, terminal: { locale: 'zh-CN', colour: false } })).toContain(
      '  1.0.0（2026-03-02）→ 工作稿\n',
    );
  });

  it('gives programs the same keys in the same order', () => {
    const told = JSON.parse(format([plan('shop', 'Shop', [])], { format: 'json' }, ['other']));
    expect(Object.keys(told)).toEqual(['format', 'from', 'to', 'plans', 'unread']);
    expect(told.from).toEqual({ kind: 'revision', name: 'main', commit: null });
    expect(told.plans[0].pages).toEqual([{ slug: 'goals', title: both('Goals'), url: null }]);
    expect(told.unread).toEqual(['other']);
  });
});

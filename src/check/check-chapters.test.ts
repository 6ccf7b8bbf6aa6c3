import { describe, expect, it } from 'vitest';
import { readChapterName, type AuthoredChapter } from '../model/chapter.ts';
import type { Resolved } from '../model/resolved.ts';
import { checkChapters } from './check-chapters.ts';

// Only what the checks read; every other list is empty.
const plan = new Proxy(
  {
    plan: { id: 'shop', profile: 'strategic-plan', language: 'zh-CN' },
    narrative: {},
    goals: [{ key: 'trust' }, { key: 'speed' }],
    strategies: [{ key: 'answers', kpis: [] }],
    phases: [{ key: 'run', milestones: [], resources: [] }],
  } as Record<string, unknown>,
  {
    get: (known, name) =>
      name in known
        ? known[String(name)]
        : name === 'budget' || name === 'positioning'
          ? undefined
          : [],
  },
) as unknown as Resolved;

const place = (start: number) => ({ file: 'c.mdx', span: [start, start + 1] as const });

function chapter(name: string, more: Partial<AuthoredChapter> = {}): AuthoredChapter {
  const read = readChapterName(name);
  if (read === undefined) throw new Error(`${name} names no chapter`);
  const file = `plans/shop/chapters/${name}`;
  return { ...read, file, head: { title: 'T' }, uses: [], links: [], ...more };
}

function using(name: string, attribute?: string, ...ids: string[]): AuthoredChapter {
  const attributes =
    attribute === undefined
      ? []
      : [{ name: attribute, value: ids, ids: ids.map((id, at) => ({ id, place: place(at + 1) })) }];
  return chapter('c.mdx', { uses: [{ name, place: place(0), attributes }] });
}

function check(chapters: AuthoredChapter[], locales: ('zh-CN' | 'en')[] = ['zh-CN']) {
  return checkChapters(chapters, plan, { locales, diagrams: ['roadmap', 'phase-run'] });
}

const codes = (...args: Parameters<typeof check>) => check(...args).map(({ code }) => code);

describe('checkChapters(chapters, plan, context)', () => {
  it('finds nothing in sound chapters', () => {
    const chapters = [
      chapter('a.mdx', { head: { title: 'A', after: 'goals' } }),
      chapter('b.mdx', {
        head: { title: 'B', after: 'a' },
        links: [{ slug: 'a', place: place(1) }],
      }),
      using('Goals', 'ids', 'speed', 'trust'),
      using('Gantt', 'phase', 'run'),
    ].map((each, at) => (at < 2 ? each : { ...each, slug: `c${at}` }));
    expect(check(chapters)).toEqual([]);
  });

  it.each([
    ['Goals', 'ids', 'reference/dangling', 'turst', 'trust'],
    ['Phases', 'ids', 'reference/dangling', 'rum', 'run'],
    ['Kpis', 'strategy', 'reference/dangling', 'answer', 'answers'],
    ['Diagram', 'id', 'chapter/diagram', 'raodmap', 'roadmap'],
  ])('finds an unknown id of <%s %s>, where it is written', (name, attribute, code, id, near) => {
    const [finding, ...others] = check([using(name, attribute, id)]);
    expect(finding).toMatchObject({
      code,
      severity: 'error',
      plan: 'shop',
      place: place(1),
      values: { id, nearest: near },
    });
    expect(others).toEqual([]);
  });

  it('names every wrong id, not only the first', () => {
    const found = check([using('Goals', 'ids', 'x', 'trust', 'y')]);
    expect(found.map((one) => one.place)).toEqual([place(1), place(3)]);
  });

  it.each(['Risks', 'Budget', 'Positioning', 'People', 'Kpis', 'Milestones', 'Metrics'])(
    'warns that <%s> shows nothing',
    (name) => {
      expect(codes([using(name)])).toEqual(['chapter/nothing']);
    },
  );

  it('warns of a chart that the phase does not have', () => {
    const none = checkChapters([using('Gantt')], plan, { locales: ['zh-CN'], diagrams: [] });
    expect(none.map(({ code }) => code)).toEqual(['chapter/nothing']);
  });

  it('finds an unknown chapter after which one shall stand, and to which one links', () => {
    const after = chapter('a.mdx', { head: { title: 'A', after: 'gaols' }, afterPlace: place(3) });
    const link = chapter('b.mdx', { links: [{ slug: 'x', place: place(5) }] });
    expect(check([after, link])).toMatchObject([
      { code: 'chapter/slug', place: place(3), values: { nearest: 'goals' } },
      { code: 'chapter/slug', place: place(5), values: { slug: 'x' } },
    ]);
  });

  it('finds chapters that follow each other in a circle', () => {
    const after = (name: string, other: string) =>
      chapter(`${name}.mdx`, { head: { title: name, after: other } });
    expect(codes([after('a', 'b'), after('b', 'a'), after('c', 'a')])).toEqual([
      'chapter/circle',
      'chapter/circle',
    ]);
    expect(codes([after('a', 'a')])).toEqual(['chapter/circle']);
  });

  it.each(['goals.mdx', 'print.en.mdx', 'appendix.mdx'])('refuses the name %s', (name) => {
    expect(codes([chapter(name)])).toEqual(['chapter/reserved-name']);
  });

  it('finds two files of one chapter and language', () => {
    const [finding] = check([chapter('a.mdx'), chapter('a.zh-CN.mdx')]);
    expect(finding).toMatchObject({
      code: 'chapter/duplicate',
      place: { file: 'plans/shop/chapters/a.zh-CN.mdx' },
      related: [{ place: { file: 'plans/shop/chapters/a.mdx' } }],
    });
  });

  it('warns of a missing translation, and names its file', () => {
    expect(check([chapter('a.mdx')], ['zh-CN', 'en'])).toMatchObject([
      {
        code: 'chapter/untranslated',
        severity: 'warning',
        values: { file: 'plans/shop/chapters/a.en.mdx' },
      },
    ]);
    expect(check([chapter('a.mdx'), chapter('a.en.mdx')], ['zh-CN', 'en'])).toEqual([]);
  });
});

describe('readChapterName(name)', () => {
  it.each([
    'A.mdx',
    'a.fr.mdx',
    'a.zh-cn.mdx',
    'a.md',
    'a b.mdx',
    '.mdx',
    'a.en.x.mdx',
    '../a.mdx',
  ])('refuses %s', (name) => {
    expect(readChapterName(name)).toBeUndefined();
  });
});

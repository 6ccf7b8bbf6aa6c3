import { describe, expect, it } from 'vitest';
import type { ChapterArtifact } from '../../model/artifact.ts';
import type { ChapterNode } from '../../model/chapter.ts';
import type { ChapterPlan } from '../../model/profile.ts';
import { renderChapter } from '../markdown/render-chapter.ts';
import { authoredView, itemHeadings, pickedReader, prefixIds } from './authored.ts';
import { outlineOf } from './outline.ts';
import { placeChapters } from './place-chapters.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const text = (value: string): ChapterNode => ({ type: 'text', value });
const link = (url: string): ChapterNode => ({ type: 'link', url, children: [text('x')] });
const paragraph = (...children: ChapterNode[]): ChapterNode => ({ type: 'paragraph', children });
const heading = (depth: number, title: string): ChapterNode => ({
  type: 'heading',
  depth,
  children: [text(title)],
});
const root = (...children: ChapterNode[]): ChapterNode => ({ type: 'root', children });

function written(slug: string, after?: string, body = root()): ChapterArtifact {
  const head = { title: `The ${slug}`, ...(after === undefined ? {} : { after }) };
  return { ...head, slug, locale: 'en', source: `${slug}.mdx`, body };
}

function readerOf(chapters: ChapterArtifact[], locale: 'en' | 'zh-CN' = 'en') {
  return createReader(sampleUnit(locale, { chapters }), site);
}

describe('outlineOf(reader) with authored chapters', () => {
  it('numbers them with the others, after the one they name or before the appendix', () => {
    const body = root(heading(2, 'One'), heading(3, 'Deep'), heading(2, 'Two'));
    const chapters = outlineOf(
      readerOf([written('free', undefined, body), written('own', 'goals')]),
    );
    const numbered = chapters.map(({ mark, slug }) => `${mark} ${slug}`);
    expect(numbered.filter((each) => /own|free|goals|roadmap/.test(each))).toEqual([
      '1 goals',
      '2 own',
      '3 roadmap',
      '4 free',
    ]);
    const free = chapters.find(({ slug }) => slug === 'free');
    expect(free?.sections.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '4.1 free-one',
      '4.2 free-two',
    ]);
    expect(free?.href).toBe('/plans/shop/draft/en/free/');
  });
});

describe('placeChapters(plans, authored)', () => {
  const plans: ChapterPlan[] = [
    { slug: 'goals', sections: [] },
    { slug: 'appendix', sections: [], appendix: true },
  ];
  const order = (...chapters: ChapterArtifact[]) =>
    placeChapters(plans, chapters).map(
      ({ plan, authored, appendix }) => `${(plan ?? authored)?.slug}${appendix ? '*' : ''}`,
    );

  it('follows chains, and letters what follows the appendix', () => {
    expect(order(written('b', 'a'), written('a', 'goals'), written('c', 'appendix'))).toEqual([
      'goals',
      'a',
      'b',
      'appendix*',
      'c*',
    ]);
  });

  it('leaves out chapters that follow each other in a circle', () => {
    expect(order(written('a', 'b'), written('b', 'a'))).toEqual(['goals', 'appendix*']);
  });
});

describe('renderChapter(slug, body, linkTo)', () => {
  const html = (...nodes: ChapterNode[]) =>
    renderChapter('c', root(...nodes), (slug) => (slug === 'known' ? '/known/' : undefined))
      .map((part) => ('html' in part ? part.html : `[${part.node.name}]`))
      .join('|');

  it('keeps components between the stretches of text', () => {
    const goals = { type: 'component', name: 'Goals', attributes: { ids: ['a'] } };
    expect(html(paragraph(text('a')), paragraph(text('b')), goals, paragraph(text('c')))).toBe(
      '<p>a</p>\n<p>b</p>|[Goals]|<p>c</p>',
    );
  });

  it('leads links to chapters, and drops those that lead nowhere', () => {
    expect(html(paragraph(link('known')))).toBe('<p><a href="/known/">x</a></p>');
    expect(html(paragraph(link('gone')))).toBe('<p><em>x</em></p>');
  });

  it('lets no code through, whatever the tree says', () => {
    const script = { type: 'html', value: '<script>alert(1)</script><img src=x onerror=y>' };
    const properties = { hProperties: { onclick: 'x' }, hName: 'script' };
    const shown = html(
      script,
      paragraph(link('javascript:alert(1)'), { type: 'image', url: 'https://x.org/a.png' }),
      { ...paragraph(text('a')), data: properties },
    );
    expect(shown).not.toMatch(/script|onerror|onclick|javascript|<img/);
  });

  it('gives headings ids of their own', () => {
    const parts = renderChapter(
      'c',
      root(heading(2, '三条 承诺'), heading(3, 'A & b'), heading(2, '三条 承诺')),
      () => undefined,
    );
    expect(parts.map((part) => part.kind === 'heading' && part.heading.id)).toEqual([
      'c-三条-承诺',
      'c-a-b',
      'c-三条-承诺-2',
    ]);
  });
});

describe('authoredView(reader, chapter)', () => {
  it('leads links to headings of authored chapters, and says when another language stands in', () => {
    const body = root(paragraph(link('#one'), link('other#two'), link('goals#goal-trust')));
    const reader = readerOf([written('own', 'goals', body), written('other', 'own')], 'zh-CN');
    const chapter = outlineOf(reader).find(({ slug }) => slug === 'own');
    const view = chapter && authoredView(reader, chapter);
    expect(view?.lang).toBe('en');
    const [part] = view?.parts ?? [];
    expect(
      part?.kind === 'html' && [...part.html.matchAll(/href="([^"]*)"/g)].map(([, at]) => at),
    ).toEqual([
      '/plans/shop/draft/zh-CN/own/#own-one',
      '/plans/shop/draft/zh-CN/other/#other-two',
      '/plans/shop/draft/zh-CN/goals/#goal-trust',
    ]);
  });
});

describe('pickedReader(reader, node)', () => {
  const diagrams = ['roadmap', 'phase-prepare', 'phase-other'].map((id) => ({
    id,
    title: '',
    description: '',
    svg: '',
    width: 1,
    height: 1,
  }));
  const reader = createReader(sampleUnit('en', { diagrams }), site);

  it('shows the named items and only their drawings', () => {
    const picked = pickedReader(reader, {
      type: 'component',
      name: 'Milestones',
      attributes: { phase: 'prepare' },
    });
    expect(picked.unit.resolved.phases.map(({ key }) => key)).toEqual(['prepare']);
    expect(picked.unit.diagrams.map(({ id }) => id)).toEqual(['phase-prepare']);
    const none = { type: 'component' as const, name: 'Goals', attributes: { ids: ['gone'] } };
    expect(pickedReader(reader, none).unit.resolved.goals).toEqual([]);
  });

  it('shows everything when nothing is named', () => {
    const all = { type: 'component' as const, name: 'Phases', attributes: {} };
    expect(pickedReader(reader, all).unit).toBe(reader.unit);
  });

  it('names the items of a kind that has no heading of its own here', () => {
    expect(itemHeadings(reader, 'goals').sections).toMatchObject([
      { id: 'goal-trust', number: 'G1', level: 3 },
    ]);
  });
});

describe('prefixIds(html, prefix)', () => {
  it('renames ids and what refers to them within drawings, but no links', () => {
    const html =
      '<h2 id="a">x</h2><a href="#a">y</a><svg id="d" aria-labelledby="d-t d-d"><title id="d-t"></title>' +
      '<style>#d .x{fill:#ddd}#d-t{}</style><path marker="url(#d-m)"/><marker id="d-m"/><desc id="d-d"/></svg>';
    expect(prefixIds(html, 'p-')).toBe(
      '<h2 id="p-a">x</h2><a href="#a">y</a><svg id="p-d" aria-labelledby="p-d-t p-d-d"><title id="p-d-t"></title>' +
        '<style>#p-d .x{fill:#ddd}#p-d-t{}</style><path marker="url(#p-d-m)"/><marker id="p-d-m"/><desc id="p-d-d"/></svg>',
    );
  });
});

import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';

/** The text that a page shows, in which GitHub and GitLab then look for names of things. */
function shown(markdown: string): string {
  const visit = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(visit).join('') : '';
  return visit(unified().use(remarkParse).use(remarkGfm).parse(`- ${markdown}`));
}

/** What they look for, whatever stands around it. */
const LOOKED_FOR: Record<string, RegExp> = {
  mention: /@[\w-]/,
  'issue or alert': /#[\p{L}\p{N}]/u,
  'issue by key': /\b(?:[Gg][HhLl]|[A-Z][A-Z0-9_]+)-\d/,
  'merge request': /!\d/,
  epic: /&\d/,
  snippet: /\$\d/,
  label: /~[\p{L}\p{N}"]/u,
  milestone: /%[\p{L}\p{N}"{]/u,
  'by kind': /\[[\w-]+:/,
  iteration: /\*iteration:/,
  emoji: /:[\w+-]+:/,
  address: /:\/\/|\bwww\.|\b(?:mailto|xmpp):/i,
  'marks of a difference': /[{[][+-]/,
  formula: /\$/,
};

const found = (text: string): string[] =>
  Object.entries(LOOKED_FOR).flatMap(([kind, sign]) =>
    sign.test(shown(escapeMarkdown(text))) ? [kind] : [],
  );

describe('escapeMarkdown(text)', () => {
  it.each([
    [':tada: done :+1:', '：tada: done ：+1:'],
    ['see &1 and group&12', 'see ＆1 and group＆12'],
    ['GL-123, gh-4, SHOP-12', 'GL‑123, gh‑4, SHOP‑12'],
    ['[issue:12] and [work_item:a/b/3]', String.raw`\[issue：12\] and \[work\_item：a/b/3\]`],
    ['*iteration:3', String.raw`\*iteration：3`],
    ['{+ more +} and [- less -]', String.raw`{＋ more +} and \[－ less -\]`],
    ['%{project_name}', String.raw`％{project\_name}`],
  ])('makes nothing of %s', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
    expect(found(text)).toEqual([]);
  });

  it('leaves ordinary signs as they are', () => {
    for (const text of [
      'Goal: 3:1 by 10:30',
      'Q&A, A & B',
      'well-known, 2026-03, T-1, rough-4',
      'a: b: c',
    ])
      expect(shown(escapeMarkdown(text))).toBe(text);
    expect(escapeMarkdown('Q&A')).toBe('Q&amp;A');
  });

  it('leaves nothing to be looked for in whatever a plan says', () => {
    const sign = fc.constantFrom(
      ...'@#!&$~%:[](){}*+-_\\"/.1aZ界 '.split(''),
      ...'GL Gh SHOP issue iteration tada www mailto xmpp http'.split(' '),
    );
    const text = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (words) => {
        expect(found(words)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

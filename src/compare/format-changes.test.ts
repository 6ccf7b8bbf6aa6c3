import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { createPaint } from '../diagnostics/paint.ts';
import type { Change } from '../model/change.ts';
import { compared } from './compared.test-support.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatChangesMarkdown } from './format-changes-markdown.ts';
import { formatChangesText } from './format-changes-text.ts';
import { summariseChanges } from './summarise-changes.ts';

const CHANGES = compared(`
goals: [{ id: satisfaction, targets: [{ metric: nps, target: 33..36 }] }]
strategies: [{ id: keep-in-touch, absent: true }]
segmentations: [{ id: value, segments: [{ id: best, strategies: [] }, { id: others, strategies: [] }] }]
phases:
  - { id: prepare, milestones: [{ id: answers-written, at: W11 }] }
  - { id: run, work: [{ id: call-silent, tactics: [] }, { id: send-refills, tactics: [] }] }
cadences: [{ id: review, output: Who decides what by when in the next month }]
`);

function change(text: string, more: Partial<Change> = {}): Change {
  const same = { 'zh-CN': text, en: text };
  return {
    kind: 'changed',
    weight: 'major',
    part: 'goals',
    at: 'goals/a',
    label: same,
    text: same,
    ...more,
  };
}

describe('formatChangesText(changes, locale)', () => {
  it('begins with what all of it means', () => {
    expect(formatChangesText(CHANGES, 'en')).toMatchInlineSnapshot(`
      "3 main changes: strategy “Keep in touch” given up, 1 target raised, 1 date later. 3 warnings: theme “No reason to come back” is now unaddressed; goal “Bring customers back” loses its last strategy; and 1 more. 1 more of wording or order.

      Goals
        ~ Net Promoter Score target 30–35 → 33–36, asks more

      Strategies and tactics
        - Strategy “Keep in touch” removed
            With it go the tactics “Welcome new customers”, “Remind of refills” and “Win back the silent” and 1 KPI
            Still planned, but for no tactic any more: “Write the letters”, “Remind of refills” and “Call the silent”
            Warning: theme “No reason to come back” is now unaddressed
            Warning: challenge “Nobody looks after old customers” is now unaddressed
            Warning: goal “Bring customers back” loses its last strategy

      Roadmap
        ~ Milestone “Answers written” slips 3 weeks, 14 working days: 24 Apr → 15 May

      Wording and order (1)
        ~ Meeting “Monthly review”: wording of output
            Was: Decisions and owners
            Now: Who decides what by when in the next month"
    `);
    expect(formatChangesText(CHANGES, 'zh-CN')).toMatchInlineSnapshot(`
      "3 处主要变更：撤销策略“Keep in touch”，1 个目标值提高，1 处推迟。需要注意 3 处：反馈主题“No reason to come back”从此没有对策；目标“Bring customers back”失去了最后一项策略支撑；另有 1 处。另有 1 处文字或次序的改动。

      目标
        ~ 净推荐值目标：30–35 → 33–36，要求更高

      策略与战术
        - 撤销策略“Keep in touch”
            随之删除战术“Welcome new customers”“Remind of refills”“Win back the silent”和 1 项衡量指标
            工作“Write the letters”“Remind of refills”和“Call the silent”还在计划中，但不再执行任何战术
            注意：反馈主题“No reason to come back”从此没有对策
            注意：挑战“Nobody looks after old customers”从此没有对策
            注意：目标“Bring customers back”失去了最后一项策略支撑

      实施计划
        ~ 里程碑“Answers written”推迟 3 周（14 个工作日），由4月24日改到5月15日

      文字与次序的改动（1 处）
        ~ 例会“Monthly review”：修改产出的措辞
            原文：Decisions and owners
            现为：Who decides what by when in the next month"
    `);
  });

  it('is empty when nothing changed', () => {
    expect(formatChangesText([], 'en')).toBe('');
  });

  it('lets no text of a plan steer the terminal', () => {
    const text = formatChangesText([change('\u001b[2Jgone\u202e')], 'en');
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('\\u{1b}[2Jgone\\u{202e}');
  });

  it('marks what puts the plan at risk where there are colours', () => {
    const text = formatChangesText([change('Late', { trend: 'worse' })], 'en', {
      paint: createPaint(true),
    });
    expect(text).toContain('\u001b[1;33m~\u001b[0m Late');
  });
});

describe('formatChangesMarkdown(changes, locale)', () => {
  it('folds wording away and says first what all of it means', () => {
    expect(formatChangesMarkdown(CHANGES, 'en', { heading: 'Shop' })).toMatchInlineSnapshot(`
      "### Shop

      **3 main changes: strategy “Keep in touch” given up, 1 target raised, 1 date later. 3 warnings: theme “No reason to come back” is now unaddressed; goal “Bring customers back” loses its last strategy; and 1 more. 1 more of wording or order.**

      #### Goals

      - Net Promoter Score target 30–35 → 33–36, asks more

      #### Strategies and tactics

      - Strategy “Keep in touch” removed
        - With it go the tactics “Welcome new customers”, “Remind of refills” and “Win back the silent” and 1 KPI
        - Still planned, but for no tactic any more: “Write the letters”, “Remind of refills” and “Call the silent”
        - Warning: theme “No reason to come back” is now unaddressed
        - Warning: challenge “Nobody looks after old customers” is now unaddressed
        - Warning: goal “Bring customers back” loses its last strategy

      #### Roadmap

      - Milestone “Answers written” slips 3 weeks, 14 working days: 24 Apr → 15 May

      <details>
      <summary>Wording and order (1)</summary>

      - Meeting “Monthly review”: wording of output
        - Was: Decisions and owners
        - Now: Who decides what by when in the next month

      </details>"
    `);
  });

  it('folds away what is more than a screen in one section, and counts it', () => {
    const lines = (count: number): string =>
      formatChangesMarkdown(
        Array.from({ length: count }, (_, at) => change(`Step ${at}`)),
        'en',
      );
    expect(lines(12)).not.toContain('<details>');
    expect(lines(13)).toContain('- Step 4\n\n<details>\n<summary>8 more</summary>\n\n- Step 5\n');
    expect(lines(13).endsWith('- Step 12\n\n</details>')).toBe(true);
  });

  it.each([
    ['a heading', '# Big'],
    ['a list', '- one'],
    ['a numbered list', '1. one'],
    ['a quotation', '> said'],
    ['a link', '[click](https://evil.example)'],
    ['an image', '![x](https://evil.example/x.png)'],
    ['an address', 'see https://evil.example or www.evil.example'],
    ['a mail address', 'a@evil.example'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a comment', '<!-- planpress-diff --> x'],
    ['the end of what is folded', '</details>'],
    ['emphasis', '**loud** _soft_ ~~gone~~'],
    ['code', '`rm -rf`'],
    ['a table', 'a | b\n--- | ---'],
    ['a formula', '$x^2$ and $$y$$'],
    ['an entity', '&lt;b&gt; &amp; &#64;'],
    ['several lines', 'one\n\n# two'],
    ['a reference', '[x]: https://evil.example'],
    ['a footnote', '[^1] x'],
    ['a task', '[ ] buy'],
  ])('shows %s as text', (_, text) => {
    const changes = [change(text, { details: [{ 'zh-CN': text, en: text }] })];
    const markdown = formatChangesMarkdown(changes, 'en', { heading: text });
    expect(kindsIn(markdown)).toEqual(PLAIN);
    expect(shown(wordsIn(markdown))).toContain(shown(text));
  });

  it('shows whatever a plan says as text', () => {
    const sign = fc.constantFrom(
      ...'#*_[](){}<>!|`~%\\&$@-+=.:/"1a界\n '.split(''),
      'https://',
      'www.',
      '<!--',
      '-->',
      '```',
    );
    const text = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (words) => {
        fc.pre(words.trim() !== '');
        const markdown = formatChangesMarkdown([change(words)], 'en');
        expect(kindsIn(markdown)).toEqual(PLAIN.filter((kind) => kind !== 'html'));
        expect(shown(wordsIn(markdown))).toContain(shown(words));
      }),
      { numRuns: 1500 },
    );
  });

  it('mentions nobody and refers to nothing', () => {
    expect(escapeMarkdown('@team, #12, GH-12, !3, org/repo#4, ~label, %milestone, user@host')).toBe(
      '＠team, ＃12, GH‑12, ！3, org/repo＃4, ～label, ％milestone, user＠host',
    );
    expect(escapeMarkdown('down 5% to ~ 3 & $4')).toBe('down 5% to \\~ 3 &amp; ＄4');
  });

  it('never is longer than a comment may be, and counts what it leaves out', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      change(`Change ${at} `.repeat(9), { weight: at % 3 === 0 ? 'minor' : 'major' }),
    );
    const markdown = formatChangesMarkdown(many, 'en', { limit: 5000 });
    expect(markdown.length).toBeLessThanOrEqual(5000);
    const listed = markdown.match(/^- /gm)?.length ?? 0;
    expect(markdown).toContain(`_${3000 - listed} more changes are left out for length._`);
    expect(formatChangesMarkdown(many, 'zh-CN').length).toBeLessThanOrEqual(60_000);
    expect(formatChangesMarkdown([change('x'.repeat(90_000))], 'en').length).toBeLessThan(2000);
  });

  it('keeps to its limit with the longest heading and summary', () => {
    const worst = Array.from({ length: 30 }, (_, at) =>
      change(`Warning: ${'long '.repeat(90)}${at}`, { trend: 'worse', kind: 'follows' }),
    );
    const markdown = formatChangesMarkdown(worst, 'en', { heading: '# '.repeat(900), limit: 1000 });
    expect(markdown.length).toBeLessThanOrEqual(1000);
    expect(markdown).toContain('30 more changes are left out');
  });

  it('closes what it folds away, wherever it is cut', () => {
    const many = Array.from({ length: 300 }, (_, at) => change(`Word ${at}`, { weight: 'minor' }));
    for (let limit = 400; limit < 1500; limit += 7) {
      const markdown = formatChangesMarkdown([change('One'), ...many], 'en', { limit });
      const count = (tag: string): number => markdown.split(tag).length - 1;
      expect(count('<details>')).toBe(count('</details>'));
      expect(markdown.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe('summariseChanges(changes)', () => {
  it('counts only wording where there is nothing else', () => {
    const { en, 'zh-CN': zh } = summariseChanges([change('a', { weight: 'minor' })]);
    expect([en, zh]).toEqual([
      'Only wording or order changed, in 1 place.',
      '只有 1 处文字或次序的改动。',
    ]);
  });

  it('is empty without changes', () => {
    expect(summariseChanges([])).toEqual({ 'zh-CN': '', en: '' });
  });
});

const PLAIN = ['heading', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text'];

function parseMarkdown(markdown: string): Nodes {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

function kindsIn(markdown: string): string[] {
  const kinds = new Set<string>();
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parseMarkdown(markdown));
  return [...kinds].sort();
}

function wordsIn(markdown: string): string {
  const visit = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(visit).join('') : '';
  return visit(parseMarkdown(markdown));
}

/** Text as a page shows it, with plain signs in place of their full-width forms. */
function shown(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFKC');
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../diagnostics/line-index.ts';
import { word } from '../diagnostics/word.ts';
import type { Release } from '../model/release.ts';
import { parseRelease, parseReleaseHead, releaseDigest } from './parse-release.ts';

/** Written by the first engine that generated plans, with the format that it had then. */
const FIRST = fixture('release-format-1.yaml');
const SECOND = fixture('release-format-2.yaml');

function fixture(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8');
}

function source(text: string) {
  return { file: 'plans/shop/releases/1.1.0.yaml', text };
}

function read(text: string): Release {
  const { value, diagnostics } = parseRelease(source(text));
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('no release');
  return value;
}

/** What was found: code, line, column and the text it is under. */
function findings(text: string, plan?: string): string[] {
  const index = new LineIndex(text);
  return parseRelease(source(text), plan).diagnostics.map(({ code, place }) => {
    const [start, end] = place?.span ?? [0, 0];
    const { line, column } = index.positionAt(start);
    return `${line}:${column} ${code} ${text.slice(start, end)}`;
  });
}

function edited(from: string | RegExp, to: string, text = SECOND): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`nothing to edit: ${from}`);
  return result;
}

describe('parseRelease(source, plan)', () => {
  it('reads all that was frozen', () => {
    const release = read(SECOND);
    expect(release).toMatchObject({
      format: 2,
      version: '1.1.0',
      date: '2026-04-01',
      previous: { version: '1.0.0' },
      message: { en: 'Bolder targets' },
      changes: [{ at: 'goals/satisfaction/targets/nps', trend: 'better' }],
      approvals: [{ section: 'goals', state: 'approved' }],
      findings: [{ code: 'risk/none', known: true }],
      chapters: [{ slug: 'promise', body: { type: 'root' } }],
      plan: { plan: { version: '1.1.0', status: 'released' } },
    });
    expect(release.plan.goals[0]?.targets[0]?.target).toMatchObject({ min: 30, max: 35 });
  });

  it('fills in the lists that are not written, since they are empty', () => {
    expect(SECOND).not.toMatch(/^ {2}(?:personas|offers|dangling|places):/m);
    expect(read(SECOND).plan).toMatchObject({ personas: [], offers: [], dangling: [], places: {} });
    expect(read(edited(/^approvals:\n(?: .*\n)+/m, '')).approvals).toEqual([]);
  });

  it.each(['../../../../pwned', 'a<script>', 'print', 'Promise', 'x/y'])(
    'takes no chapter called %s, whose name becomes that of a file and of a page',
    (slug) => {
      expect(findings(edited('slug: promise', `slug: ${JSON.stringify(slug)}`))).not.toEqual([]);
    },
  );

  it('takes no chapter twice in a language', () => {
    const [chapter = ''] = /(?<=^chapters:\n)(?: .*\n)+/m.exec(SECOND) ?? [];
    expect(findings(edited(chapter, chapter + chapter))).not.toEqual([]);
    const other = chapter.replace('locale: en', 'locale: zh-CN');
    expect(read(edited(chapter, chapter + other)).chapters).toHaveLength(2);
  });

  it('begins a line only after a line feed, whatever a text holds', () => {
    const message = 'message: "Bolder\u2028plan: bar\u2029digest: none"';
    const text = edited(/^message:\n(?: .*\n)+/m, `${message}\n`);
    expect(read(text).message).toBe('Bolder\u2028plan: bar\u2029digest: none');
    expect(releaseDigest(text)).not.toBe(releaseDigest(text.replace('none', 'some')));
  });

  it('reads a release of the first format, and does not invent what it did not say', () => {
    const { format, plan } = read(FIRST);
    expect(format).toBe(2);
    expect(plan.strategies.length).toBeGreaterThan(1);
    const work = plan.phases.flatMap((phase) => phase.work);
    expect(work.length).toBeGreaterThan(5);
    expect(work.every(({ slack }) => slack === undefined)).toBe(true);
    expect([plan.load, plan.criticalPath, plan.personas]).toEqual([[], [], []]);
    expect(plan.metricNames['nps']).toEqual({ 'zh-CN': '净推荐值', en: 'Net Promoter Score' });
    expect(plan.plan.stated).toContain('challenges');
    expect(plan.goals[0]?.targets[0]).not.toHaveProperty('delta');
  });

  it('says of a newer format only that it is newer', () => {
    const newer = edited('format: 2', 'format: 3 # new').replace('version:', 'number:');
    expect(findings(newer)).toEqual(['3:9 release/newer 3']);
    const [finding] = parseRelease(source(newer)).diagnostics;
    expect(finding && word(finding, 'en').message).toMatchInlineSnapshot(
      `"A newer Planpress wrote this release: its format is 3, and this one reads up to 2."`,
    );
    expect(finding && word(finding, 'zh-CN').message).toMatchInlineSnapshot(
      `"这个版本由更新的 Planpress 发布：文件格式是 3，这里只认到 2。"`,
    );
  });

  it.each([
    ['a format that never was', 'format: 2', 'format: 0', /^3:9 \S+ 0$/],
    ['no format', 'format: 2\n', '', / schema\/missing /],
    ['a version that is none', 'version: 1.1.0', 'version: v1.1', /^4:10 release\/version v1.1$/],
    [
      'a version before it that is none',
      /version: 1.0.0/,
      'version: ../..',
      / release\/version ..\/..$/,
    ],
    [
      'a day that does not exist',
      'date: 2026-04-01',
      'date: 2026-04-31',
      /^5:7 notation\/date 2026-04-31$/,
    ],
    ['a digest that is none', /digest: sha256:\w{8}/, 'digest: md5:', /^7:9 schema\//],
    ['a field nobody knows', 'format: 2', 'format: 2\napproved: yes', / schema\/unknown-key /],
    ['a broken field of the plan', 'profile: strategic-plan', 'profile: dream', / schema\/choice /],
    ['no plan', /^plan:[^]*/m, '', / schema\/missing /],
    ['broken YAML', '  narrative:', '  "narrative:', / yaml\//],
    ['an alias', 'name: shop', 'name: *shop', / yaml\/too-many-aliases /],
    ['a reserved key', '  narrative:', '  __proto__: {a: 1}\n  narrative:', / yaml\/reserved-key /],
  ])('tells where there is %s', (_, from, to, expected) => {
    const text = from === 'name: shop' ? edited(/id: shop/, 'id: *shop') : edited(from, to);
    const found = findings(text);
    expect(found.some((one) => expected.test(one))).toBe(true);
    expect(parseRelease(source(text)).value).toBeUndefined();
  });

  it.each([
    ['raw HTML', 'type: text', 'type: html', ' schema/value '],
    ['a node without its text', 'value: We keep it.', 'note: We keep it.', ' schema/value '],
    [
      'an element of its own',
      'type: paragraph',
      'type: paragraph\n          data: {hName: script}',
      ' schema/value ',
    ],
    [
      'a component nobody has',
      'type: paragraph\n          children:\n            - type: text\n              value: We keep it.',
      'type: component\n          name: Evil\n          attributes: {}',
      ' schema/value ',
    ],
    [
      'a day that pages would count for ever',
      /end: 2026-09-01/,
      'end: 9999-09-01',
      ' notation/date 9999-09-01',
    ],
    [
      'a key that leaves its place',
      /address: goals\/satisfaction\n/,
      'address: "\\"><b>"\n',
      ' schema/value ',
    ],
  ])('refuses %s', (_, from, to, expected) => {
    const text = edited(from, to);
    expect(findings(text)).toEqual([expect.stringContaining(expected)]);
  });

  it('refuses the release of another plan or version, however it came here', () => {
    expect(findings(SECOND, 'shop')).toEqual([]);
    expect(findings(SECOND, 'store')).toEqual([
      expect.stringMatching(/ release\/other-plan shop$/),
    ]);
    const other = edited(/^ {4}version: 1\.1\.0/m, '    version: 2.0.0');
    expect(findings(other, 'shop')).toEqual([
      expect.stringMatching(/ release\/other-plan 2\.0\.0$/),
    ]);
  });

  it('takes no positions from a file that may have changed since', () => {
    const placed = edited(
      '  narrative:',
      '  places: {"goals/x": {file: ../../secret, span: [0, 1]}}\n  narrative:',
    );
    expect(read(placed).plan.places).toEqual({});
  });

  it('never throws, whatever is cut off or put in', () => {
    const at = fc.nat({ max: SECOND.length });
    const junk = fc.constantFrom('', '\n- ', '{', '"', '\t', ': ', '&a ', '\0', '\ud800', 'null');
    fc.assert(
      fc.property(at, at, junk, (from, length, text) => {
        const broken = SECOND.slice(0, from) + text + SECOND.slice(from + (length % 200));
        const { value, diagnostics } = parseRelease(source(broken));
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
        expect(diagnostics.length).toBeLessThanOrEqual(21);
      }),
      { numRuns: 40 },
    );
  });
});

describe('parseReleaseHead(source)', () => {
  it('reads what stands before the lists, and looks at nothing below', () => {
    const text = edited(/^changes:[^]*/m, 'plan: {{{ broken');
    const { value, diagnostics, places } = parseReleaseHead(source(text));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ version: '1.1.0', date: '2026-04-01' });
    const [start = 0, end] = places['#version']?.span ?? [];
    expect(text.slice(start, end)).toBe('1.1.0');
  });

  it('is not led astray by a text that looks like the end of the head', () => {
    const text = edited('zh-CN: 目标上调', 'zh-CN: |\n    plan: none\n    changes:');
    expect(parseReleaseHead(source(text)).value?.message).toMatchObject({
      'zh-CN': 'plan: none\nchanges:\n',
    });
  });
});

describe('releaseDigest(text)', () => {
  it('is what a release says of itself', () => {
    expect(releaseDigest(SECOND)).toBe(read(SECOND).digest);
    expect(releaseDigest(FIRST)).toBe(read(FIRST).digest);
  });

  it('does not depend on line ends', () => {
    expect(releaseDigest(SECOND.replaceAll('\n', '\r\n'))).toBe(releaseDigest(SECOND));
  });

  it('changes with every other line', () => {
    const lines = SECOND.split('\n');
    const own = releaseDigest(SECOND);
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), (at) => {
        const line = lines[at] ?? '';
        const changed = lines.with(at, `${line} `).join('\n');
        expect(releaseDigest(changed) === own).toBe(line.startsWith('digest:'));
      }),
    );
  });
});

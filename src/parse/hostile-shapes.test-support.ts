import type { Code } from '../diagnostics/catalogue.ts';

/** A file made to cost as much as it can, or to reach where it must not. */
export interface HostileShape {
  name: string;
  /** Which file of a plan it is put into; `inputs` when absent. */
  file?: 'inputs' | 'overrides' | 'generated';
  /** The file, of about `size` UTF-16 units. */
  make: (size: number) => string | Uint8Array;
  /** A finding that it must end in. */
  code: Code;
}

/** As many copies as fit into `size`. `make` gets the number of the copy. */
function fill(size: number, make: (at: number) => string, head = '', tail = ''): string {
  const parts = [head];
  let length = head.length + tail.length;
  for (let at = 0; ; at += 1) {
    const part = make(at);
    length += part.length;
    if (length > size) break;
    parts.push(part);
  }
  return `${parts.join('')}${tail}`;
}

/** A plan without a mistake, up to its lists of themes and challenges. */
const HEAD = `format: 1
title: x
organisation: x
profile: strategic-plan
language: en
industry: retail-ecommerce
orientation: [{id: experience, label: x}]
horizon: {start: 2026-03-02, from: M2, to: M6}
metrics: [{metric: nps, value: 22, reading: x}]
`;

const OVERRIDES = 'format: 1\noverrides:\n';

/** Chinese text as GBK bytes: "title: 方案" and so on, valid but for its encoding. */
const GBK_LINE = Uint8Array.from([
  ...new TextEncoder().encode('title: '),
  0xb7,
  0xbd,
  0xb0,
  0xb8,
  0xbf,
  0xcd,
  0xbb,
  0xa7,
  0x0a,
]);

function repeatBytes(line: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor(size / line.length) * line.length);
  for (let at = 0; at < bytes.length; at += line.length) bytes.set(line, at);
  return bytes;
}

function utf16(text: string, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  if (mark) view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16((at + (mark ? 1 : 0)) * 2, text.charCodeAt(at), true);
  }
  return bytes;
}

/** Ten anchors, each of ten aliases of the one before. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 10; at += 1) {
    const alias = `*a${at - 1}`;
    lines.push(`a${at}: &a${at} [${Array.from({ length: 10 }, () => alias).join(', ')}]`);
  }
  return lines.join('\n');
}

const THEMES_1 = 'themes: [{id: slow, label: x}]\n';

export const HOSTILE_SHAPES: readonly HostileShape[] = [
  // Many small tokens.
  {
    name: 'one list of ones',
    make: (n) => fill(n, () => '1,', 'a: [', ']'),
    code: 'yaml/too-many-values',
  },
  { name: 'dashes on one line', make: (n) => fill(n, () => '- '), code: 'yaml/too-deep' },
  {
    name: 'a list of x, a line each',
    make: (n) => fill(n, () => '- x\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'a list of nothing',
    make: (n) => fill(n, () => '-\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'short keys',
    make: (n) => fill(n, (at) => `${at.toString(36)}:\n`),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'short keys with values',
    make: (n) => fill(n, (at) => `${at.toString(36)}: 1\n`),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'one key again and again',
    make: (n) => fill(n, () => 'a: 1\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'explicit keys', make: (n) => fill(n, () => '? a\n'), code: 'yaml/too-many-lines' },
  {
    name: 'explicit keys of nothing',
    make: (n) => fill(n, () => '?\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'colons', make: (n) => fill(n, () => ': \n'), code: 'yaml/too-many-lines' },
  {
    name: 'flow maps',
    make: (n) => fill(n, () => '{a: 1},', 'a: [', ']'),
    code: 'yaml/too-many-values',
  },
  {
    name: 'empty flow maps',
    make: (n) => fill(n, () => '{},', 'a: [', ']'),
    code: 'yaml/too-many-values',
  },
  {
    name: 'empty flow lists, a line each',
    make: (n) => fill(n, () => '- []\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'one flow map',
    make: (n) => fill(n, (at) => `${at.toString(36)},`, '{', '}'),
    code: 'yaml/too-many-values',
  },
  {
    name: 'one flow map of colons',
    make: (n) => fill(n, () => ':,', '{', '}'),
    code: 'yaml/too-many-values',
  },
  {
    name: 'a flow list of pairs',
    make: (n) => fill(n, () => 'a: 1,', '[', ']'),
    code: 'yaml/too-many-values',
  },
  {
    name: 'empty quotes',
    make: (n) => fill(n, () => '"",', 'a: [', ']'),
    code: 'yaml/too-many-values',
  },
  {
    name: 'anchors',
    make: (n) => fill(n, (at) => `- &${at.toString(36)} x\n`, 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'anchors of nothing',
    make: (n) => fill(n, () => '- &a\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'tags', make: (n) => fill(n, () => '- !a x\n', 'a:\n'), code: 'yaml/too-many-lines' },
  {
    name: 'known tags',
    make: (n) => fill(n, () => '- !!str x\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'small block texts',
    make: (n) => fill(n, () => '- |\n x\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'comments', make: (n) => fill(n, () => '#\n', HEAD), code: 'yaml/too-many-lines' },
  {
    name: 'comments at the end of lines',
    make: (n) => fill(n, () => '- 1 #\n', 'a:\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'empty lines', make: (n) => fill(n, () => '\n'), code: 'yaml/too-many-lines' },
  { name: 'lines of spaces', make: (n) => fill(n, () => ' \n'), code: 'yaml/too-many-lines' },
  {
    name: 'empty lines of overrides',
    file: 'overrides',
    make: (n) => fill(n, () => '\n', '', 'x'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'just within the count of values',
    make: () =>
      fill(
        2_000_000,
        (at) => (at < 38_000 ? `k${at.toString(36)}: 1\n` : ' '.repeat(2_000_000)),
        HEAD,
      ),
    code: 'schema/unknown-key',
  },
  {
    name: 'just within, as a list',
    make: () =>
      fill(2_000_000, (at) => (at < 38_000 ? `- 1\n` : ' '.repeat(2_000_000)), `${HEAD}themes:\n`),
    code: 'schema/too-many',
  },
  {
    name: 'just within, as duplicates',
    make: () => fill(2_000_000, (at) => (at < 38_000 ? `title: 1\n` : ' '.repeat(2_000_000)), HEAD),
    code: 'yaml/duplicate-key',
  },
  {
    name: 'just within, as maps in a list',
    make: () =>
      fill(
        2_000_000,
        (at) => (at < 25_000 ? `{a: 1},` : ' '.repeat(2_000_000)),
        `${HEAD}themes: [`,
        ']',
      ),
    code: 'schema/too-many',
  },
  // Nesting.
  { name: 'open lists', make: (n) => '['.repeat(n), code: 'yaml/too-deep' },
  { name: 'open maps', make: (n) => fill(n, () => '{a: '), code: 'yaml/too-deep' },
  {
    name: 'keys, each deeper',
    make: (n) => fill(Math.min(n, 4e6), (at) => `${' '.repeat(Math.min(at, 1000))}a:\n`),
    code: 'yaml/too-deep',
  },
  { name: 'lists that are keys', make: (n) => fill(n, () => '? - '), code: 'yaml/too-deep' },
  { name: 'flow maps that are keys', make: (n) => fill(n, () => '? {'), code: 'yaml/too-deep' },
  { name: 'closing brackets', make: (n) => ']'.repeat(n), code: 'yaml/gave-up' },
  {
    name: 'sixty levels again and again',
    make: (n) => fill(n, () => `- ${'['.repeat(60)}${']'.repeat(60)}\n`),
    code: 'yaml/too-many-values',
  },
  // Aliases.
  { name: 'ten to the tenth by aliases', make: bomb, code: 'yaml/too-many-aliases' },
  {
    name: 'many aliases of one thing',
    make: (n) => fill(n, () => '- *a\n', 'b: &a x\na:\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'an alias of itself', make: () => 'a: &a [*a]\n', code: 'yaml/alias-cycle' },
  {
    name: 'aliases of a large list',
    make: (n) =>
      fill(
        n,
        () => '1,',
        'a: &a [',
        `]\n${Array.from({ length: 99 }, (_, at) => `b${at}: *a\n`).join('')}`,
      ),
    code: 'yaml/too-many-values',
  },
  {
    name: 'aliases of an allowed list',
    make: () =>
      fill(
        40_000,
        () => '1,',
        'a: &a [',
        `]\n${Array.from({ length: 99 }, (_, at) => `b${at}: *a\n`).join('')}`,
      ),
    code: 'yaml/too-many-aliases',
  },
  {
    name: 'aliases that stand for keys',
    make: () => `a: &a x\n${Array.from({ length: 99 }, () => '*a : 1\n').join('')}`,
    code: 'yaml/key',
  },
  { name: 'a merge key', make: () => `a: &a {x: 1}\nb:\n  <<: *a\n`, code: 'schema/unknown-key' },
  // Mistakes of YAML.
  { name: 'commas', make: (n) => fill(n, () => ',', '[', ']'), code: 'yaml/gave-up' },
  { name: 'commas with spaces', make: (n) => fill(n, () => ', ', '[', ']'), code: 'yaml/gave-up' },
  { name: 'wrong escapes', make: (n) => fill(n, () => '\\q', 'a: "', '"'), code: 'yaml/gave-up' },
  { name: 'tabs', make: (n) => fill(n, () => '\ta: 1\n', 'a:\n'), code: 'yaml/too-many-lines' },
  {
    name: 'tabs, each deeper',
    make: (n) => fill(n, (at) => `${'\t'.repeat((at % 500) + 1)}a:\n`, 'a:\n'),
    code: 'yaml/too-deep',
  },
  {
    name: 'several tabs a round',
    make: () => fill(400_000, (at) => `k${at}:\n\tb: 1\nl${at}: 2\n`),
    code: 'yaml/tab',
  },
  {
    name: 'dashes without a space',
    make: (n) => fill(n, () => '-a\n', HEAD),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'a dash without a space, and what follows',
    make: (n) => fill(n, (at) => `  k${at}: @x\n  #${'x'.repeat(3900)}\n`, 'a:\n-b: 1\n'),
    code: 'yaml/dash',
  },
  {
    name: 'five hundred mistakes in a large file',
    make: (n) => fill(n, (at) => (at < 480 ? `a${at}: @x\n` : `#${'x'.repeat(1000)}\n`)),
    code: 'yaml/reserved-start',
  },
  {
    name: 'mistakes spread over a large file',
    make: (n) => fill(n, (at) => `a${at}: @x\n#${'x'.repeat(4000)}\n`),
    code: 'yaml/reserved-start',
  },
  {
    name: 'mistakes among many values',
    make: () =>
      fill(
        2_000_000,
        (at) =>
          at < 38_000
            ? `k${at.toString(36)}: 1\n${at % 100 === 0 ? '@x: b\n' : ''}`
            : ' '.repeat(2_000_000),
        'a: 1\n',
      ),
    code: 'yaml/reserved-start',
  },
  {
    name: 'documents',
    make: (n) => fill(n, () => '---\n', 'a: 1\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'documents with content',
    make: (n) => fill(n, () => '---\na: 1\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'ends of documents',
    make: (n) => fill(n, () => '...\n', 'a: 1\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'directives', make: (n) => fill(n, () => '%X y\n'), code: 'yaml/too-many-lines' },
  {
    name: 'tag directives',
    make: (n) => fill(n, (at) => `%TAG !${at.toString(36)}! x\n`),
    code: 'yaml/gave-up',
  },
  {
    name: 'words without a colon',
    make: (n) => fill(n, () => 'abc\n', 'a: 1\n'),
    code: 'yaml/too-many-lines',
  },
  { name: 'percent signs', make: (n) => fill(n, () => '@\n', 'a:\n'), code: 'yaml/too-many-lines' },
  {
    name: 'a quote that is not closed',
    make: (n) => fill(n, (at) => `k${at}: x\n`, 'a: "'),
    code: 'yaml/too-many-lines',
  },
  { name: 'one word of all the file', make: (n) => 'x'.repeat(n), code: 'schema/type' },
  {
    name: 'a key of all the file',
    make: (n) => `${'x'.repeat(n - 5)}: 1\n`,
    code: 'yaml/missing-colon',
  },
  // Long texts.
  {
    name: 'one long text',
    make: (n) => `${HEAD}owner: ${'x'.repeat(n - HEAD.length - 10)}\n`,
    code: 'schema/too-long',
  },
  {
    name: 'one text of short lines',
    make: (n) => fill(n, () => '  x\n', `${HEAD}owner: |\n`),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'one folded text of short lines',
    make: (n) => fill(n, () => '  x\n\n', `${HEAD}owner: >\n`),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'one plain text of short lines',
    make: (n) => fill(n, () => ' x\n', `${HEAD}owner:\n`),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'one quoted text of short lines',
    make: (n) => fill(n, () => ' x\n', `${HEAD}owner: "`, '"'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'one text of escapes',
    make: (n) => fill(n, () => '\\n', `${HEAD}owner: "`, '"'),
    code: 'schema/too-long',
  },
  {
    name: 'one text of single quotes',
    make: (n) => fill(n, () => `''`, `${HEAD}owner: '`, `'`),
    code: 'schema/too-long',
  },
  {
    name: 'one text of spaces',
    make: (n) => `${HEAD}owner: "${' '.repeat(n - HEAD.length - 12)}"\n`,
    code: 'schema/too-long',
  },
  {
    name: 'one text of empty lines',
    make: (n) => fill(n, () => '\n', `${HEAD}owner: "`, '"'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'spaces before a key',
    make: (n) => `${HEAD}owner:\n${' '.repeat(n - 300)}x: 1\n`,
    code: 'schema/unknown-key',
  },
  {
    name: 'one long number',
    make: (n) => `${HEAD}owner: ${'1'.repeat(n - 300)}\n`,
    code: 'schema/unquoted',
  },
  {
    name: 'a long figure',
    make: (n) => HEAD.replace('22', `">=${'1'.repeat(n - 400)}%"`),
    code: 'schema/too-long',
  },
  {
    name: 'a long date',
    make: (n) => HEAD.replace('2026-03-02', '2'.repeat(n - 400)),
    code: 'schema/too-long',
  },
  {
    name: 'a long time',
    make: (n) => HEAD.replace('M6', `M${'6'.repeat(n - 400)}`),
    code: 'schema/too-long',
  },
  {
    name: 'a long id',
    make: (n) => `${HEAD}themes: [{id: ${'a-'.repeat(n / 2 - 300)}, label: x}]\n`,
    code: 'schema/id',
  },
  {
    name: 'a long valid id',
    make: (n) => `${HEAD}themes: [{id: ${'a'.repeat(n - 600)}, label: x}]\n`,
    code: 'schema/too-long',
  },
  {
    name: 'a long address',
    file: 'overrides',
    make: (n) => `${OVERRIDES}  - {at: ${'a/'.repeat(n / 2 - 300)}a, remove: true, why: x}\n`,
    code: 'schema/too-long',
  },
  {
    name: 'findings behind a long text of their line',
    make: (n) => fill(20_000, (at) => `k${at}: 1, `, `{title: "${'x'.repeat(n - 30_000)}", `, '}'),
    code: 'schema/too-long',
  },
  {
    name: 'findings in one line of Chinese',
    make: (n) => fill(20_000, (at) => `k${at}: 1, `, `{title: "${'方'.repeat(n - 30_000)}", `, '}'),
    code: 'schema/too-long',
  },
  {
    name: 'findings around long lines',
    make: () => fill(1_900_000, (at) => `k${at}: ${'x'.repeat(3700)}\n`),
    code: 'schema/unknown-key',
  },
  {
    name: 'combining marks',
    make: (n) => `${HEAD}owner: a${'\u0301'.repeat(n - 400)}\n`,
    code: 'schema/too-long',
  },
  {
    name: 'hidden characters',
    make: () => `${HEAD}owner: a${'\u202e'.repeat(19_000)}\n`,
    code: 'text/hidden-character',
  },
  // Mistakes of the schema.
  {
    name: 'unknown fields',
    make: (n) => fill(Math.min(n, 350_000), (at) => `k${at}: 1\n`, HEAD),
    code: 'schema/unknown-key',
  },
  {
    name: 'items without anything',
    make: () => fill(150_000, () => ' - {}\n', `${HEAD}themes:\n`),
    code: 'schema/too-many',
  },
  {
    name: 'items with the same id',
    make: () => fill(220_000, () => ' - {id: a, label: x}\n', `${HEAD}themes:\n`),
    code: 'schema/too-many',
  },
  {
    name: 'references that name nothing',
    make: () =>
      fill(
        400_000,
        (at) => `t${at},`,
        `${HEAD}${THEMES_1}challenges: [{id: a, label: x, impact: x, themes: [`,
        ']}]\n',
      ),
    code: 'schema/too-many',
  },
  {
    name: 'references that name nothing, among many ids',
    make: () =>
      fill(
        400_000,
        (at) =>
          at < 8000
            ? `{id: some-theme-${at}, label: x},`
            : at === 8000
              ? '],\nchallenges: [{id: a, label: x, impact: x, themes: ['
              : `some-tame-${at},`,
        `{themes: [`,
        ']}]}\n',
      ),
    code: 'schema/too-many',
  },
  {
    name: 'references among sixty ids',
    make: () =>
      fill(
        1_900_000,
        (at) =>
          at < 60
            ? `{id: ${'long-theme-'.repeat(5)}${at}, label: x},`
            : at === 60
              ? ']\nchallenges: [{id: a, label: x, impact: x, themes: ['
              : `${'long-tame-'.repeat(5)}${at},`,
        `${HEAD}themes: [`,
        ']}]\n',
      ),
    code: 'schema/too-many',
  },
  {
    name: 'fields among many ids',
    make: () =>
      fill(250_000, (at) => `- {kind: bugdet, id: a${at}, label: x}\n`, `${HEAD}constraints:\n`),
    code: 'schema/too-many',
  },
  {
    name: 'overrides without anything',
    file: 'overrides',
    make: (n) => fill(Math.min(n, 150_000), () => '  - {}\n', OVERRIDES),
    code: 'schema/too-many',
  },
  {
    name: 'overrides of fields that do not exist',
    file: 'overrides',
    make: (n) =>
      fill(Math.min(n, 220_000), (at) => ` - {at: goals/a, set: {k${at}: 1}, why: x}\n`, OVERRIDES),
    code: 'schema/unknown-key',
  },
  {
    name: 'overrides deep in an open value',
    file: 'overrides',
    make: () =>
      `${OVERRIDES} - {at: goals/a, set: {label: ${'['.repeat(55)}${']'.repeat(55)}}, why: x}\n`,
    code: 'schema/type',
  },
  {
    name: 'overrides of large open values',
    file: 'overrides',
    make: () =>
      fill(
        1_900_000,
        (at) => (at < 75_000 ? '1,' : 'x'.repeat(4_000_000)),
        `${OVERRIDES} - {at: goals/a, set: {label: [`,
        `]}, why: x}\n`,
      ),
    code: 'schema/type',
  },
  {
    name: 'generated content of small things',
    file: 'generated',
    make: (n) => fill(n, () => ' - {}\n', 'format: 1\ncontent:\n goals:\n'),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'generated content of one text',
    file: 'generated',
    make: (n) => fill(n, () => 'x', 'format: 1\ncontent:\n narrative: {promise: ', '}\n'),
    code: 'schema/too-long',
  },
  {
    name: 'overrides of nothing but empty lines',
    file: 'overrides',
    make: () => '\n'.repeat(140_000),
    code: 'generated/missing',
  },
  // Keys and ids.
  {
    name: 'keys of the prototype',
    make: () =>
      `${HEAD}__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nprototype: x\n`,
    code: 'yaml/reserved-key',
  },
  {
    name: 'a key of the prototype in overrides',
    file: 'overrides',
    make: () => `${OVERRIDES}  - {at: goals/a, set: {__proto__: {polluted: yes}}, why: x}\n`,
    code: 'yaml/reserved-key',
  },
  {
    name: 'ids that climb',
    make: () => `${HEAD}themes: [{id: ../../etc/passwd, label: x}]\n`,
    code: 'schema/id',
  },
  {
    name: 'an address that climbs',
    file: 'overrides',
    make: () => `${OVERRIDES}  - {at: ../x, remove: true, why: x}\n`,
    code: 'schema/address',
  },
  {
    name: 'an id that Windows keeps',
    make: () => `${HEAD}themes: [{id: CON, label: x}]\n`,
    code: 'schema/id',
  },
  // Bytes.
  { name: 'NUL', make: (n) => '\0'.repeat(n), code: 'yaml/control-character' },
  { name: 'NUL among text', make: (n) => fill(n, () => 'a: \0\n'), code: 'yaml/too-many-lines' },
  {
    name: 'carriage returns',
    make: (n) => fill(n, () => '\r', 'a: 1'),
    code: 'yaml/control-character',
  },
  { name: 'CRLF', make: (n) => fill(n, () => '\r\n', 'a: 1\r\n'), code: 'yaml/too-many-lines' },
  { name: 'byte order marks', make: (n) => fill(n, () => '\ufeff'), code: 'schema/type' },
  {
    name: 'GBK',
    make: (n) => repeatBytes(GBK_LINE, Math.min(n, 4000)),
    code: 'yaml/encoding',
  },
  { name: 'GBK, large', make: (n) => repeatBytes(GBK_LINE, n), code: 'yaml/encoding' },
  { name: 'UTF-16 with a mark', make: () => utf16(HEAD, true), code: 'yaml/encoding' },
  { name: 'UTF-16 without a mark', make: () => utf16(HEAD, false), code: 'yaml/encoding' },
  {
    name: 'UTF-16, large',
    make: (n) =>
      utf16(
        fill(n, () => 'a: 1\n'),
        true,
      ),
    code: 'yaml/too-many-lines',
  },
  {
    name: 'bytes that are no text',
    make: (n) => Uint8Array.from({ length: n }, (_, at) => (at * 7919) % 251),
    code: 'yaml/not-utf8',
  },
  {
    name: 'lone surrogates as bytes',
    make: (n) => repeatBytes(Uint8Array.from([0xed, 0xa0, 0x80]), n),
    code: 'yaml/not-utf8',
  },
  { name: 'nothing', make: () => '', code: 'yaml/empty' },
];

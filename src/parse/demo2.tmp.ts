import { parseInputs } from './parse-plan-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { reportPretty } from '../diagnostics/report-pretty.ts';
const base = `format: 1
title: t
organisation: o
profile: strategic-plan
language: zh-CN
industry: retail
orientation:
  - {id: experience, label: 体验}
horizon:
  start: 2026-02-20
  from: M6
  to: M12
metrics:
  - metric: nps
    value: 22
    reading: 净推荐值偏低
themes:
  - id: slow
    label: 慢
challenges:
  - id: gap
    label: x
    impact: 高
    themes: [slow]
constraints: []
`;
const known = { 'catalogue-metrics': ['nps', 'csat'], industries: ['retail', 'saas'] };
const variants: [string, string, string][] = [
  ['ok', '', ''],
  ['unclosed quote', 'label: 慢', 'label: "慢'],
  ['colon', 'label: 慢', 'label: 慢: 很慢'],
  ['indent', '    impact: 高', '   impact: 高'],
  ['indent2', '    impact: 高', '     impact: 高'],
  ['missing colon', 'themes:\n', 'themes\n'],
  ['at', 'label: x', 'label: @x'],
  ['bracket', 'themes: [slow]', 'themes: [slow'],
  ['nospace', 'label: x', 'label:x'],
  ['tabs', '  - id: gap\n    label: x\n    impact: 高\n    themes: [slow]', '\t- id: gap\n\t  label: x\n\t  impact: 高\n\t  themes: [slo]'],
  ['tabs2', '  - id: gap\n    label: x\n    impact: 高\n', '  - id: gap\n\t\tlabel: x\n\t\timpact: 高\n'],
  ['dup', 'label: x', 'label: x\n    label: y'],
  ['proto', 'label: x', 'label: x\n    __proto__: {a: 1}\n    constructor: 1'],
  ['docs', 'constraints: []', 'constraints: []\n---\na: 1'],
  ['star', 'label: x', 'label: *x'],
  ['bang', 'label: x', 'label: !x y'],
  ['dash', '  - id: slow\n', '  -id: slow\n'],
];
for (const [name, a, b] of variants) {
  const text = base.replace(a, b);
  const src = { file: 'i.yaml', text };
  const r = parseInputs(src, known);
  console.log('=====', name, 'value' in r);
  console.log(reportPretty(r.diagnostics, { sources: new Map([['i.yaml', text]]), locale: 'en' }));
}
const time = (name: string, text: string) => {
  const t = performance.now();
  const y = parseYaml({ file: 'x', text });
  const t2 = performance.now();
  const r = parseInputs({ file: 'x', text });
  const t3 = performance.now();
  const rep = reportPretty(r.diagnostics, { sources: new Map([['x', text]]), locale: 'en' });
  console.log(name, text.length, Math.round(t2 - t), 'ms', Math.round(t3 - t2), 'ms', Math.round(performance.now() - t3), 'ms', rep.length, y.diagnostics.length, y.diagnostics.slice(0, 2).map((d) => d.code).join());
};
const M = 1_990_000;
time('flow', '['.repeat(100_000));
time('flow2', '{a: '.repeat(100_000));
time('block', '- '.repeat(100_000));
time('qmark', '? '.repeat(100_000));
time('stairs', Array.from({ length: 1400 }, (_, i) => ' '.repeat(i) + 'a:\n').join(''));
time('closed', '[]'.repeat(M / 2));
time('keys', Array.from({ length: 200_000 }, (_, i) => `k${i}: 1\n`).join('').slice(0, M));
time('keysbad', Array.from({ length: 100_000 }, (_, i) => `k${i}\n`).join('').slice(0, M));
time('items', 'themes:\n' + '- x\n'.repeat(M / 4 - 10));
time('tabs', '\ta: b\n'.repeat(100000));
time('tabs2', ('a:\n\tb: 1\n').repeat(100000));
time('quotes', '"'.repeat(M));
time('spaces', ' '.repeat(M) + 'x');
time('newlines', '\n'.repeat(M));
time('comments', '#\n'.repeat(M / 2));
time('comment', '# ' + 'x'.repeat(M));
time('commas', '[' + ','.repeat(M));
time('colons', ':'.repeat(M));
time('colons2', ': '.repeat(M / 2));
time('dq', '"' + '\\n'.repeat(M / 2));
time('dqlines', 'a: "' + '\n\n x'.repeat(M / 4));
time('block scalar', 'a: |\n' + '  x\n'.repeat(M / 4));
time('folded', 'a: >\n' + '  x\n\n'.repeat(M / 5));
time('plain multi', 'a: x\n' + '  x\n'.repeat(M / 4));
time('anchors', '&a '.repeat(M / 3));
time('tags', '!a '.repeat(M / 3));
time('aliases', '- *a\n'.repeat(100000));
time('docs', '---\n'.repeat(M / 4));
time('dirs', '%x\n'.repeat(M / 3));
time('nul', '\0'.repeat(M));
time('cr', 'a\r'.repeat(M / 2));
time('flowmapkeys', '{' + Array.from({ length: 150_000 }, (_, i) => `k${i},`).join('') + '}');
time('at', '@\n'.repeat(M / 2));
time('esc', 'a: "' + '\\q'.repeat(M / 2) + '"');
time('bidi', 'a: "' + '\u202e'.repeat(M) + '"');
time('crlf', 'a: 1\r\n'.repeat(M / 6));
const bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\n' + 'bcdefghij'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill('*' + 'abcdefghi'[i]).join(',')}]\n`).join('');
time('bomb', bomb);
time('cycle', 'a: &a [*a]\nb: &b {c: *b}\n');
time('5MB', 'x'.repeat(5e6));

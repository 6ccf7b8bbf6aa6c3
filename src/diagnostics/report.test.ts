import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../model/locale.ts';
import type { Span } from '../model/place.ts';
import type { Diagnostic } from './diagnostic.ts';
import { locate } from './locate.ts';
import { reportGithub } from './report-github.ts';
import { reportGitlab } from './report-gitlab.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif } from './report-sarif.ts';
import { diagnostic } from './word.ts';

const FILE = 'plans/零售/inputs.yaml';
const TEXT = 'goals:\n  - id: nps\n    label: 满意度\n  - id: nps\n    label: 留存\n';
const SOURCES = new Map([[FILE, TEXT]]);

function spanOf(part: string, at = TEXT.indexOf(part)): Span {
  return [at, at + part.length];
}

const duplicate = diagnostic('reference/duplicate-id', {
  plan: 'retail',
  path: 'goals/nps',
  place: { file: FILE, span: spanOf('nps', TEXT.lastIndexOf('nps')) },
  values: { id: 'nps', list: { 'zh-CN': '目标', en: 'the goals' } },
  related: [
    {
      label: { 'zh-CN': '第一次用在这里', en: 'first used here' },
      path: 'goals/nps',
      place: { file: FILE, span: spanOf('nps') },
    },
  ],
});
const deadline = diagnostic('goal/no-deadline', {
  plan: 'retail',
  path: 'goals/nps',
  place: { file: FILE, span: spanOf('满意度') },
  values: { goal: '满意度\u202e' },
});
const homeless = diagnostic('generated/missing', { plan: 'retail', values: { plan: 'retail' } });
const ALL: Diagnostic[] = [duplicate, deadline, homeless];

describe('locate(place, sources)', () => {
  it('gives lines and UTF-16 columns from 1', () => {
    expect(locate({ file: FILE, span: spanOf('满意度') }, SOURCES)).toEqual({
      line: 3,
      column: 12,
      endLine: 3,
      endColumn: 15,
    });
  });

  it('points at a file without its text as a whole', () => {
    expect(locate({ file: 'x', span: [3, 4] }, SOURCES)).toMatchObject({ line: 1, column: 1 });
  });
});

describe('reportPretty(diagnostics, options)', () => {
  it('reads well in Chinese', () => {
    expect(reportPretty(ALL, { sources: SOURCES, locale: 'zh-CN' })).toMatchInlineSnapshot(`
      "retail  警告  generated/missing
        方案 \`retail\` 还没有生成文件，这次的内容只在内存中生成。
        建议：请运行 \`planpress generate retail\`，并提交生成的文件。

      plans/零售/inputs.yaml:3:12  警告  goal/no-deadline
        目标“满意度\\u{202e}”没有期限。
          1 | goals:
          2 |   - id: nps
        > 3 |     label: 满意度
            |            ^^^^^^
          4 |   - id: nps
        建议：请在 \`by\` 中写上期限，例如 \`M12\`。

      plans/零售/inputs.yaml:4:9  错误  reference/duplicate-id
        标识 \`nps\` 在“目标”中用了不止一次。
          2 |   - id: nps
          3 |     label: 满意度
        > 4 |   - id: nps
            |         ^^^
          5 |     label: 留存
        参见 plans/零售/inputs.yaml:2:9  第一次用在这里
        > 2 |   - id: nps
            |         ^^^
        建议：请给其中一个条目换一个 \`id\`。

      1 个错误，2 个警告"
    `);
  });

  it('reads well in English', () => {
    expect(reportPretty(ALL, { sources: SOURCES, locale: 'en' })).toMatchInlineSnapshot(`
      "retail  warning  generated/missing
        The plan \`retail\` has no generated file; its content was made in memory.
        Hint: Run \`planpress generate retail\` and commit the file.

      plans/零售/inputs.yaml:3:12  warning  goal/no-deadline
        The goal “满意度\\u{202e}” has no deadline.
          1 | goals:
          2 |   - id: nps
        > 3 |     label: 满意度
            |            ^^^^^^
          4 |   - id: nps
        Hint: Write a deadline in \`by\`, such as \`M12\`.

      plans/零售/inputs.yaml:4:9  error  reference/duplicate-id
        The id \`nps\` is used more than once in the goals.
          2 |   - id: nps
          3 |     label: 满意度
        > 4 |   - id: nps
            |         ^^^
          5 |     label: 留存
        See plans/零售/inputs.yaml:2:9  first used here
        > 2 |   - id: nps
            |         ^^^
        Hint: Give one of the items another \`id\`.

      1 error, 2 warnings"
    `);
  });

  it('is one friendly line when nothing was found', () => {
    const options = { sources: SOURCES, locale: 'zh-CN' } as const;
    expect(reportPretty([], options)).toBe('一切正常，没有发现问题。');
    expect(reportPretty([], { ...options, locale: 'en' })).toBe('All good: nothing to report.');
  });

  it('counts what is in a baseline, and tells it nowhere', () => {
    const known: Diagnostic = { ...deadline, severity: 'info', known: 'warning' };
    const told = (all: Diagnostic[], locale: 'zh-CN' | 'en') =>
      reportPretty(all, { sources: SOURCES, locale });
    expect(told([known], 'en')).toBe('Nothing new; 1 known finding in the baseline.');
    expect(told([known], 'zh-CN')).toBe('没有发现新问题。另有 1 个已知问题记在基线里。');
    expect(told([known, duplicate], 'en')).toMatch(/1 error; 1 known finding in the baseline$/);
    expect(told([known, duplicate], 'zh-CN')).toMatch(/1 个错误；另有 1 个已知问题记在基线里。$/);
    expect(told([known, duplicate], 'en')).not.toContain('goal/no-deadline');
    expect(reportGithub([known], { sources: SOURCES, locale: 'en' })).toBe('');
  });

  it('names the playbook that a generated value was taken from', () => {
    const generated: Diagnostic = {
      ...deadline,
      playbook: 'membership-tiers',
      related: [{ label: { 'zh-CN': '另一处', en: 'the other one' }, playbook: 'win-back' }],
    };
    const options = { sources: SOURCES, locale: 'en' } as const;
    const report = reportPretty([generated], options);
    expect(report).toContain('has no deadline. (from the playbook membership-tiers)');
    expect(report).toContain('the other one (from the playbook win-back)');
    expect(reportPretty([generated], { ...options, locale: 'zh-CN' })).toContain(
      '（出自打法 membership-tiers）',
    );
  });

  it('tells the same finding once', () => {
    const report = reportPretty([deadline, { ...deadline }], { sources: SOURCES, locale: 'en' });
    expect(report).toMatch(/\n\n1 warning$/);
  });

  it('colours only when asked', () => {
    const options = { sources: SOURCES, locale: 'en' } as const;
    const plain = reportPretty(ALL, options);
    const uncoloured = reportPretty(ALL, { ...options, colour: true }).replaceAll(
      /\u001b\[[\d;]+m/g,
      '',
    );
    expect(plain).not.toContain('\u001b');
    expect(uncoloured).toBe(plain);
  });

  it('never lets control characters of a plan reach the terminal', () => {
    const file = 'evil\u001b]0;x\u0007.yaml';
    const text = 'a: "\u001b[2J\u202e"\n';
    const finding = diagnostic('trace/theme-unaddressed', {
      place: { file, span: [3, 9] },
      values: { theme: '\u001b[2J\nfake:1:1' },
    });
    const report = reportPretty([finding], { sources: new Map([[file, text]]), locale: 'en' });
    expect(report).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(report).not.toMatch(/^fake/m);
  });
});

describe('reportJson(diagnostics, options)', () => {
  it('has exactly the promised keys in their order', () => {
    const report = JSON.parse(reportJson(ALL, { sources: SOURCES, locale: 'en' }));
    expect(Object.keys(report)).toEqual(['diagnostics', 'summary']);
    const place = ['file', 'line', 'column', 'endLine', 'endColumn', 'path'];
    for (const entry of report.diagnostics) {
      expect(Object.keys(entry)).toEqual([
        'plan',
        'code',
        'severity',
        'message',
        'hint',
        ...place,
        'field',
        'playbook',
        'waived',
        'known',
        'related',
      ]);
      for (const other of entry.related) {
        expect(Object.keys(other)).toEqual(['message', ...place, 'playbook']);
      }
    }
    expect(report.summary).toEqual({ errors: 1, warnings: 2, infos: 0, known: 0 });
  });

  it('sorts by file, position and code, whatever the order of the findings', () => {
    const options = { sources: SOURCES, locale: 'zh-CN' } as const;
    const report = reportJson(ALL, options);
    expect(reportJson(ALL.toReversed(), options)).toBe(report);
    const codes = JSON.parse(report).diagnostics.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['generated/missing', 'goal/no-deadline', 'reference/duplicate-id']);
  });
});

describe('reportGithub(diagnostics, options)', () => {
  it('writes one workflow command a finding', () => {
    expect(reportGithub(ALL, { sources: SOURCES, locale: 'en' })).toMatchInlineSnapshot(`
      "::warning title=generated/missing::The plan \`retail\` has no generated file; its content was made in memory.%0ARun \`planpress generate retail\` and commit the file.
      ::warning file=plans/零售/inputs.yaml,line=3,col=12,endLine=3,endColumn=14,title=goal/no-deadline::The goal “满意度\\u{202e}” has no deadline.%0AWrite a deadline in \`by\`, such as \`M12\`.
      ::error file=plans/零售/inputs.yaml,line=4,col=9,endLine=4,endColumn=11,title=reference/duplicate-id::The id \`nps\` is used more than once in the goals.%0Aplans/零售/inputs.yaml:2  first used here%0AGive one of the items another \`id\`."
    `);
  });

  it('escapes what would end a property or the command', () => {
    const finding = diagnostic('trace/theme-unaddressed', {
      place: { file: 'a,b:c%.yaml', span: [0, 0] },
      values: { theme: '100%\n::error::x' },
    });
    const [line, ...rest] = reportGithub([finding], { sources: new Map(), locale: 'en' }).split(
      '\n',
    );
    expect(rest).toEqual([]);
    expect(line).toContain('file=a%2Cb%3Ac%25.yaml,');
    expect(line).toContain('100%25%0A::error');
  });
});

describe('reportSarif(diagnostics, options)', () => {
  const log = JSON.parse(reportSarif(ALL, { sources: SOURCES, locale: 'en' }));
  const [run] = log.runs;

  it('is a SARIF 2.1.0 log with one run in UTF-16 columns', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-2\.1\.0/);
    expect(log.runs).toHaveLength(1);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.name).toBe('Planpress');
  });

  it('fits the schema of SARIF 2.1.0, with everything that a finding can carry', () => {
    const schema: object = JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json'),
        'utf8',
      ),
    );
    // A pattern of the schema is no regular expression with the unicode flag.
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const full: Diagnostic[] = [
      ...ALL,
      {
        ...deadline,
        path: 'goals/two',
        waived: { 'zh-CN': '已知', en: 'known' },
        severity: 'info',
      },
      { ...deadline, path: 'goals/three', known: 'error', severity: 'info', playbook: 'tiers' },
    ];
    for (const locale of LOCALES) {
      validate(JSON.parse(reportSarif(full, { sources: SOURCES, locale })));
      expect(validate.errors).toBeNull();
    }
    const broken = { ...log, runs: [{ ...run, results: [{ message: 'text' }] }] };
    expect(validate(broken)).toBe(false);
  });

  it('suppresses what the team accepts and what the baseline holds, and says why', () => {
    const accepted: Diagnostic = {
      ...deadline,
      severity: 'info',
      waived: { en: 'the board knows' },
    };
    const known: Diagnostic = { ...homeless, severity: 'info', known: 'error' };
    const report = JSON.parse(
      reportSarif([accepted, known, duplicate], { sources: SOURCES, locale: 'en' }),
    );
    const results = new Map(
      report.runs[0].results.map((result: { ruleId: string }) => [result.ruleId, result]),
    );
    expect(results.get('goal/no-deadline')).toMatchObject({
      suppressions: [{ kind: 'inSource', justification: 'the board knows' }],
    });
    expect(results.get('generated/missing')).toMatchObject({
      level: 'error',
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external' }],
    });
    expect(results.get('reference/duplicate-id')).not.toHaveProperty('suppressions');
  });

  it('describes each code once as a rule that results point at', () => {
    const { rules } = run.tool.driver;
    for (const rule of rules) {
      expect(rule).toEqual({
        id: expect.any(String),
        shortDescription: { text: expect.any(String) },
        help: { text: expect.any(String) },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      });
    }
    for (const result of run.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('gives places relative to the root of the sources, with escaped names', () => {
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === duplicate.code);
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'plans/%E9%9B%B6%E5%94%AE/inputs.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 9, endLine: 4, endColumn: 12 },
    });
    expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(2);
    expect(result.relatedLocations[0].message.text).toBe('first used here');
  });

  it('keeps fingerprints when lines move', () => {
    const moved = ALL.map((finding) =>
      finding.place ? { ...finding, place: { file: FILE, span: [0, 1] as const } } : finding,
    );
    const prints = (text: string) =>
      JSON.parse(text)
        .runs[0].results.map((result: { partialFingerprints: object }) =>
          JSON.stringify(result.partialFingerprints),
        )
        .sort();
    const options = { sources: SOURCES, locale: 'en' } as const;
    expect(prints(reportSarif(moved, options))).toEqual(prints(reportSarif(ALL, options)));
  });
});

describe('reportGitlab(diagnostics, options)', () => {
  const options = { sources: SOURCES, locale: 'en' } as const;

  it('has the fields that GitLab asks for', () => {
    const report = JSON.parse(reportGitlab(ALL, options));
    expect(report).toHaveLength(ALL.length);
    for (const finding of report) {
      expect(finding).toEqual({
        description: expect.any(String),
        check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(?:major|minor|info)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
      });
    }
    expect(report).toContainEqual(
      expect.objectContaining({
        check_name: duplicate.code,
        severity: 'major',
        location: { path: FILE, lines: { begin: 4 } },
      }),
    );
  });

  it('tells findings apart, and knows them again when lines move', () => {
    const prints = (findings: readonly Diagnostic[]): string[] =>
      JSON.parse(reportGitlab(findings, options))
        .map((finding: { fingerprint: string }) => finding.fingerprint)
        .sort();
    const moved = ALL.map((finding) =>
      finding.place ? { ...finding, place: { file: FILE, span: [0, 1] as const } } : finding,
    );
    const both = prints([...ALL, ...moved]);
    expect(both.length).toBeGreaterThan(ALL.length);
    expect(new Set(both).size).toBe(both.length);
    expect(prints(moved)).toEqual(prints(ALL));
  });

  it('leaves out what is known or accepted, and places what has no place', () => {
    const { code, severity, values } = deadline;
    const unplaced: Diagnostic = { code, severity, values, plan: 'shop', related: [] };
    const known: Diagnostic = { ...duplicate, severity: 'info', known: 'error' };
    const accepted: Diagnostic = { ...duplicate, severity: 'info', waived: { en: 'fine' } };
    const report = JSON.parse(reportGitlab([known, accepted, unplaced], options));
    expect(report).toMatchObject([
      { location: { path: 'plans/shop/inputs.yaml', lines: { begin: 1 } } },
    ]);
  });
});

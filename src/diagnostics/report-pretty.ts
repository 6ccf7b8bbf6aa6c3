import { readText } from '../model/text.ts';
import type { Place } from '../model/place.ts';
import { codeFrame, type Context } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { lineIndexOf, locate, type Sources } from './locate.ts';
import { neutralise } from './neutralise.ts';
import { createPaint, type Paint } from './paint.ts';
import type { ReportOptions } from './report-options.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import { summarise, wordSummary } from './summary.ts';
import { word } from './word.ts';

const FRAME: Context = { before: 2, after: 1 };
const RELATED_FRAME: Context = { before: 0, after: 0 };

const LABELS = {
  'zh-CN': {
    error: '错误',
    warning: '警告',
    info: '提示',
    hint: '建议：',
    see: '参见 ',
    playbook: (id: string) => `（出自打法 ${id}）`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'Hint: ',
    see: 'See ',
    playbook: (id: string) => ` (from the playbook ${id})`,
  },
} as const;

/** The report for people: each finding with its lines of the file, and what to do next. */
export function reportPretty(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const sorted = sortDiagnostics(diagnostics);
  const paint = createPaint(options.colour ?? false);
  const summary = wordSummary(summarise(sorted), options.locale);
  const told = sorted.filter(({ known }) => known === undefined);
  return [...told.map((diagnostic) => reportOne(diagnostic, options, paint)), summary].join('\n\n');
}

function reportOne(
  diagnostic: Diagnostic,
  { sources, locale }: ReportOptions,
  paint: Paint,
): string {
  const { message, hint } = word(diagnostic, locale);
  const labels = LABELS[locale];
  const from = (playbook: string | undefined): string =>
    playbook === undefined ? '' : neutralise(labels.playbook(playbook));
  const where = diagnostic.place ? printPlace(diagnostic.place, sources) : (diagnostic.plan ?? '');
  const severity = paint.severity(diagnostic.severity, labels[diagnostic.severity]);
  const head = [neutralise(where), severity, paint.dim(diagnostic.code)].filter(
    (part) => part !== '',
  );
  return [
    head.join('  '),
    indent(oneLine(message) + from(diagnostic.playbook)),
    diagnostic.place && frame(diagnostic.place, sources, FRAME, paint),
    ...diagnostic.related.flatMap(({ label, place, playbook }) => [
      indent(
        `${labels.see}${place ? `${neutralise(printPlace(place, sources))}  ` : ''}${oneLine(readText(label, locale, locale).text)}${from(playbook)}`,
      ),
      place && frame(place, sources, RELATED_FRAME, paint),
    ]),
    indent(`${labels.hint}${oneLine(hint)}`),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

function printPlace(place: Place, sources: Sources): string {
  if (!sources.has(place.file)) return place.file;
  const { line, column } = locate(place, sources);
  return `${place.file}:${line}:${column}`;
}

function frame(place: Place, sources: Sources, context: Context, paint: Paint): string | undefined {
  const index = lineIndexOf(place.file, sources);
  if (!index || index.text === '') return undefined;
  return indent(codeFrame(index, locate(place, sources), context, paint));
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** Text of a message stays on its line, whatever a plan put into it. */
function oneLine(text: string): string {
  return neutralise(text.replaceAll(/\s+/g, ' '));
}

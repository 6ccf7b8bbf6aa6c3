import type { Resolved } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { listInEach } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { isAnonymous, yearsIn } from './subject.ts';

type Evidence = Resolved['evidence'][number];

/** Kinds that tell what happened to somebody: a name that can be looked up is a source in itself. */
const OF_SOMEBODY: ReadonlySet<Evidence['kind']> = new Set(['case', 'penalty', 'expert']);

const PARTS = {
  name: { 'zh-CN': '名称', en: 'name' },
  source: { 'zh-CN': '出处', en: 'source' },
  year: { 'zh-CN': '年份', en: 'year' },
} as const;

/** Evidence that nobody can look up: without a source or the name of a firm, or without a year. */
export const evidenceWithoutSource = rule('evidence/no-source', ({ evidence, plan }) =>
  evidence.flatMap((piece): Finding[] => {
    const read = (text: Text): string => readText(text, plan.language, plan.language).text;
    const missing = missingIn(piece, read);
    if (piece.unknown !== undefined || missing.length === 0) return [];
    return [
      finding('evidence/no-source', piece.address, {
        values: {
          evidence: piece.label,
          missing: listInEach(
            missing.map((part) => PARTS[part]),
            plan.language,
          ),
        },
      }),
    ];
  }),
);

function missingIn(piece: Evidence, read: (text: Text) => string): (keyof typeof PARTS)[] {
  const { kind, label, source, claim, figures } = piece;
  if (claim === undefined && figures.length === 0) return [];
  const nobody = OF_SOMEBODY.has(kind) && isAnonymous(read(label));
  const texts = [label, source, claim, ...figures.map((figure) => figure.label)];
  const dated =
    piece.year !== undefined ||
    figures.some(({ year }) => year !== undefined) ||
    texts.some((text) => text !== undefined && yearsIn(read(text)).length > 0);
  return [
    ...(source === undefined && nobody ? (['name'] as const) : []),
    ...(source === undefined && (nobody || !OF_SOMEBODY.has(kind)) ? (['source'] as const) : []),
    ...(dated ? [] : (['year'] as const)),
  ];
}

import type { Both } from '../../model/change.ts';
import { openChanges, pairAt, tell, type Ledger } from '../ledger.ts';
import { both, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';

/** Tells how grave risks are now. */
export function tellRisks(ledger: Ledger): void {
  const isGrade = ({ at, field }: { at: string; field: string }): boolean =>
    at.startsWith('risks/') && (field === 'probability' || field === 'impact');
  for (const [at, edits] of Map.groupBy(openChanges(ledger, isGrade), (edit) => edit.at)) {
    const pair = pairAt(ledger, at);
    if (pair?.after.kind !== 'risks') continue;
    const [from, to] = [gradeOf(pair.before.value), gradeOf(pair.after.value)];
    const growth = (to.score ?? NaN) - (from.score ?? NaN);
    const trend = growth > 0 ? 'worse' : growth < 0 ? 'better' : undefined;
    const fields = (['probability', 'impact'] as const).filter((name) =>
      edits.some(({ field }) => field === name),
    );
    tell(ledger, {
      kind: 'changed',
      entry: pair.after,
      field: edits[0]?.field ?? 'probability',
      text: riskText(labelOf(pair.after, ledger.sides.after), from, to, fields, trend),
      ...(trend === undefined
        ? {}
        : { from: both(() => String(from.score)), to: both(() => String(to.score)) }),
      trend,
      edits,
    });
  }
}

/** Sample: `Risk “Poor data” scores 16 → 20: probability 4 → 5, graver`. */
function riskText(
  label: Both,
  from: Grade,
  to: Grade,
  fields: readonly ('probability' | 'impact')[],
  trend: 'better' | 'worse' | undefined,
): Both {
  return both((locale) => {
    const parts = fields.map((field) => {
      const [old, own] = [from[field], to[field]].map((grade) =>
        grade === undefined ? UNKNOWN[locale] : String(grade),
      );
      return `${GRADES[field][locale]} ${old} → ${own}`;
    });
    const tail = trend === undefined ? '' : TRENDS[trend][locale];
    const step = `${from.score} → ${to.score}`;
    if (locale === 'zh-CN') {
      const score = trend === undefined ? '：' : `评分 ${step}，`;
      return `风险${quoted(label[locale])}${score}${parts.join('、')}${tail}`;
    }
    const score = trend === undefined ? '' : ` scores ${step}`;
    return `Risk ${quoted(label[locale])}${score}: ${parts.join(', ')}${tail}`;
  });
}

const GRADES = {
  probability: { 'zh-CN': '概率', en: 'probability' },
  impact: { 'zh-CN': '影响', en: 'impact' },
} as const;
const UNKNOWN = { 'zh-CN': '未评', en: 'not rated' } as const;
const TRENDS = {
  worse: { 'zh-CN': '，更严重', en: ', graver' },
  better: { 'zh-CN': '，有所缓解', en: ', lighter' },
} as const;

interface Grade {
  probability?: number;
  impact?: number;
  score?: number;
}

function gradeOf(value: Readonly<Record<string, unknown>>): Grade {
  const grade: Grade = {};
  for (const name of ['probability', 'impact', 'score'] as const) {
    const own = value[name];
    if (typeof own === 'number') grade[name] = own;
  }
  return grade;
}

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
    const label = labelOf(pair.after, ledger.sides.after);
    const [old, own] = [from.score, to.score];
    const isWorse = old !== undefined && own !== undefined && own > old;
    const isBetter = old !== undefined && own !== undefined && own < old;
    tell(ledger, {
      kind: 'changed',
      entry: pair.after,
      field: edits[0]?.field ?? 'probability',
      text: both((locale) => {
        const zh = locale === 'zh-CN';
        const score =
          old === undefined || own === undefined || old === own
            ? ''
            : zh
              ? `${old} → ${own}，`
              : ` ${old} → ${own}:`;
        const parts = edits.map(({ field }) => {
          const name = GRADES[field === 'impact' ? 'impact' : 'probability'][locale];
          const step = [from, to].map((grade) => {
            const value = field === 'impact' ? grade.impact : grade.probability;
            return value === undefined ? UNKNOWN[locale] : String(value);
          });
          return `${name} ${step.join(' → ')}`;
        });
        const tail = isWorse ? GRAVER[locale] : isBetter ? LIGHTER[locale] : '';
        if (zh) {
          const lead =
            score === ''
              ? `风险${quoted(label[locale])}：`
              : `风险${quoted(label[locale])}评分 ${score}`;
          return `${lead}${parts.join('、')}${tail}`;
        }
        const lead = score === '' ? ':' : ` scores${score}`;
        return `Risk ${quoted(label[locale])}${lead} ${parts.join(', ')}${tail}`;
      }),
      ...(old === undefined || own === undefined || old === own
        ? {}
        : { from: both(() => String(old)), to: both(() => String(own)) }),
      trend: isWorse ? 'worse' : isBetter ? 'better' : undefined,
      edits,
    });
  }
}

const GRADES = {
  probability: { 'zh-CN': '概率', en: 'probability' },
  impact: { 'zh-CN': '影响', en: 'impact' },
} as const;
const UNKNOWN = { 'zh-CN': '未评', en: 'not rated' } as const;
const GRAVER = { 'zh-CN': '，更严重', en: ', graver' } as const;
const LIGHTER = { 'zh-CN': '，有所缓解', en: ', lighter' } as const;

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

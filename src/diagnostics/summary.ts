import type { Locale } from '../model/locale.ts';
import type { Diagnostic } from './diagnostic.ts';

/** How many findings there are of each severity. */
export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  /** Those of a baseline, which are counted nowhere else. */
  known: number;
}

export function summarise(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity && one.known === undefined).length;
  const known = diagnostics.filter((one) => one.known !== undefined).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), known };
}

/** The last line of a report: `3 errors, 1 warning`, `3 个错误，1 个警告`. */
export function wordSummary({ errors, warnings, infos, known }: Summary, locale: Locale): string {
  if (locale === 'zh-CN') {
    const parts = [
      errors > 0 ? `${errors} 个错误` : '',
      warnings > 0 ? `${warnings} 个警告` : '',
      infos > 0 ? `${infos} 条提示` : '',
    ].filter((part) => part !== '');
    const kept = known > 0 ? `另有 ${known} 个已知问题记在基线里。` : '';
    if (parts.length === 0)
      return `${kept === '' ? '一切正常，' : ''}没有发现${kept === '' ? '' : '新'}问题。${kept}`;
    return kept === '' ? parts.join('，') : `${parts.join('，')}；${kept}`;
  }
  const parts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    plural(infos, 'note'),
  ].filter((part) => part !== '');
  const kept = known > 0 ? `${plural(known, 'known finding')} in the baseline` : '';
  if (parts.length === 0)
    return kept === '' ? 'All good: nothing to report.' : `Nothing new; ${kept}.`;
  return kept === '' ? parts.join(', ') : `${parts.join(', ')}; ${kept}`;
}

function plural(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

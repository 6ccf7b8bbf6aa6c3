import type { Locale } from '../model/locale.ts';
import type { Diagnostic } from './diagnostic.ts';

/** How many findings there are of each severity. */
export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
}

export function summarise(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The last line of a report: `3 errors, 1 warning`, `3 个错误，1 个警告`. */
export function wordSummary({ errors, warnings, infos }: Summary, locale: Locale): string {
  if (locale === 'zh-CN') {
    const parts = [
      errors > 0 ? `${errors} 个错误` : '',
      warnings > 0 ? `${warnings} 个警告` : '',
      infos > 0 ? `${infos} 条提示` : '',
    ];
    return parts.filter((part) => part !== '').join('，') || '一切正常，没有发现问题。';
  }
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'note')];
  return parts.filter((part) => part !== '').join(', ') || 'All good: nothing to report.';
}

function plural(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ExitCode } from './exit-code.ts';

/** The day it is here, YYYY-MM-DD: what expiry dates are compared with. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Errors are findings; warnings and notes are not. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

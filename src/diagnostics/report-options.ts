import type { Locale } from '../model/locale.ts';
import type { Sources } from './locate.ts';

/** What a reporter needs besides the findings. */
export interface ReportOptions {
  /** Texts of the files that findings are about. */
  sources: Sources;
  locale: Locale;
  /** Colours for a terminal; only the pretty reporter has them. */
  colour?: boolean | undefined;
}

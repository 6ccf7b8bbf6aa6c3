import type { Locale } from '../model/locale.ts';

/** A diagram as Mermaid text, with what a reader who cannot see it is told. */
export interface Diagram {
  id: string;
  source: string;
  title: string;
  description: string;
  locale: Locale;
}

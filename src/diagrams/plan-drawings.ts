import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Chart } from './chart.ts';
import type { Diagram } from './diagram.ts';
import { planCharts } from './plan-charts.ts';
import { planDiagrams } from './plan-diagrams.ts';

/** All that is drawn of a plan, in one language. */
export function planDrawings(plan: Resolved, locale: Locale): (Diagram | Chart)[] {
  return [...planDiagrams(plan, locale), ...planCharts(plan, locale)];
}

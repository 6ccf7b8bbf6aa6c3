import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import { budgetBars } from './budget-bars.ts';
import type { Chart } from './chart.ts';
import { kpiPaths } from './kpi-paths.ts';
import { limitCharts, loadChart } from './load-charts.ts';

/** Every chart that the plan has the figures for, in one language, in the order of the document. */
export function planCharts(plan: Resolved, locale: Locale): Chart[] {
  return [
    ...kpiPaths(plan, locale),
    loadChart(plan, locale),
    ...limitCharts(plan, locale),
    budgetBars(plan, locale),
  ].filter((chart) => chart !== undefined);
}

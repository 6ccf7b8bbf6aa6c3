import type { BarsChart } from '../diagrams/chart.ts';
import { HATCH, label, measureType, paint, TYPE_SIZE } from './chart-style.ts';

const ROW = 30;
const BARS = 250;

function widestOf(texts: readonly string[]): number {
  return Math.ceil(Math.max(...texts.map((text) => measureType(text, TYPE_SIZE))));
}

export function barsSize({ bars }: BarsChart): { width: number; height: number } {
  const words = widestOf(bars.map((bar) => bar.label)) + widestOf(bars.map((bar) => bar.text));
  return { width: words + BARS + 32, height: bars.length * ROW + 8 };
}

/** Lying bars, named on the left and measured at their end; money in reserve is hatched. */
export function barsOption({ bars }: BarsChart): object {
  return {
    grid: {
      left: widestOf(bars.map((bar) => bar.label)) + 14,
      right: widestOf(bars.map((bar) => bar.text)) + 18,
      top: 4,
      bottom: 4,
    },
    xAxis: { type: 'value', min: 0, max: Math.max(...bars.map(({ value }) => value)), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.label),
      axisLine: { show: true, lineStyle: { color: paint('line'), width: 1 } },
      axisTick: { show: false },
      axisLabel: { ...label('ink'), textBorderWidth: 0, interval: 0, margin: 10 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 16,
        data: bars.map(({ value, text, reserve }) => ({
          value,
          itemStyle: {
            color: reserve ? HATCH : paint('bar'),
            borderColor: paint('bar-line'),
            borderWidth: 1,
          },
          label: { ...label('ink', 600), show: true, position: 'right', formatter: () => text },
        })),
      },
    ],
  };
}

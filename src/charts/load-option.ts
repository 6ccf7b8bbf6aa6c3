import type { LoadChart, LoadStep } from '../diagrams/chart.ts';
import { DAY, HATCH, HATCH_WARM, label, paint, timeOf } from './chart-style.ts';

export const LOAD_SIZE = { width: 720, height: 236 } as const;

/** Two layers in steps over the phases of the plan, under the line of the limit. */
export function loadOption({ steps, bands, limit, layers }: LoadChart): object {
  const end = (day: string) => timeOf(day) + DAY;
  const starts = [...steps, ...bands].map(({ start }) => timeOf(start));
  const ends = [...steps, ...bands].map((one) => end(one.end));
  const marks = steps.filter(({ low, high }) => low + high > 0);
  const hasUpper = steps.some(({ high }) => high > 0);
  const upper = limit === undefined ? HATCH : HATCH_WARM;
  const layer = (name: string, fill: string, height: (step: LoadStep) => number): object => ({
    type: 'line',
    name,
    stack: 'people',
    step: 'end',
    symbol: 'none',
    data: stepPoints(steps, height),
    lineStyle: { color: paint('bar-line'), width: 1 },
    areaStyle: { color: fill, opacity: 1 },
  });
  return {
    grid: { left: 30, right: 12, top: 44, bottom: 26 },
    xAxis: {
      type: 'time',
      min: Math.min(...starts),
      max: Math.max(...ends),
      axisLine: { lineStyle: { color: paint('line'), width: 1 } },
      axisTick: {
        show: true,
        customValues: bands.map(({ start }) => timeOf(start)),
        lineStyle: { color: paint('line') },
      },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      // The limit has no height of its own to make room for.
      max: ({ max }: { max: number }) =>
        limit !== undefined && limit.value >= max ? Math.ceil(limit.value * 1.15) : undefined,
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { ...label('ink-muted'), textBorderWidth: 0 },
      splitLine: { lineStyle: { color: paint('grid'), width: 1 } },
    },
    series: [
      layer(layers[0], paint('bar'), ({ low }) => low),
      ...(hasUpper ? [layer(layers[1], upper, ({ high }) => high)] : []),
      words(
        marks.map((step) => ({
          at: (timeOf(step.start) + end(step.end)) / 2,
          value: step.low + step.high,
          text: step.label,
          isOver: limit !== undefined && step.high > 0,
        })),
        'top',
      ),
      words(
        bands.map((band) => ({
          at: (timeOf(band.start) + end(band.end)) / 2,
          value: 0,
          text: band.label,
          isOver: false,
        })),
        'bottom',
      ),
      ...(limit === undefined ? [] : [limitLine(limit)]),
    ],
    legend: {
      show: hasUpper,
      left: 26,
      top: 0,
      selectedMode: false,
      itemWidth: 18,
      itemHeight: 11,
      icon: 'rect',
      textStyle: { ...label('ink'), textBorderWidth: 0 },
      data: [
        { name: layers[0], itemStyle: { color: paint('bar') } },
        { name: layers[1], itemStyle: { color: upper } },
      ],
    },
  };
}

/** Both corners of every step, down to nothing where days lie between two. */
function stepPoints(steps: readonly LoadStep[], height: (step: LoadStep) => number): number[][] {
  return steps.flatMap((step, at) => {
    const [from, to] = [timeOf(step.start), timeOf(step.end) + DAY];
    const next = steps[at + 1];
    const isGap = next === undefined || timeOf(next.start) > to;
    const own = [
      [from, height(step)],
      [to, height(step)],
    ];
    const before = steps[at - 1];
    const isAfterGap = before === undefined || timeOf(before.end) + DAY < from;
    return [...(isAfterGap ? [[from, 0]] : []), ...own, ...(isGap ? [[to, 0]] : [])];
  });
}

function words(
  marks: readonly { at: number; value: number; text: string; isOver: boolean }[],
  position: 'top' | 'bottom',
): object {
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 0.01,
    lineStyle: { opacity: 0 },
    data: marks.map(({ at, value, text, isOver }) => ({
      value: [at, value],
      label: {
        ...label(
          isOver ? 'warm' : position === 'top' ? 'ink' : 'ink-muted',
          position === 'top' ? 600 : 400,
        ),
        show: true,
        position,
        distance: position === 'top' ? 4 : 8,
        formatter: () => text,
      },
    })),
  };
}

function limitLine({ value, label: text }: { value: number; label: string }): object {
  return {
    type: 'line',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      data: [{ yAxis: value }],
      lineStyle: { color: paint('warm'), width: 1.5, type: [6, 3] },
      label: { ...label('warm'), show: true, position: 'insideEndTop', formatter: () => text },
    },
  };
}

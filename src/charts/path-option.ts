import type { PathChart, PathPoint } from '../diagrams/chart.ts';
import { label, measureType, paint, timeOf, TYPE_SIZE } from './chart-style.ts';

export const PATH_SIZE = { width: 300, height: 168 } as const;

const SIDE = 14;

/** A line from the baseline through every level that is due, each with its figure and its day. */
export function pathOption({ points }: PathChart): object {
  const values = points.flatMap(({ value, to = value }) => [value, to]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.26;
  // The last figure of a falling line stands between it and the axis.
  const floor = room * 1.7;
  const last = points.at(-1);
  return {
    grid: { left: SIDE, right: SIDE, top: 34, bottom: 30 },
    xAxis: {
      type: 'time',
      min: timeOf(points[0]?.date ?? ''),
      max: timeOf(last?.date ?? ''),
      axisLine: { show: true, lineStyle: { color: paint('line'), width: 1 } },
      axisTick: {
        show: true,
        customValues: points.map(({ date }) => timeOf(date)),
        lineStyle: { color: paint('line') },
      },
      splitLine: { show: false },
      axisLabel: { show: false },
    },
    yAxis: { type: 'value', min: low - floor, max: high + room, show: false },
    series: [
      {
        type: 'line',
        clip: false,
        symbol: 'circle',
        symbolSize: 8,
        data: points.map((point, at) => ({
          value: [timeOf(point.date), point.value],
          label: { ...label('ink', 600), ...besides(points, at), formatter: () => point.shown },
        })),
        label: { show: true },
        lineStyle: { color: paint('accent'), width: 2 },
        itemStyle: {
          color: paint('accent'),
          borderColor: paint('paper'),
          borderWidth: 1.5,
          opacity: 1,
        },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: paint('bar'), width: 8, type: 'solid', cap: 'butt' },
          data: points.flatMap(spans),
        },
      },
      daySeries(points, low - floor),
    ],
  };
}

/** The first and the last day, below the axis; those between stand with their figures. */
function daySeries(points: readonly PathPoint[], floor: number): object {
  return {
    type: 'line',
    lineStyle: { opacity: 0 },
    symbol: 'circle',
    symbolSize: 0.01,
    data: [0, points.length - 1].map((at) => ({
      value: [timeOf(points[at]?.date ?? ''), floor],
      label: {
        ...label('ink-muted'),
        show: true,
        position: 'bottom',
        distance: 8,
        align: alignOf(points, at),
        formatter: () => points[at]?.day ?? '',
      },
    })),
  };
}

/** Figures stand above the line, but below where it comes up to them or has come down. */
function besides(points: readonly PathPoint[], at: number): object {
  const isLast = at === points.length - 1;
  const falls = (points.at(-1)?.value ?? 0) < (points[0]?.value ?? 0);
  return {
    show: true,
    distance: 7,
    position: at === 0 || falls !== isLast ? 'top' : 'bottom',
    ...(at > 0 && !isLast
      ? { align: 'left', offset: [shift(points, at), 0] }
      : { align: alignOf(points, at) }),
  };
}

/** How far a figure moves to the left so that it ends within the drawing. */
function shift(points: readonly PathPoint[], at: number): number {
  const [start = 0, end = 0, own = 0] = [0, points.length - 1, at].map((each) =>
    timeOf(points[each]?.date ?? ''),
  );
  const left = SIDE + ((own - start) / (end - start || 1)) * (PATH_SIZE.width - 2 * SIDE);
  const over = left + measureType(points[at]?.shown ?? '', TYPE_SIZE) - PATH_SIZE.width;
  return -Math.min(Math.max(over, 0), left);
}

function alignOf(points: readonly PathPoint[], at: number): 'left' | 'right' {
  return at === 0 ? 'left' : 'right';
}

/** A range of levels upright, a window of days lying. */
function spans({ date, value, to, from }: PathPoint): object[][] {
  const ends = (...coords: [number, number][]) => coords.map((coord) => ({ coord }));
  return [
    ...(to === undefined ? [] : [ends([timeOf(date), value], [timeOf(date), to])]),
    ...(from === undefined ? [] : [ends([timeOf(from), value], [timeOf(date), value])]),
  ];
}

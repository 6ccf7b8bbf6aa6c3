import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { quadrant, type Point, type QuadrantWords } from './quadrant.ts';
import { shortenLabel, widthOf } from './shorten-label.ts';

const WORDS = {
  'zh-CN': {
    segments: (label: string) => `${label}：活跃度与消费`,
    segmentsText: (count: number) =>
      `${count} 类客户按活跃度（横轴）与消费金额（纵轴）排布，各分高、中、低三档。`,
    personas: '客户画像：价值与流失风险',
    personasText: (count: number) =>
      `${count} 类典型客户按流失风险（横轴）与客户价值（纵轴）排布，各为 1 至 5 分。`,
    numbered: (names: string) => `图中编号：${names}。`,
    between: '，',
    activity: ['活跃度低', '活跃度高'],
    monetary: ['消费低', '消费高'],
    risk: ['流失风险低', '流失风险高'],
    value: ['价值低', '价值高'],
    fields: ['优先挽留', '重点维系', '日常维护', '低成本唤回'],
  },
  en: {
    segments: (label: string) => `${label}: activity and spending`,
    segmentsText: (count: number) =>
      `${count} groups of customers placed by activity (across) and spending (up): high, middle or low.`,
    personas: 'Personas by value and risk of leaving',
    personasText: (count: number) =>
      `${count} typical customers placed by the risk of losing them (across) and their value (up), each from 1 to 5.`,
    numbered: (names: string) => ` Numbers in the chart: ${names}.`,
    between: ', ',
    activity: ['Low activity', 'High activity'],
    monetary: ['Low spending', 'High spending'],
    risk: ['Low risk', 'High risk'],
    value: ['Low value', 'High value'],
    fields: ['Keep at all costs', 'Look after', 'Routine care', 'Win back cheaply'],
  },
} as const;

/** Three levels in thirds, so that the middle one lies on the cross of the chart. */
const LEVEL = { low: 0.17, mid: 0.5, high: 0.83 } as const;
/** Scores of 1 to 5; high enough at the bottom, and low enough at the top, for name and field. */
const SCORE = [0.1, 0.27, 0.43, 0.64, 0.84] as const;

/** Activity × spending of the segments that state both, a chart for each segmentation. */
export function segmentQuadrants(plan: Resolved, locale: Locale): Diagram[] {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return plan.segmentations.flatMap(({ key, label, segments }) => {
    const points = segments.flatMap((segment): Point[] => {
      const { activity, monetary } = segment.codes ?? {};
      if (activity === undefined || monetary === undefined) return [];
      return [{ label: read(segment.label), x: LEVEL[activity], y: LEVEL[monetary] }];
    });
    const about = {
      title: words.segments(read(label)),
      description: words.segmentsText,
      x: words.activity,
      y: words.monetary,
    };
    return namedQuadrant(`segment-quadrant-${key}`, about, points, locale) ?? [];
  });
}

/** Risk × value of the personas that state both; undefined for fewer than two. */
export function personaQuadrant(plan: Resolved, locale: Locale): Diagram | undefined {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const points = plan.personas.flatMap(({ label, value, risk }): Point[] =>
    value === undefined || risk === undefined
      ? []
      : [{ label: read(label), x: SCORE[risk - 1] ?? 0.5, y: SCORE[value - 1] ?? 0.5 }],
  );
  const about = {
    title: words.personas,
    description: words.personasText,
    x: words.risk,
    y: words.value,
    fields: words.fields,
  };
  return namedQuadrant('persona-quadrant', about, points, locale);
}

const SIZE = { width: 620, height: 440 } as const;
/** Room for one point with its name, as shares of the chart: 14 px type on about 570 × 390 px. */
const EM = 14 / 570;
const ROW = 0.095;
/** Longest names to be tried, in ems. */
const WIDEST = [18, 11] as const;

/** Points under their names, or under numbers where the names would cover each other. */
function namedQuadrant(
  id: string,
  words: QuadrantWords,
  points: readonly Point[],
  locale: Locale,
): Diagram | undefined {
  if (points.length < 2) return undefined;
  for (const most of WIDEST) {
    const named = stack(points.map((one) => ({ ...one, label: shortenLabel(one.label, most) })));
    if (!collides(named)) return quadrant(id, words, named, SIZE, locale);
  }
  const names = points.map(({ label }, at) => `${at + 1} ${label}`);
  const legend = WORDS[locale].numbered(names.join(WORDS[locale].between));
  const description = (count: number) => `${words.description(count)}${legend}`;
  const numbered = grid(points.map((point, at) => ({ ...point, label: String(at + 1) })));
  return quadrant(id, { ...words, description }, numbered, SIZE, locale);
}

/** Points of the same place one under the other, names inside the chart. */
function stack(points: readonly Point[]): Point[] {
  return inCells(points, (point, at, count) => {
    const half = (widthOf(point.label) * EM) / 2 + 0.01;
    return {
      ...point,
      x: Math.min(1 - half, Math.max(half, point.x)),
      y: Math.max(ROW, point.y + ((count - 1) / 2 - at) * ROW),
    };
  });
}

/** Points of the same place side by side, three in a row. */
function grid(points: readonly Point[]): Point[] {
  return inCells(points, (point, at, count) => ({
    ...point,
    x: point.x + ((at % 3) - (Math.min(count, 3) - 1) / 2) * 0.06,
    y: point.y + ((Math.ceil(count / 3) - 1) / 2 - Math.floor(at / 3)) * ROW,
  }));
}

function inCells(
  points: readonly Point[],
  place: (point: Point, at: number, count: number) => Point,
): Point[] {
  return points.map((point) => {
    const mates = points.filter(({ x, y }) => x === point.x && y === point.y);
    return place(point, mates.indexOf(point), mates.length);
  });
}

/** Whether names overlap, or leave the chart. */
function collides(points: readonly Point[]): boolean {
  return points.some(
    (one, at) =>
      one.y > 0.97 ||
      points.slice(at + 1).some((other) => {
        const wide = ((widthOf(one.label) + widthOf(other.label)) * EM) / 2;
        return Math.abs(one.y - other.y) < ROW * 0.9 && Math.abs(one.x - other.x) < wide;
      }),
  );
}

import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';

interface QuadrantWords {
  title: string;
  description: (count: number) => string;
  x: readonly [low: string, high: string];
  y: readonly [low: string, high: string];
  /** Upper right, upper left, lower left, lower right: the order Mermaid counts in. */
  fields: readonly [string, string, string, string];
}

const CHALLENGES: Record<Locale, QuadrantWords> = {
  'zh-CN': {
    title: '挑战的轻重缓急',
    description: (count) => `${count} 个挑战按紧迫程度（横轴）与业务影响（纵轴）排布，各为 1 至 5 分。`,
    x: ['可以等', '必须马上做'],
    y: ['影响小', '影响大'],
    fields: ['立即解决', '列入计划', '持续观察', '顺手处理'],
  },
  en: {
    title: 'Challenges by impact and urgency',
    description: (count) =>
      `${count} challenges placed by urgency (across) and business impact (up), each from 1 to 5.`,
    x: ['Can wait', 'Urgent'],
    y: ['Low impact', 'High impact'],
    fields: ['Solve now', 'Plan', 'Watch', 'Fix in passing'],
  },
};

const RISKS: Record<Locale, QuadrantWords> = {
  'zh-CN': {
    title: '风险矩阵',
    description: (count) => `${count} 项风险按发生概率（横轴）与影响程度（纵轴）排布，各为 1 至 5 分。`,
    x: ['不太可能', '很可能'],
    y: ['影响小', '影响大'],
    fields: ['重点防范', '备好预案', '留意', '日常管控'],
  },
  en: {
    title: 'Risk matrix',
    description: (count) =>
      `${count} risks placed by probability (across) and impact (up), each from 1 to 5.`,
    x: ['Unlikely', 'Likely'],
    y: ['Low impact', 'High impact'],
    fields: ['Prevent', 'Prepare', 'Note', 'Control'],
  },
};

interface Point {
  label: string;
  /** Scores from 1 to 5. */
  x: number;
  y: number;
}

/** Impact × urgency of the challenges that state both; undefined for fewer than two. */
export function challengeQuadrant(plan: Resolved, locale: Locale): Diagram | undefined {
  const points = plan.challenges.flatMap(({ number, label, urgency, weight }): Point[] =>
    urgency === undefined || weight === undefined
      ? []
      : [{ label: named(plan, locale, number, label), x: urgency, y: weight }],
  );
  return quadrant('challenge-quadrant', CHALLENGES[locale], points, locale);
}

/** Probability × impact of all risks; undefined for fewer than two. */
export function riskQuadrant(plan: Resolved, locale: Locale): Diagram | undefined {
  const points = plan.risks.map(({ number, label, probability, impact }) => ({
    label: named(plan, locale, number, label),
    x: probability,
    y: impact,
  }));
  return quadrant('risk-quadrant', RISKS[locale], points, locale);
}

function named(plan: Resolved, locale: Locale, number: string, label: Text): string {
  return `${number} ${readText(label, locale, plan.plan.language).text}`;
}

function quadrant(
  id: string,
  words: QuadrantWords,
  points: readonly Point[],
  locale: Locale,
): Diagram | undefined {
  if (points.length < 2) return undefined;
  return {
    id,
    title: words.title,
    description: words.description(points.length),
    locale,
    source: [
      'quadrantChart',
      `  x-axis "${words.x[0]}" --> "${words.x[1]}"`,
      `  y-axis "${words.y[0]}" --> "${words.y[1]}"`,
      ...words.fields.map((field, at) => `  quadrant-${at + 1} "${field}"`),
      ...spread(points).map(({ label, x, y }) => `  "${escapeLabel(label)}": [${x}, ${y}]`),
      '',
    ].join('\n'),
  };
}

/** Maps scores of 1 to 5 into the chart, and sets points of the same score one above the other. */
function spread(points: readonly Point[]): Point[] {
  const STEP = 0.06;
  const taken = new Map<string, number>();
  const total = new Map<string, number>();
  const cell = ({ x, y }: Point): string => `${x}/${y}`;
  for (const point of points) total.set(cell(point), (total.get(cell(point)) ?? 0) + 1);
  return points.map((point) => {
    const at = taken.get(cell(point)) ?? 0;
    taken.set(cell(point), at + 1);
    const offset = (at - ((total.get(cell(point)) ?? 1) - 1) / 2) * STEP;
    return {
      label: point.label,
      x: round((point.x - 0.5) / 5),
      y: round((point.y - 0.5) / 5 - offset),
    };
  });
}

function round(value: number): number {
  return Number(Math.min(0.97, Math.max(0.03, value)).toFixed(3));
}

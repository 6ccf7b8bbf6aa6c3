import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { quadrant, type Point, type QuadrantWords } from './quadrant.ts';

const CHALLENGES: Record<Locale, QuadrantWords> = {
  'zh-CN': {
    title: '挑战的轻重缓急',
    description: (count) =>
      `${count} 个挑战按紧迫程度（横轴）与业务影响（纵轴）排布，各为 1 至 5 分。`,
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
    description: (count) =>
      `${count} 项风险按发生概率（横轴）与影响程度（纵轴）排布，各为 1 至 5 分。`,
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

interface Scored {
  /** The number of the item; the table beside the chart names it. */
  label: string;
  /** Scores from 1 to 5. */
  x: number;
  y: number;
}

/** Impact × urgency of the challenges that state both; undefined for fewer than two. */
export function challengeQuadrant(plan: Resolved, locale: Locale): Diagram | undefined {
  const points = plan.challenges.flatMap(({ number, urgency, weight }): Scored[] =>
    urgency === undefined || weight === undefined ? [] : [{ label: number, x: urgency, y: weight }],
  );
  return scoreQuadrant('challenge-quadrant', CHALLENGES[locale], points, locale);
}

/** Probability × impact of the risks that state both; undefined for fewer than two. */
export function riskQuadrant(plan: Resolved, locale: Locale): Diagram | undefined {
  const points = plan.risks.flatMap(({ number, probability, impact }): Scored[] =>
    probability === undefined || impact === undefined
      ? []
      : [{ label: number, x: probability, y: impact }],
  );
  return scoreQuadrant('risk-quadrant', RISKS[locale], points, locale);
}

/** Small enough that 14 px type is 7 pt on a drawing 78 mm wide. */
const SIZE = { width: 400, height: 330 } as const;

function scoreQuadrant(
  id: string,
  words: QuadrantWords,
  points: readonly Scored[],
  locale: Locale,
): Diagram | undefined {
  return points.length < 2 ? undefined : quadrant(id, words, spread(points), SIZE, locale);
}

/** Where a score of 1 to 5 stands: 4 and 5 are beyond the middle, and no point lies on a line. */
const ACROSS = [0.1, 0.25, 0.4, 0.62, 0.85] as const;
const UP = [0.08, 0.2, 0.34, 0.62, 0.82] as const;
/** The lowest that a point stands, so that its number stays in the chart. */
const LOWEST = 0.08;

/** Distance of points with the same scores: room for a number of three characters. */
const STEP = 0.09;

/** Points that stand side by side, so that they stay clear of the next score; more of them stand below. */
const ABREAST = 2;
/** Distance of their rows: room for a point and the number under it. */
const ROW = 0.105;

/** Maps scores into the chart, and sets points with the same scores beside and below each other. */
function spread(points: readonly Scored[]): Point[] {
  const cells = new Map<string, Scored[]>();
  for (const point of points) {
    const cell = `${point.x}/${point.y}`;
    cells.set(cell, [...(cells.get(cell) ?? []), point]);
  }
  return points.map((point) => {
    const cell = cells.get(`${point.x}/${point.y}`) ?? [];
    const at = cell.indexOf(point);
    const row = Math.floor(at / ABREAST);
    const beside = Math.min(ABREAST, cell.length - row * ABREAST);
    const below = (Math.ceil(cell.length / ABREAST) - 1) / 2;
    const middle = Math.max(UP[point.y - 1] ?? 0.5, LOWEST + below * ROW);
    return {
      label: point.label,
      x: (ACROSS[point.x - 1] ?? 0.5) + ((at % ABREAST) - (beside - 1) / 2) * STEP,
      y: middle + (below - row) * ROW,
    };
  });
}

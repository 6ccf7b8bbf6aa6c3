import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { challengeQuadrant, riskQuadrant } from './quadrants.ts';
import { phaseRoadmaps, roadmap } from './roadmap.ts';
import { strategyMap } from './strategy-map.ts';

/** Every diagram that the plan has the data for, in one language. */
export function planDiagrams(plan: Resolved, locale: Locale): Diagram[] {
  return [
    roadmap(plan, locale),
    ...phaseRoadmaps(plan, locale),
    strategyMap(plan, locale),
    challengeQuadrant(plan, locale),
    riskQuadrant(plan, locale),
  ].filter((diagram) => diagram !== undefined);
}

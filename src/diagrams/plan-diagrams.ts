import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import { automationCharts } from './automations.ts';
import { personaQuadrant, segmentQuadrants } from './customer-quadrants.ts';
import type { Diagram } from './diagram.ts';
import { guideGantt } from './guide-gantt.ts';
import { goalDimensions, indicatorMap } from './indicator-maps.ts';
import { journeyDiagrams, touchpointJourneys } from './journeys.ts';
import { organisationChart } from './organisation.ts';
import { budgetPie, causePies, segmentationPies } from './pies.ts';
import { problemMap, themeMap } from './problem-map.ts';
import { loopCharts, stepChart } from './procedures.ts';
import { challengeQuadrant, riskQuadrant } from './quadrants.ts';
import { milestoneGantt, phaseRoadmaps, roadmap, sidewaysRoadmap } from './roadmap.ts';
import { moduleMap, scopeMap } from './scope-maps.ts';
import { strategyMap } from './strategy-map.ts';
import { strategyTree } from './strategy-tree.ts';
import { theoryFrame } from './theory-frame.ts';
import { goalTimeline, stageTimeline } from './timelines.ts';
import { triggerChart } from './triggers.ts';

/** Every diagram that the plan has the data for, in one language, in the order of the document. */
export function planDiagrams(plan: Resolved, locale: Locale): Diagram[] {
  return [
    scopeMap(plan, locale),
    triggerChart(plan, locale),
    themeMap(plan, locale),
    problemMap(plan, locale),
    challengeQuadrant(plan, locale),
    ...causePies(plan, locale),
    theoryFrame(plan, locale),
    ...segmentationPies(plan, locale),
    ...segmentQuadrants(plan, locale),
    personaQuadrant(plan, locale),
    ...journeyDiagrams(plan, locale),
    ...touchpointJourneys(plan, locale),
    goalTimeline(plan, locale),
    goalDimensions(plan, locale),
    stageTimeline(plan, locale),
    indicatorMap(plan, locale),
    strategyMap(plan, locale),
    strategyTree(plan, locale),
    moduleMap(plan, locale),
    ...automationCharts(plan, locale),
    ...loopCharts(plan, locale),
    stepChart(plan, locale),
    roadmap(plan, locale),
    sidewaysRoadmap(plan, locale),
    milestoneGantt(plan, locale),
    ...phaseRoadmaps(plan, locale),
    guideGantt(plan, locale),
    organisationChart(plan, locale),
    budgetPie(plan, locale),
    riskQuadrant(plan, locale),
  ].filter((diagram) => diagram !== undefined);
}

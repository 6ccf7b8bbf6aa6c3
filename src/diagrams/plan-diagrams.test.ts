import { describe, expect, it } from 'vitest';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { EVERY_KIND, GUIDE } from './every-kind.test-support.ts';
import { planDiagrams } from './plan-diagrams.ts';
import { relabelled, resolvedPlan } from './resolved-plan.test-support.ts';

const plan = resolvedPlan(EVERY_KIND);
const guide = resolvedPlan(GUIDE);

function find(id: string, changes: Partial<Resolved> = {}, from = plan): Diagram | undefined {
  return planDiagrams({ ...from, ...changes }, 'en').find((diagram) => diagram.id === id);
}

function ids(changes: Partial<Resolved>, from = plan): string[] {
  return planDiagrams({ ...from, ...changes }, 'en').map(({ id }) => id);
}

/** As many of the first item as asked for, each with its own key. */
function many<T extends { id: string; key: string }>(items: readonly T[], count: number): T[] {
  const [first] = items;
  if (first === undefined) throw new Error('nothing to repeat');
  return Array.from({ length: count }, (_, at) => ({ ...first, id: `i${at}`, key: `i${at}` }));
}

describe('planDiagrams(plan, locale)', () => {
  it('draws what the plan has the data for, in the order of the document', () => {
    expect(planDiagrams(plan, 'en').map(({ id }) => id)).toEqual([
      'scope-map',
      'triggers',
      'problem-map',
      'challenge-quadrant',
      'causes-leavers',
      'theory-frame',
      'segmentation-tiers',
      'segment-quadrant-tiers',
      'persona-quadrant',
      'journey-visit',
      'journey-welcome',
      'touchpoint-journey',
      'goal-timeline',
      'goal-dimensions',
      'stage-timeline',
      'indicator-map',
      'strategy-map',
      'strategy-tree',
      'module-map',
      'automations-care',
      'automations-all',
      'loop-feedback',
      'steps',
      'roadmap',
      'phase-prepare',
      'organisation',
      'budget',
      'risk-quadrant',
    ]);
    expect(planDiagrams(guide, 'en').map(({ id }) => id)).toEqual([
      'triggers',
      'theme-map',
      'steps',
      'guide-gantt',
    ]);
  });

  it('says the same in both languages, each in its own words', () => {
    const [en, zh] = [planDiagrams(plan, 'en'), planDiagrams(plan, 'zh-CN')];
    expect(zh.map(({ id }) => id)).toEqual(en.map(({ id }) => id));
    for (const diagram of zh) expect(diagram.description).toMatch(/\p{Script=Han}/u);
    for (const diagram of en) expect(diagram.description).not.toMatch(/\p{Script=Han}/u);
  });

  it('keeps its shape whatever a label says', () => {
    const hostile = 'x"];:::y{z}<i>&%%{init: 1}%%\nsection w';
    const shape = ({ source }: Diagram) => source.split('\n').length;
    const drawn = planDiagrams(relabelled(plan, hostile), 'en');
    expect(drawn.map(shape)).toEqual(planDiagrams(plan, 'en').map(shape));
    for (const { source } of drawn)
      expect(source).not.toMatch(/<i>|y\{z|%%\{init: 1|^\s*section w/m);
  });
});

describe('mind maps', () => {
  it('show causes of themes only where no challenge names problems', () => {
    expect(ids({ themes: guide.themes })).not.toContain('theme-map');
    expect(ids({ challenges: [], themes: guide.themes })).toContain('theme-map');
    expect(ids({ themes: many(guide.themes, 9) }, guide)).not.toContain('theme-map');
  });

  it('leave the features out when the modules have too many', () => {
    expect(find('module-map')?.source).toContain('"Join sources"');
    const modules = plan.modules.map((module) => ({
      ...module,
      functions: module.functions.map((one) => ({
        ...one,
        features: Array.from({ length: 20 }, (_, at) => `Feature ${at}`),
      })),
    }));
    const source = find('module-map', { modules })?.source;
    expect(source).toContain('"Flows"');
    expect(source).not.toContain('Feature');
  });

  it('show dimensions only when the name of each metric is known', () => {
    const dimensions = plan.dimensions.map((one) => ({
      ...one,
      metrics: [...one.metrics, 'secret'],
    }));
    expect(ids({ dimensions })).not.toContain('goal-dimensions');
  });

  it('show tactics of at most eight strategies', () => {
    expect(ids({ strategies: many(plan.strategies, 8) })).toContain('strategy-tree');
    expect(ids({ strategies: many(plan.strategies, 9) })).not.toContain('strategy-tree');
  });
});

describe('strategy map', () => {
  it('keeps what no strategy serves in the column of the goals, by a link that is not seen', () => {
    const strategies = plan.strategies.map((one) => ({ ...one, goals: [] }));
    expect(find('strategy-map', { strategies })?.source).toContain('strategy0 ~~~ goal0');
    expect(find('strategy-map', { strategies: [], goals: plan.goals })).toBeUndefined();
  });
});

describe('pies', () => {
  it('are exact, with what is left to 100 under its own name', () => {
    expect(find('causes-leavers')?.source.split('\n')).toEqual([
      'pie',
      '  "Slow delivery 38#37;" : 38',
      '  "Wrong product 24#37;" : 24',
      '  "Service 16#37;" : 16',
      '  "Price and everything else 22#37;" : 22',
      '',
    ]);
    expect(find('segmentation-tiers')?.source).toContain('"Gold 12#46;5#37;" : 12.5');
    expect(find('budget')?.source).toContain('"Not stated 10#37;" : 10');
  });

  it('are not drawn of ranges, gaps, or more than the whole', () => {
    const drawn = (change: { share?: { min: number; max: number; raw: string } }) => {
      const items = [
        { id: 'a', label: 'A', ...change },
        { id: 'b', label: 'B', share: { min: 30, max: 30, raw: '30%' } },
      ];
      return find('budget', { budget: { address: 'budget', items } }) !== undefined;
    };
    expect(drawn({ share: { min: 70, max: 70, raw: '70%' } })).toBe(true);
    expect(drawn({ share: { min: 60, max: 70, raw: '60..70%' } })).toBe(false);
    expect(drawn({ share: { min: 71, max: 71, raw: '71%' } })).toBe(false);
    expect(drawn({})).toBe(false);
  });
});

describe('quadrants', () => {
  it('set points of the same place apart, under their names', () => {
    const source = find('segment-quadrant-tiers')?.source;
    expect(source?.match(/"(Gold|Silver)": \[.*\]/g)).toEqual([
      '"Gold": [0.83, 0.877]',
      '"Silver": [0.83, 0.782]',
    ]);
  });

  it('number the points where names would cover each other', () => {
    const crowd = plan.segmentations.map((one) => ({
      ...one,
      segments: Array.from({ length: 6 }, (_, at) => ({
        id: `s${at}`,
        label: `Segment ${at}`,
        codes: { activity: 'high' as const, monetary: 'high' as const },
      })),
    }));
    const diagram = find('segment-quadrant-tiers', { segmentations: crowd });
    const places = diagram?.source.match(/\[0[^\]]+\]/g) ?? [];
    expect(new Set(places).size).toBe(6);
    expect(diagram?.source).toContain('"6": [');
    expect(diagram?.description).toContain('6 Segment 5');
  });
});

describe('timelines and journeys', () => {
  it('need three different days', () => {
    const goals = plan.goals.map((goal) => ({ ...goal, targets: goal.targets.slice(0, 2) }));
    expect(ids({ goals })).not.toContain('goal-timeline');
  });

  it('run down the page when they have more moments than fit across', () => {
    expect(find('stage-timeline')?.source).toMatch(/^timeline\n/);
    expect(find('stage-timeline', { stages: many(plan.stages, 5) })?.source).toMatch(
      /^timeline TD\n/,
    );
  });

  it('show feelings only when every touchpoint has one, eight in a row', () => {
    const [first, ...rest] = plan.touchpoints;
    if (first === undefined) throw new Error('no touchpoint');
    const { feeling: _, ...silent } = first;
    expect(ids({ touchpoints: [silent, ...rest] })).not.toContain('touchpoint-journey');
    const row = ids({ touchpoints: many(plan.touchpoints, 9) });
    expect(row.filter((id) => id.startsWith('touchpoint'))).toEqual([
      'touchpoint-journey',
      'touchpoint-journey_2',
    ]);
  });

  it('show the times of a journey that says nothing of feelings', () => {
    expect(find('journey-welcome')?.source).toContain('s1["First tip<br>after 3 days"]');
  });
});

describe('flowcharts', () => {
  it('lead the last step of a loop back to the first', () => {
    expect(find('loop-feedback')?.source).toContain('s0["Hear<br>2 h"]');
    expect(find('loop-feedback')?.source).toContain('s2 -.-> s0');
  });

  it('lead a trigger without an action to the first step', () => {
    expect(find('triggers', {}, guide)?.source).toContain('t1 --> step');
    expect(ids({ steps: [] }, guide)).not.toContain('triggers');
    expect(ids({ triggers: many(plan.triggers, 9) })).not.toContain('triggers');
  });

  it('hold at most eight rules', () => {
    const rules = ids({ automations: many(plan.automations, 9) });
    expect(rules.filter((id) => id.startsWith('automations'))).toEqual([
      'automations-care',
      'automations-care_2',
    ]);
  });

  it('draw who reports to whom, and nobody else', () => {
    const source = find('organisation')?.source;
    expect(source).toContain('u0 --> u1');
    expect(source).not.toContain('Bonus');
    const circle = plan.organisationUnits.map((unit) => ({ ...unit, parent: unit.key }));
    expect(ids({ organisationUnits: circle })).not.toContain('organisation');
  });

  it('let a post that comes first lead the teams', () => {
    const team = { note: '', address: 'teams/a', number: '1' };
    const teams = [
      { ...team, id: 'lead', key: 'lead', label: 'Lead', kind: 'post' as const },
      { ...team, id: 'data', key: 'data', label: 'Data' },
    ];
    const source = find('organisation', { organisationUnits: [], teams })?.source;
    expect(source).toContain('u0["Lead"]:::goal');
    expect(source).toContain('u0 --> u1');
  });
});

describe('Gantt charts', () => {
  it('mark half-years on a plan of three years, and name the year of each milestone', () => {
    const source = find('roadmap')?.source;
    expect(source).toContain('tickInterval 6month');
    expect(source).toMatch(/Done #40;\d+ \w+ 2029#41; :milestone/);
  });

  it('draw a long roadmap once more for a page turned sideways, wide and with its rows close', () => {
    const withMilestones = (count: number) => ({
      phases: plan.phases.map((phase) => {
        const [first] = phase.milestones.concat(plan.phases[0]?.milestones ?? []);
        return { ...phase, milestones: first === undefined ? [] : many([first], count) };
      }),
    });
    const { length } = plan.phases;
    expect(find('roadmap-sideways', withMilestones(Math.floor(24 / length) - 1))).toBeUndefined();
    const sideways = find('roadmap-sideways', withMilestones(Math.floor(36 / length) - 1));
    expect(sideways?.source).toContain('"useWidth":1080,"barHeight":14');
    expect(sideways?.title).toBe(find('roadmap')?.title);
  });

  it('put milestones into a drawing of their own when the roadmap has no room', () => {
    const phases = plan.phases.map((phase) => ({
      ...phase,
      milestones: Array.from({ length: 20 }, (_, at) => ({
        id: `m${at}`,
        key: `m${at}`,
        label: `Milestone ${at}`,
        address: '',
        number: '1',
        at: phase.span,
        date: phase.dates.end,
        strategies: [],
        targets: [],
      })),
    }));
    expect(find('roadmap', { phases })?.source).not.toContain('Milestone');
    expect(find('milestone-gantt', { phases })?.source).toContain('Milestone 19');
  });

  it('divide work into groups of at most fourteen', () => {
    const phases = plan.phases.map((phase) => ({
      ...phase,
      work: many(phase.work.concat(plan.phases[0]?.work ?? []), 15),
    }));
    const source = find('phase-prepare', { phases })?.source;
    expect(source?.match(/section Work \d/g)).toEqual(['section Work 1', 'section Work 2']);
  });

  it('draw the time before the horizon', () => {
    const phases = plan.phases.map((phase, at) =>
      at === 0
        ? { ...phase, dates: { start: '2025-12-01', end: '2026-03-01', workingDays: 60 } }
        : phase,
    );
    const diagram = find('roadmap', { phases });
    expect(diagram?.source).toContain(':p0, 2025-12-01, 2026-03-01');
    expect(diagram?.description).toContain('1 Dec 2025');
  });

  it('count the weeks of a guide, from Monday to Sunday', () => {
    const diagram = find('guide-gantt', {}, guide);
    expect(diagram?.source).toContain('axisFormat W%-W');
    expect(diagram?.source).toContain('List customers :p0w0x0, 2001-01-01, 2001-01-14');
    expect(
      ids(
        { phases: guide.phases.map((phase) => ({ ...phase, work: phase.work.slice(0, 1) })) },
        guide,
      ),
    ).not.toContain('guide-gantt');
  });
});

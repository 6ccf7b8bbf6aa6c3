import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { resolvedSchema } from '../../model/resolved.ts';
import { chapterLead } from './chapter-lead.ts';
import { circled } from './circled.ts';
import { challengeGroups, metricGroups } from './diagnosis.ts';
import { frontMatter } from './front-matter.ts';
import { goalViews } from './goals.ts';
import { cadenceRows, riskRows } from './governance.ts';
import { guideHandoutOf } from './handout.ts';
import { budgetInShort, phaseTargetsInShort, pilotsInShort, teamsInShort } from './in-short.ts';
import { outcomeViews } from './outcomes.ts';
import { overviewOf } from './overview.ts';
import { peopleMatrix } from './people.ts';
import { createReader, type Reader } from './reader.ts';
import { phaseViews } from './roadmap.ts';
import { strategyViews } from './strategies.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const sample = z.encode(resolvedSchema, sampleUnit('en').resolved);
const [prepare] = sample.phases;
const [trust] = sample.goals;
if (prepare === undefined || trust === undefined) throw new Error('the sample has both');
const [nps] = trust.targets;
if (nps === undefined) throw new Error('the sample has a target');

/** Lists whose items carry no number. */
const UNNUMBERED = new Set(['observations', 'cadences']);

/** A reader of the sample with some lists replaced; addresses, keys and numbers follow from their order. */
function readerOf(lists: Readonly<Record<string, readonly object[]>>): Reader {
  const placed = Object.entries(lists).map(([list, items]) => [
    list,
    items.map((item, at) => {
      const { id } = item as { id: string };
      const number = UNNUMBERED.has(list) ? {} : { number: String(at + 1) };
      return { address: `${list}/${id}`, ...number, ...item, key: id };
    }),
  ]);
  const resolved = z.decode(resolvedSchema, { ...sample, ...Object.fromEntries(placed) } as never);
  return createReader({ ...sampleUnit('en'), resolved }, site);
}

/** The same plan as a document of another kind. */
function as(profile: 'guide' | 'campaign', reader: Reader): Reader {
  const { unit } = reader;
  const { horizon, ...rest } = unit.resolved.plan;
  const plan = { ...rest, profile, ...(profile === 'guide' || !horizon ? {} : { horizon }) };
  return createReader({ ...unit, resolved: { ...unit.resolved, plan } }, site);
}

describe('metricGroups(reader)', () => {
  const observation = {
    id: 'nps',
    metric: 'nps',
    label: 'NPS',
    better: 'up',
    unit: 'score',
    group: 'loyalty',
  };
  const rowOf = (parts: object, goals: object[] = []) =>
    metricGroups(readerOf({ observations: [{ ...observation, ...parts }], goals }))[0]?.rows[0];
  it('leaves an unknown figure out and says why', () => {
    const row = rowOf({ unknown: 'Never measured' });
    expect(row?.current).toBeUndefined();
    expect(row?.remarks?.unknown?.plain).toBe('Never measured');
  });
  it('keeps period, benchmarks and the mark of an example', () => {
    const row = rowOf({
      value: 22,
      asOf: 'May 2026',
      example: true,
      benchmarks: [{ label: 'Industry', value: 30, source: 'Survey' }],
    });
    expect(row).toMatchObject({ example: true, asOf: { plain: 'May 2026' } });
    expect(row?.benchmarks[0]).toMatchObject({
      value: { figure: '30' },
      label: { plain: 'Industry' },
    });
  });
  it('shows no target that only illustrates', () => {
    const goal = { key: 'trust', number: 'G1', label: 'Earn trust' };
    const parts = { value: 22, target: nps, goal };
    expect(rowOf(parts, [trust])?.target).toEqual({ figure: '33–36', unit: '' });
    expect(rowOf(parts, [{ ...trust, example: true }])?.target).toBeUndefined();
    expect(rowOf({ ...parts, target: { ...nps, example: true } }, [trust])?.goal).toBeUndefined();
  });
});

describe('challengeGroups(reader)', () => {
  const challenge = (id: string, parts: object) => ({
    id,
    label: id,
    themes: [],
    strategies: [],
    metrics: [],
    ...parts,
  });
  it('says where a metric is read that is read in several places', () => {
    const seen = { metric: 'nps', label: 'NPS', better: 'up', unit: 'score', group: 'loyalty' };
    const link = (key: string) => ({ key, number: '1', label: 'NPS' });
    const groups = challengeGroups(
      readerOf({
        observations: [
          { ...seen, id: 'all' },
          { ...seen, id: 'core', scope: 'core service' },
        ],
        challenges: [challenge('slow', { metrics: [link('all'), link('core')] })],
      }),
    );
    const names = groups[0]?.rows[0]?.metrics.map(({ label }) => label.plain);
    expect(names).toEqual(['NPS', 'NPS · core service']);
  });
  it('gathers areas and shows details, cause, problems and the goals that settle it', () => {
    const goal = { ...trust, challenges: [{ key: 'silos', number: 'C1', label: 'silos' }] };
    const groups = challengeGroups(
      readerOf({
        goals: [goal],
        challenges: [
          challenge('silos', {
            group: 'Data',
            details: ['Two records of one customer'],
            cause: 'No owner',
            estimate: true,
            problems: [{ id: 'join', label: 'Hard to join', detail: '8 systems' }],
          }),
          challenge('slow', { group: 'Service' }),
          challenge('gaps', { group: 'Data' }),
        ],
      }),
    );
    expect(groups.map(({ title, rows }) => [title?.plain, rows.length])).toEqual([
      ['Data', 2],
      ['Service', 1],
    ]);
    expect(groups[0]?.rows[0]).toMatchObject({
      estimate: true,
      cause: { plain: 'No owner' },
      details: [{ plain: 'Two records of one customer' }],
      problems: [{ label: { plain: 'Hard to join' }, detail: { plain: '8 systems' } }],
      goals: [{ number: 'G1' }],
    });
  });
});

describe('riskRows(reader)', () => {
  it('keeps a risk without scores, behind those that have some', () => {
    const rows = riskRows(
      readerOf({
        risks: [
          { id: 'a', label: 'Unscored', response: 'Wait', phases: [] },
          {
            id: 'b',
            label: 'Scored',
            response: 'Act',
            probability: 3,
            impact: 5,
            score: 15,
            estimate: true,
            kinds: [{ id: 'k', label: 'Leak', detail: 'Data gets out' }],
            frame: ['Rules', 'People'],
            measures: ['Encrypt'],
            phases: [],
          },
        ],
      }),
    );
    expect(rows.map(({ label, grade }) => [label.plain, grade?.level])).toEqual([
      ['Scored', 'high'],
      ['Unscored', undefined],
    ]);
    expect(rows[0]).toMatchObject({
      grade: { estimate: true },
      kinds: [{ label: { plain: 'Leak' }, detail: { plain: 'Data gets out' } }],
      frame: [{ plain: 'Rules' }, { plain: 'People' }],
      measures: [{ plain: 'Encrypt' }],
    });
  });
});

describe('cadenceRows(reader)', () => {
  it('tells the day, the rule and what is not known', () => {
    const [row] = cadenceRows(
      readerOf({
        cadences: [
          {
            id: 'm',
            label: 'Review',
            frequency: 'monthly',
            day: 'Month end',
            rule: 'Figures decide',
            unknown: 'Who takes part',
            participantLabels: [],
          },
        ],
      }),
    );
    expect(row).toMatchObject({
      day: { plain: 'Month end' },
      rule: { plain: 'Figures decide' },
      remarks: { unknown: { plain: 'Who takes part' } },
    });
  });
});

describe('goalViews(reader)', () => {
  it('shows what it settles, its remarks, and source, owner and statistic of its targets', () => {
    const challenge = { key: 'silos', number: 'C1', label: 'Silos' };
    const target = { ...nps, statistic: 'mean', source: 'Survey', owner: 'lead', basis: 'points' };
    const [goal] = goalViews(
      readerOf({
        goals: [{ ...trust, challenges: [challenge], unknown: 'No deadline', targets: [target] }],
      }),
    );
    expect(goal?.challenges.map(({ number }) => number)).toEqual(['C1']);
    expect(goal?.remarks?.unknown?.plain).toBe('No deadline');
    expect(goal?.targets[0]).toMatchObject({
      detail: [{ plain: 'mean' }, { plain: 'in percentage points' }],
      source: { plain: 'Survey' },
      owner: { plain: 'Lead' },
    });
  });
  it('takes no baseline from an illustration, unless it illustrates itself', () => {
    const observations = [
      {
        id: 'nps',
        metric: 'nps',
        address: 'metrics/nps',
        label: 'NPS',
        better: 'up',
        unit: 'score',
        group: 'loyalty',
        value: 22,
        example: true,
      },
    ];
    const { from, ...rest } = nps;
    expect(from).toBeDefined();
    const target = { ...rest, baselineAt: 'metrics/nps' };
    const rowOf = (own: object) =>
      goalViews(readerOf({ observations, goals: [{ ...trust, targets: [own] }] }))[0]?.targets[0];
    expect(rowOf(target)?.from).toBeUndefined();
    expect(rowOf(target)?.bullet?.from).toBeUndefined();
    expect(rowOf({ ...target, example: true })?.from).toEqual({ figure: '22', unit: '' });
  });
});

describe('outcomeViews(reader)', () => {
  it('shows effect and service levels of an outcome without figures', () => {
    const [outcome] = outcomeViews(
      readerOf({
        serviceLevels: [{ id: 'fast', label: 'Fast answers' }],
        outcomes: [
          {
            id: 'o',
            label: 'Loyal',
            goals: [],
            results: [],
            effect: '2 million',
            serviceLevels: ['fast'],
          },
        ],
      }),
    );
    expect(outcome).toMatchObject({
      effect: { plain: '2 million' },
      serviceLevels: [{ label: { plain: 'Fast answers' } }],
      results: [],
    });
  });
});

describe('strategyViews(reader)', () => {
  it('counts features and shows rhythm, version, segments and what must come first', () => {
    const tactic = { how: 'Soon', phases: [], address: 'x', key: 'x', number: 'A-1' };
    const [strategy] = strategyViews(
      readerOf({
        segmentations: [{ id: 'tiers', label: 'Tiers', segments: [{ id: 'gold', label: 'Gold' }] }],
        strategies: [
          {
            id: 's',
            label: 'Serve',
            description: 'Better',
            challenges: [],
            themes: [],
            goals: [],
            phases: [],
            segments: ['tiers/gold'],
            kpis: [],
            tactics: [
              {
                ...tactic,
                id: 'first',
                key: 'first',
                label: 'First',
                address: 'strategies/s/tactics/first',
              },
              {
                ...tactic,
                id: 'then',
                label: 'Then',
                features: ['Gift', 'Call'],
                frequency: 'monthly',
                version: 'v1',
                requires: ['s/first'],
                segments: ['tiers/gold'],
                note: 'A remark',
              },
            ],
          },
        ],
      }),
    );
    expect(strategy?.segments.map(({ label }) => label.plain)).toEqual(['Gold']);
    expect(strategy?.tactics[1]).toMatchObject({
      features: [
        { mark: '①', label: { plain: 'Gift' } },
        { mark: '②', label: { plain: 'Call' } },
      ],
      frequency: 'monthly',
      version: 'v1',
      requires: [{ label: { plain: 'First' } }],
      segments: [{ label: { plain: 'Gold' } }],
      remarks: { note: { plain: 'A remark' } },
    });
  });
});

describe('circled(number)', () => {
  it('counts on in brackets where circles end', () => {
    expect([1, 20, 21].map(circled)).toEqual(['①', '⑳', '(21)']);
  });
});

const work = {
  slack: 0,
  id: 'w',
  key: 'w',
  address: 'phases/prepare/work/w',
  label: 'Standards',
  span: 'M1',
  dates: { start: '2026-01-01', end: '2026-01-30', workingDays: 20 },
  tactics: [],
};
const [milestone] = prepare.milestones;
const phase = {
  ...prepare,
  theme: ['Lay the ground'],
  scope: 'Two units',
  lasts: '2..3 months',
  note: 'As planned',
  targets: [nps],
  work: [
    {
      ...work,
      count: 20,
      items: ['Names'],
      scope: 'All systems',
      frequency: 'weekly',
      deliverables: ['r'],
    },
    { ...work, id: 'x', key: 'x', span: prepare.span },
  ],
  milestones: [{ ...milestone, targets: [{ ...nps, note: 'Proven here' }] }],
};
const deliverables = [{ id: 'r', label: 'Report', kind: 'report' }];

describe('phaseViews(reader)', () => {
  const reader = readerOf({ phases: [phase], deliverables });
  it('shows what a phase is about, its work and what its milestones prove', () => {
    const [view] = phaseViews(reader);
    expect(view).toMatchObject({
      dates: '1 Jan – 28 Feb 2026',
      workingDays: '20 working days',
      theme: [{ plain: 'Lay the ground' }],
      scope: { plain: 'Two units' },
      lasts: { figure: '2–3', unit: ' months' },
      remarks: { note: { plain: 'As planned' } },
      targets: [{ to: { figure: '33–36' } }],
    });
    expect(view?.work[0]).toMatchObject({
      whole: false,
      dates: '1 Jan – 30 Jan',
      count: { figure: '20' },
      items: [{ plain: 'Names' }],
      scope: { plain: 'All systems' },
      frequency: 'weekly',
      deliverables: [{ label: { plain: 'Report' } }],
    });
    expect(view?.work[1]?.whole).toBe(true);
    expect(view?.milestones[0]).toMatchObject({
      date: '27 Feb',
      iso: '2026-02-27',
      proves: [{ to: { figure: '33–36' }, remarks: { note: { plain: 'Proven here' } } }],
    });
  });
  it('counts time in a guide, without working days', () => {
    const [view] = phaseViews(as('guide', reader));
    expect([view?.dates, view?.work[0]?.dates, view?.milestones[0]?.date]).toEqual([
      'months 1–2',
      'month 1',
      'month 2',
    ]);
    expect(view?.workingDays).toBeUndefined();
    expect(view?.work[0]?.workingDays).toBeUndefined();
    expect(view?.milestones[0]?.iso).toBeUndefined();
  });
});

describe('peopleMatrix(reader)', () => {
  const resource = (role: string, parts: object) => ({
    role,
    key: role,
    address: `phases/prepare/resources/${role}`,
    label: role,
    ...parts,
  });
  const matrixOf = (resources: object[]) =>
    peopleMatrix(readerOf({ phases: [{ ...prepare, resources }] }));
  it('prints effort as stated and adds up full-time equivalents alone', () => {
    const matrix = matrixOf([
      resource('a', { effort: '6 x 2..3 h/week' }),
      resource('b', { effort: '0.5' }),
      resource('c', { fte: 1 }),
    ]);
    expect(matrix?.roles[0]?.cells[0]?.efforts).toEqual([
      { figure: '6 × 2–3', unit: expect.stringContaining('h') as string },
    ]);
    expect(matrix?.roles[1]?.cells[0]?.fte).toBe('0.5');
    expect(matrix).toMatchObject({ summed: true, phases: [{ total: '1.5' }] });
  });
  it('lists tasks, and counts nothing where no role says how much', () => {
    const matrix = matrixOf([resource('a', { task: 'Design', unknown: 'How many' })]);
    expect(matrix).toMatchObject({ counted: false, summed: false });
    expect(matrix?.tasks).toMatchObject([
      {
        role: { plain: 'a' },
        task: { plain: 'Design' },
        remarks: { unknown: { plain: 'How many' } },
      },
    ]);
  });
});

describe('overviewOf(reader)', () => {
  it('keeps six goals, fewer targets where there are many, and no illustration', () => {
    const goals = Array.from({ length: 8 }, (_, at) => ({
      ...trust,
      id: `g${at}`,
      example: at === 0,
      targets: ['a', 'b', 'c'].map((metric) => ({ ...nps, metric, key: metric })),
    }));
    const overview = overviewOf(readerOf({ goals }));
    expect(overview.goals.map(({ targets, more }) => [targets.length, more])).toEqual(
      Array.from({ length: 6 }, () => [2, 1]),
    );
    expect(overview.moreGoals).toBe(1);
  });
  it('says one metric once, and the statement of a goal without figures', () => {
    const twice = [nps, { ...nps, target: 'up 50%' }];
    const goals = [
      { ...trust, targets: twice },
      { ...trust, id: 'core', targets: [] },
    ];
    const [first, core] = overviewOf(readerOf({ goals })).goals;
    expect([first?.targets.length, first?.more, first?.statement]).toEqual([1, 1, undefined]);
    expect(core?.statement?.plain).toBe('让客户愿意再来。');
  });
  it('shows triggers and steps of a guide in place of a roadmap', () => {
    const reader = as(
      'guide',
      readerOf({
        goals: [{ ...trust, example: true }],
        triggers: [{ id: 't', label: 'Churn', situation: 'Customers leave' }],
        steps: [
          { id: 's', label: 'Diagnose', actions: [{ id: 'a', label: 'Ask' }], artefact: 'A list' },
        ],
      }),
    );
    const overview = overviewOf(reader);
    expect(overview.goals).toEqual([]);
    expect(overview.timeline).toBeUndefined();
    expect(overview.guide?.triggers).toMatchObject([{ text: { plain: 'Customers leave' } }]);
    const { why } = guideHandoutOf(reader);
    expect(why.parts.map(({ title }) => title)).toEqual(['When to start', 'Step by step']);
    expect(why.parts[1]?.items.items[0]).toMatchObject({
      mark: '1',
      detail: { plain: 'Ask · Leaves behind: A list' },
    });
    expect(frontMatter(reader).facts[0]).toMatchObject({
      value: { plain: 'guide' },
      detail: '1 step',
    });
    expect(chapterLead(reader, 'roadmap')).toContain('counted from the first week');
    expect(chapterLead(reader, 'goals')).toContain('patterns, not targets');
  });
  it('opens a chapter without what the plan has none of', () => {
    const phases = [{ ...prepare, milestones: [] }];
    const reader = readerOf({ challenges: [], phases });
    expect(chapterLead(reader, 'diagnosis')).not.toContain('challenge');
    expect(chapterLead(reader, 'roadmap')).toBe('1 phase, dated by the working calendar.');
  });
  it('asks for people, money and a decision before a second one of a kind', () => {
    const ask = (id: string, kind: string) => ({ id, kind, label: `${id} 7 days` });
    const asks = [ask('a', 'people'), ask('b', 'people'), ask('c', 'money'), ask('d', 'decision')];
    const overview = overviewOf(readerOf({ asks }));
    expect(overview.asks.map(({ label }) => label.plain[0])).toEqual(['a', 'c', 'd']);
    expect(overview.moreAsks).toBe(1);
    expect(overview.asks[2]?.label.html).toContain('/roadmap/">7</a>');
  });
  it('shows the segments of a campaign alone', () => {
    const reader = readerOf({
      segmentations: [
        { id: 'tiers', label: 'Tiers', segments: [{ id: 'gold', label: 'Gold', share: '30%' }] },
      ],
    });
    expect(overviewOf(as('campaign', reader)).segments[0]?.text?.plain).toBe('Gold 30%');
    expect(overviewOf(reader).segments).toEqual([]);
  });
});

describe('budgetInShort(reader)', () => {
  const partsOf = (items: object[]) => {
    const reader = readerOf({});
    const resolved = { ...reader.unit.resolved, budget: { address: 'budget', items } };
    return budgetInShort({ ...reader, unit: { ...reader.unit, resolved } } as never);
  };
  const share = (min: number) => ({ min, max: min, raw: `${min}%` });
  it('lays the parts end to end', () => {
    const parts = partsOf([
      { id: 'a', label: 'A', share: share(75) },
      { id: 'b', label: 'B', share: share(25) },
    ]);
    expect(parts.map(({ start, width, share: text }) => [start, width, text])).toEqual([
      [0, 75, '75%'],
      [75, 25, '25%'],
    ]);
  });
  it('draws nothing where shares and money are mixed or missing', () => {
    const money = { amount: 5, unit: 'CNY', raw: '5 CNY' };
    expect(
      partsOf([
        { id: 'a', label: 'A', share: share(75) },
        { id: 'b', label: 'B', amount: money },
      ]),
    ).toEqual([]);
    expect(
      partsOf([
        { id: 'a', label: 'A', share: share(75) },
        { id: 'b', label: 'B' },
      ]),
    ).toEqual([]);
  });
});

describe('the lists in short', () => {
  it('say a count that the place does not say', () => {
    const pilots = [
      { id: 'a', label: 'A', scope: '1–2 units', count: '1..2' },
      { id: 'b', label: 'B', scope: 'Units', count: '1..2' },
    ];
    expect(pilotsInShort(readerOf({ pilots })).map(({ text }) => text?.plain)).toEqual([
      '1–2 units',
      'Units · 1–2',
    ]);
  });
  it('name the roles with their tasks where there are no teams', () => {
    const resources = [
      { role: 'a', key: 'a', address: 'phases/prepare/resources/a', label: 'Lead', task: 'Steers' },
    ];
    const phases = [{ ...prepare, resources }];
    const named = (lists: Parameters<typeof readerOf>[0]) =>
      teamsInShort(readerOf(lists)).map(({ label, text }) => `${label.plain} ${text?.plain ?? ''}`);
    expect(named({ phases })).toEqual(['Lead Steers']);
    expect(named({ phases, teams: [{ id: 't', label: 'Core' }] })).toEqual(['Core ']);
  });
  it('count no target that only illustrates', () => {
    const targets = [nps, { ...nps, id: 'other', example: true }];
    const lines = phaseTargetsInShort(readerOf({ phases: [{ ...prepare, targets }] }));
    expect(lines.map(({ mark, text }) => [mark, text?.plain])).toEqual([['P0', '33–36']]);
  });
});

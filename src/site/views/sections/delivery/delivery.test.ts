import { describe, expect, it } from 'vitest';
import type { TableView } from '../table.ts';
import { cellText, readerOf, tableText } from '../subject/reader.test-support.ts';
import { DELIVERY_SECTIONS } from '../delivery.ts';

const titles = (tables: readonly TableView[]) => tables.map(({ title }) => title?.plain);

describe('steps', () => {
  const steps = [
    {
      id: 'diagnose',
      label: 'Diagnose',
      purpose: 'Learn where things stand.',
      method: 'SMART',
      artefact: 'A list',
      actions: [
        { id: 'collect', label: 'Collect', how: 'Group by group' },
        { id: 'rank', label: 'Rank', items: ['Importance', 'Urgency'] },
      ],
    },
    { id: 'design', label: 'Design', actions: [] },
  ];
  it('shows each step with its purpose, its facts and its counted actions', () => {
    const { tables, diagrams } = DELIVERY_SECTIONS.steps(readerOf({ steps }));
    expect(diagrams).toEqual([{ id: 'steps', shape: 'wide' }]);
    expect(titles(tables)).toEqual(['1 Diagnose', '2 Design']);
    const [first, second] = tables;
    expect(first?.lead?.plain).toBe('Learn where things stand.');
    expect(first?.facts?.map(({ name, cell }) => `${name} ${cellText(cell)}`)).toEqual([
      'Method SMART',
      'Leaves behind A list',
    ]);
    expect(first?.rows.map(({ number }) => number)).toEqual(['①', '②']);
    expect(tableText(first)).toEqual([
      ['Action', 'How', 'Covers'],
      ['Collect', 'Group by group', ''],
      ['Rank', '', 'Importance, Urgency'],
    ]);
    expect(second?.facts).toBeUndefined();
    expect(second?.rows).toEqual([]);
  });
});

describe('deliverables', () => {
  it('prints a template as a table with samples and room to write', () => {
    const deliverables = [
      {
        id: 'tiers',
        label: 'Tiers',
        kind: 'template',
        columns: ['Tier', 'Traits', 'Needs'],
        rows: [{ id: 'gold', cells: ['Gold', 'Loyal'], unknown: 'The rest is lost.' }],
      },
      { id: 'report', label: 'Report', kind: 'report', content: 'Findings' },
    ];
    const { tables } = DELIVERY_SECTIONS.deliverables(readerOf({ deliverables }));
    expect(titles(tables)).toEqual([undefined, 'Tiers']);
    const [list, template] = tables;
    expect(tableText(list)).toEqual([
      ['Deliverable', 'Kind', 'Content'],
      ['Tiers', 'template', ''],
      ['Report', 'report', 'Findings'],
    ]);
    expect(tableText(template)).toEqual([
      ['Tier', 'Traits', 'Needs'],
      ['Gold', 'Loyal', ''],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(template?.rows[0]?.remarks).toMatchObject({
      example: true,
      unknown: { plain: 'The rest is lost.' },
    });
  });
});

const target = (metric: string, parts: object) => ({
  metric,
  key: metric,
  address: `indicators/service/items/${metric}`,
  label: metric.toUpperCase(),
  direction: 'up',
  unit: 'percent',
  inheritsBy: true,
  due: '2026-12-31',
  ...parts,
});

describe('indicators', () => {
  const group = { id: 'service', label: 'Service indicators', kind: 'process', number: '1' };
  it('shows level, source, owner and statistic, and no deadline that is inherited', () => {
    const items = [
      target('csat', { target: '>=85%', source: 'Survey', owner: 'lead', statistic: 'median' }),
      target('reach', { target: '40%', by: 'M3', inheritsBy: false, due: '2026-03-31' }),
    ];
    const reader = readerOf({ indicators: [{ ...group, frequency: 'weekly', items }] });
    const [table] = DELIVERY_SECTIONS.indicators(reader).tables;
    expect(table?.title?.plain).toBe('Service indicators · process · weekly');
    expect(tableText(table)).toEqual([
      ['Metric', 'Target', 'By', 'Read from', 'Owner'],
      ['CSAT', '≥85%', '', 'Survey', 'Lead'],
      ['REACH', '40%', '31 Mar 2026', '', ''],
    ]);
    expect(table?.rows[0]?.detail?.plain).toBe('median');
  });
  it('says no kind that the name says', () => {
    const label = 'Process indicators';
    const items = [target('csat', { target: '85%' })];
    const reader = readerOf({ indicators: [{ ...group, label, items }] });
    expect(titles(DELIVERY_SECTIONS.indicators(reader).tables)).toEqual([label]);
  });
  it('tells how each is counted where none has a level', () => {
    const reader = readerOf({
      indicators: [{ ...group, items: [target('nps', { target: 'open' })] }],
    });
    reader.unit.metrics.push({ key: 'nps', label: 'NPS', definition: 'Promoters less critics' });
    const [table] = DELIVERY_SECTIONS.indicators(reader).tables;
    expect(tableText(table)).toEqual([
      ['Metric', 'How it is counted'],
      ['NPS', 'Promoters less critics'],
    ]);
  });
});

describe('stages', () => {
  it('shows the days with the counted time, and the targets of each stage', () => {
    const stage = {
      id: 'middle',
      label: 'Middle',
      number: '1',
      span: 'Y1..Y3',
      dates: { start: '2027-01-01', end: '2028-12-31', workingDays: 500 },
      content: ['One standard'],
      targets: [target('csat', { target: '90%', note: 'Of all channels' })],
    };
    const bare = { ...stage, id: 'long', label: 'Long', targets: [] };
    const { tables } = DELIVERY_SECTIONS.stages(readerOf({ stages: [stage, bare] }));
    expect(titles(tables)).toEqual([undefined, 'Middle']);
    expect(tableText(tables[0])[1]).toEqual([
      'Middle',
      '1 Jan 2027 – 31 Dec 2028 | years 1–3',
      'One standard',
    ]);
    expect(tableText(tables[1])).toEqual([
      ['Metric', 'Target'],
      ['CSAT', '90%'],
    ]);
    expect(tables[1]?.rows[0]?.remarks?.note?.plain).toBe('Of all channels');
  });
});

describe('responsibilities, teams and reports', () => {
  it('name roles, parents and metrics by their labels', () => {
    const reader = readerOf({
      responsibilities: [
        { id: 'a', label: 'Move data', responsible: ['lead'], accountable: 'lead' },
      ],
      teams: [
        { id: 'core', label: 'Core', kind: 'group', duty: 'Steers' },
        { id: 'sub', label: 'Sub', parent: 'core' },
      ],
      reports: [{ id: 'w', label: 'Weekly', frequency: 'weekly', day: 'Friday', metrics: ['nps'] }],
    });
    const text = (kind: 'responsibilities' | 'teams' | 'reports') =>
      tableText(DELIVERY_SECTIONS[kind](reader).tables[0]);
    expect(text('responsibilities')).toEqual([
      ['Task', 'Does it', 'Answers for it'],
      ['Move data', 'Lead', 'Lead'],
    ]);
    expect(text('teams')).toEqual([
      ['Team', 'Kind', 'Duty', 'Part of'],
      ['Core', 'project group', 'Steers', ''],
      ['Sub', '', '', 'Core'],
    ]);
    expect(text('reports')).toEqual([
      ['Report or dashboard', 'How often', 'Metrics'],
      ['Weekly', 'weekly · Friday', 'NPS'],
    ]);
  });
  it('shows the organisation chart once, with the units where there are any', () => {
    const teams = [{ id: 'core', label: 'Core' }];
    const organisationUnits = [{ id: 'board', label: 'Board', kind: 'committee' }];
    expect(DELIVERY_SECTIONS.teams(readerOf({ teams })).diagrams).toHaveLength(1);
    const both = readerOf({ teams, organisationUnits });
    expect(DELIVERY_SECTIONS.teams(both).diagrams).toEqual([]);
    expect(DELIVERY_SECTIONS.organisationUnits(both).diagrams).toHaveLength(1);
  });
});

describe('lessons and pilots', () => {
  it('print figures and counts', () => {
    const reader = readerOf({
      lessons: [{ id: 'l', label: 'Works', kind: 'success', figure: '+30%' }],
      pilots: [{ id: 'p', label: 'Try', scope: 'Cities', count: '1..2', span: 'M1..M3' }],
    });
    expect(tableText(DELIVERY_SECTIONS.lessons(reader).tables[0])[1]).toEqual([
      'Works',
      'went well',
      '+30%',
    ]);
    expect(tableText(DELIVERY_SECTIONS.pilots(reader).tables[0])[1]).toEqual([
      'Try',
      'Cities',
      '1–2',
      'months 1–3',
    ]);
  });
});

describe('budget', () => {
  const item = (id: string, parts: object) => ({ id, label: id, ...parts });
  const budgetOf = (items: object[], parts: object = {}) => {
    const reader = readerOf({});
    const budget = { address: 'budget', items, ...parts };
    return DELIVERY_SECTIONS.budget({
      ...reader,
      unit: { ...reader.unit, resolved: { ...reader.unit.resolved, budget } },
    } as never).tables[0];
  };
  const share = (min: number) => ({ share: { min, max: min, raw: `${min}%` } });
  it('adds shares up where all parts have one', () => {
    const all = budgetOf([item('a', share(65)), item('b', { ...share(35), reserve: true })]);
    expect(all?.total?.cells.map(cellText)).toEqual(['100%']);
    expect(all?.rows[1]?.detail?.plain).toBe('Reserve');
    const some = budgetOf([item('a', share(65)), item('b', {})]);
    expect(some?.total).toBeUndefined();
  });
  it('names the total of the money', () => {
    const total = { amount: 1_200_000, unit: 'CNY', raw: '1,200,000 CNY' };
    expect(budgetOf([item('a', share(100))], { total })?.title?.plain).toBe(
      'Total 1.2 million CNY',
    );
  });
});

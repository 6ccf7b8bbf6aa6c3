import { describe, expect, it } from 'vitest';
import { overrideRows } from './appendix.ts';
import { goalViews } from './goals.ts';
import { handoutOf } from './handout.ts';
import { homeUnits } from './home.ts';
import { findItem } from './items.ts';
import { noteOf, notesFor } from './notes.ts';
import { originMark } from './origin-mark.ts';
import { outlineOf } from './outline.ts';
import { peopleMatrix } from './people.ts';
import { createReader, type Surface } from './reader.ts';
import { timelineOf } from './timeline.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const zh = createReader(sampleUnit('zh-CN'), site);
const en = createReader(sampleUnit('en'), site);
const { resolved } = sampleUnit('en');
const [prepare] = resolved.phases;
if (prepare === undefined) throw new Error('the sample has a phase');

/** A reader of the sample with some parts of the plan replaced. */
function changed(parts: Partial<typeof resolved>, surface: Surface = 'site') {
  const unit = sampleUnit('en');
  return createReader({ ...unit, resolved: { ...unit.resolved, ...parts } }, site, surface);
}

describe('createReader(unit, site, surface)', () => {
  it('marks a text that another language stands in for', () => {
    expect(goalViews(en)[0]?.statement).toEqual({
      html: '<p>让客户<strong>愿意</strong>再来。</p>',
      plain: '让客户愿意再来。',
      lang: 'zh-CN',
    });
    expect(goalViews(zh)[0]?.statement?.lang).toBeUndefined();
  });
  it('leads to pages on the site, jumps in the report, and nowhere in a handout without a host', () => {
    const unit = sampleUnit('en');
    expect(en.hrefOf('goal', 'trust')).toBe('/plans/shop/draft/en/goals/#goal-trust');
    expect(createReader(unit, site, 'report').hrefOf('goal', 'trust')).toBe('#goal-trust');
    expect(createReader(unit, site, 'handout').hrefOf('goal', 'trust')).toBe('');
    const hosted = { ...site, url: 'https://example.org' };
    expect(createReader(unit, hosted, 'handout').hrefOf('goal', 'trust')).toBe(
      'https://example.org/plans/shop/draft/en/goals/#goal-trust',
    );
  });
});

describe('outlineOf(reader)', () => {
  it('numbers what stands below a heading after it, and says no title of a chapter twice', () => {
    const plan = { ...en.unit.resolved.plan, profile: 'implementation' as const };
    const serviceLevels = [{ id: 'tickets', key: 'tickets', label: 'Tickets' }] as never;
    const narrative = { ...en.unit.resolved.narrative, summary: 'The end.' };
    const outcomes = [{ key: 'calm', label: 'Calmer customers' }] as never;
    const resolved = { ...en.unit.resolved, plan, outcomes, serviceLevels, narrative };
    const chapters = outlineOf(createReader({ ...en.unit, resolved }, site));
    const sections = chapters.flatMap((chapter) => chapter.sections);
    const [head, first] = sections.filter(({ kind }) => kind === 'outcomes');
    expect(first?.number).toBe(`${head?.number}.1`);
    expect(chapters.find(({ slug }) => slug === 'conclusion')?.sections).toEqual([]);
  });
  it('leaves out chapters without content and numbers the rest', () => {
    expect(outlineOf(en).map(({ mark, slug }) => `${mark} ${slug}`)).toEqual([
      '1 goals',
      '2 roadmap',
      'A appendix',
    ]);
  });
  it('counts only the sections that carry no number of their own', () => {
    const roadmap = outlineOf(en).find(({ slug }) => slug === 'roadmap');
    expect(roadmap?.sections.map(({ number }) => number)).toEqual(['2.1', 'P0', '2.2']);
  });
});

describe('findItem(reader, address)', () => {
  const orientation = [
    { id: 'grow', key: 'grow', address: 'orientation/grow', label: 'Grow', number: '', goals: [] },
  ];
  const asks = [
    {
      id: 'team',
      key: 'team',
      address: 'asks/team',
      number: '1',
      label: 'A team',
      kind: 'people' as const,
    },
  ];
  const plan = { ...resolved.plan, orientation };

  it('leads from a direction to the goals, and nowhere when there are none', () => {
    const href = (reader: typeof en) => findItem(reader, 'orientation/grow')?.href(reader);
    expect(href(changed({ plan }))).toBe('/plans/shop/draft/en/goals/');
    expect(href(changed({ plan, goals: [] }))).toBe('');
  });
  it('knows the parts within an item by their names, and leads to the item', () => {
    const silos = {
      id: 'silos',
      key: 'silos',
      address: 'challenges/silos',
      label: 'Data in silos',
    };
    const problems = [{ id: 'late', label: 'Seen too late' }];
    const challenge = {
      ...silos,
      number: 'C1',
      metrics: [],
      themes: [],
      strategies: [],
      goals: [],
      problems,
    };
    const reader = changed({ challenges: [challenge] });
    const item = findItem(reader, 'challenges/silos/problems/late');
    expect(item).toMatchObject({ label: 'Seen too late', number: 'C1' });
    expect(item?.href(reader)).toBe(findItem(reader, 'challenges/silos')?.href(reader));
  });
  it('leads from an ask to the overview, in the report to its own section', () => {
    const href = (reader: typeof en) => findItem(reader, 'asks/team')?.href(reader);
    expect(href(changed({ asks }))).toBe('/plans/shop/draft/en/#asks');
    expect(href(changed({ asks }, 'report'))).toBe('#asks');
  });
});

describe('goalViews(reader)', () => {
  it('prints a figure with its unit and says how an unknown baseline will be measured', () => {
    const [nps, optOut] = goalViews(en)[0]?.targets ?? [];
    expect(nps?.from).toEqual({ figure: '22', unit: '' });
    expect(nps?.bullet?.described).toBe('from 22 to 33–36');
    expect(optOut).toMatchObject({ measure: { plain: 'Measured in the first month' } });
    expect(optOut?.from).toBeUndefined();
    expect(optOut?.bullet).toBeUndefined();
  });
});

describe('notesFor(reader, address)', () => {
  it('tells why an item is here and what people changed within it', () => {
    const notes = notesFor(en, 'goals/trust');
    expect(notes?.changed).toBe(true);
    expect(notes?.notes.map(({ title, place, by }) => [title, place, by])).toEqual([
      ['Shaped by the goal template', 'g.yaml:3', undefined],
      ['target changed', 'o.yaml:4', 'Lead'],
    ]);
    expect(notes?.notes[0]?.grounds[0]).toMatchObject({
      number: 'P0',
      href: '/plans/shop/draft/en/roadmap/#phase-prepare',
    });
  });
  it('carries the findings of the item and of its parts', () => {
    const finding = {
      code: 'x/y',
      severity: 'warning',
      message: 'm',
      hint: 'h',
      path: 'phases/prepare/work/a#span',
    } as const;
    const reader = createReader(sampleUnit('en', { findings: [finding] }), site);
    expect(notesFor(reader, 'phases/prepare')?.findings).toHaveLength(1);
    expect(notesFor(reader, 'phases/prep')).toBeUndefined();
  });
});

describe('noteOf(reader, layer, about)', () => {
  const layer = { layer: 'override' as const, file: 'o.yaml', line: 1 };
  it('says what people did, and guesses from the fields where a build does not say', () => {
    const titles = (reader: typeof en) =>
      [
        { action: 'set', fields: ['target'] } as const,
        { action: 'set' } as const,
        { action: 'add', fields: ['label'] } as const,
        { action: 'remove' } as const,
        { action: 'move' } as const,
        { fields: ['target'] },
        {},
      ].map(({ fields, ...each }) => {
        const touched = fields === undefined ? {} : { fields: [...fields] };
        return noteOf(reader, { ...layer, ...each, ...touched }, undefined).title;
      });
    expect(titles(en)).toEqual([
      'target changed',
      'edited by a person',
      'added by a person',
      'removed by a person',
      'moved by a person',
      'target changed',
      'added by a person',
    ]);
    expect(titles(zh)).toEqual([
      '调整了目标值',
      '经人工修改',
      '人工新增',
      '人工删除',
      '人工调整次序',
      '调整了目标值',
      '人工新增',
    ]);
  });
  it('names a removed item by its id, beside its owner and in the appendix', () => {
    const removed = { ...layer, action: 'remove' as const };
    const reader = changed({ origins: { 'goals/trust/targets/churn': [removed] } });
    expect(notesFor(reader, 'goals/trust')?.notes[0]?.about?.plain).toBe('churn');
    const [row] = overrideRows(reader);
    expect(row?.items[0]).toMatchObject({
      listName: 'Target',
      label: { plain: 'churn' },
      href: '',
    });
    expect(row?.note.title).toBe('removed by a person');
  });
});

describe('originMark(reader, address)', () => {
  it('leads to the note beside the item', () => {
    expect(originMark(en, 'goals/trust/targets/nps')?.href).toBe(
      '/plans/shop/draft/en/goals/#note-goals-trust',
    );
  });
  it('leads from any other item to its entry among the origins, and says who wrote it', () => {
    expect(originMark(en, 'goals/trust')).toEqual({
      kind: 'generated',
      word: '',
      href: '/plans/shop/draft/en/trace/origins/#origin-goals_trust',
      title: 'Shaped by the goal template',
      name: 'Origin of Earn trust: Shaped by the goal template',
    });
    expect(originMark(en, 'goals/none')).toBeUndefined();
  });
  it('stands on paper only where people changed something', () => {
    const paper = createReader(sampleUnit('en'), site, 'report');
    expect(originMark(paper, 'goals/trust')).toBeUndefined();
    expect(originMark(paper, 'goals/trust/targets/nps')?.href).toBe('#overrides');
  });
});

describe('timelineOf(reader)', () => {
  it('places phases and milestones in percent of the plan', () => {
    const timeline = timelineOf(zh);
    expect(timeline?.ticks).toHaveLength(12);
    expect(timeline?.ticks[1]).toEqual({ at: 8.49, label: '2月' });
    expect(timeline?.bars[0]).toMatchObject({ start: 0, width: 16.16, number: 'P0' });
    expect(timeline?.bars[0]?.diamonds[0]).toMatchObject({ at: 15.75, date: '2026年2月27日' });
  });
  it('counts Chinese punctuation as wide as a character where it makes room for names', () => {
    const dated = (label: string) =>
      timelineOf(changed({ phases: [{ ...prepare, label }] }))?.dated;
    expect(dated('定口径提需求止血吧')).toEqual([true]);
    expect(dated('定口径、提需求、止血、')).toEqual([false]);
  });
});

describe('peopleMatrix(reader)', () => {
  it('adds up ranges and keeps roles without a figure', () => {
    const matrix = peopleMatrix(en);
    expect(matrix?.phases[0]).toMatchObject({ total: '1.5–2', totalMax: 2 });
    expect(matrix?.roles[2]?.cells[0]).toEqual({ efforts: [], mode: 'external', lead: false });
  });
  it('marks a role of which more is needed than there is, and only where it is', () => {
    const [, dev] = prepare.resources;
    const role = dev?.role ?? '';
    const { start, end } = prepare.dates;
    const stretch = { start, end, weeks: [1, 8] as [number, number], from: [] };
    const loadOf = (fte: number) => [
      {
        role,
        label: 'Dev',
        capacity: { fte, at: 'constraints/few' },
        stretches: [{ ...stretch, min: 1, max: 1.5 }],
      },
    ];
    const rowOf = (fte: number) =>
      peopleMatrix(changed({ load: loadOf(fte) }))?.roles.find(({ limit }) => limit !== undefined);
    expect(rowOf(1)).toMatchObject({ limit: '1', cells: [{ over: '0.5' }] });
    expect(rowOf(2)?.cells[0]?.over).toBeUndefined();
  });
  it('adds up all resources of one role in a phase', () => {
    const [, dev] = prepare.resources;
    const more = {
      role: 'dev',
      key: 'dev-2',
      address: 'phases/prepare/resources/dev-2',
      label: 'Dev',
      fte: { min: 0.2, max: 0.3, raw: '0.2..0.3' },
      mode: 'external' as const,
      lead: true,
    };
    const cellOf = (resources: (typeof prepare)['resources']) =>
      peopleMatrix(changed({ phases: [{ ...prepare, resources }] }))?.roles[0]?.cells[0];
    expect(dev?.role).toBe('dev');
    expect(cellOf([...(dev === undefined ? [] : [dev]), more])).toEqual({
      fte: '0.7–1.3',
      efforts: [],
      mode: 'own staff, external',
      lead: true,
    });
    expect(cellOf([{ ...more, fte: { min: 0.1, max: 0.1, raw: '0.1' } }, more])).toEqual({
      fte: '0.3–0.4',
      efforts: [],
      mode: 'external',
      lead: true,
    });
  });
});

describe('handoutOf(reader)', () => {
  it('shows a small plan in large type and leaves nothing out', () => {
    const { what, when } = handoutOf(createReader(sampleUnit('en'), site, 'handout'));
    const large = { size: 12, sparse: true };
    expect([what.fit, when.fit]).toEqual([large, large]);
    expect([what.goals.more, when.milestones.more, when.asks.more]).toEqual([0, 0, 0]);
    expect(when.morePhases).toBe(0);
  });
  it('counts the phases it leaves out and keeps the first and the last milestone', () => {
    const [go] = prepare.milestones;
    if (go === undefined) throw new Error('the sample has a milestone');
    const two = (count: number) => String(count).padStart(2, '0');
    const phases = Array.from({ length: 12 }, (_, at) => ({
      ...prepare,
      key: `p${at}`,
      milestones: [5, 20].map((day) => ({
        ...go,
        label: `${at}.${day}`,
        date: `2026-${two(1 + at)}-${two(day)}`,
      })),
    }));
    const some = (count: number) =>
      handoutOf(changed({ phases: phases.slice(0, count) }, 'handout')).when;
    expect(some(8).morePhases).toBe(2);
    expect(some(8).phases).toHaveLength(6);
    for (const count of [5, 8, 12]) {
      const { items, more } = some(count).milestones;
      expect(items.at(0)?.label).toBe('0.5');
      expect(items.at(-1)?.label).toBe(`${count - 1}.20`);
      expect(items.length + more).toBe(2 * count);
    }
  });
});

describe('homeUnits(site, locale)', () => {
  it('lists every plan once, in the language of the page where there is one', () => {
    const unit = (plan: string, locale: 'zh-CN' | 'en') => ({
      plan,
      version: 'draft',
      locale,
      file: `${plan}.${locale}`,
    });
    const units = [unit('a', 'zh-CN'), unit('a', 'en'), unit('b', 'zh-CN')];
    expect(homeUnits({ ...site, units }, 'en').map(({ file }) => file)).toEqual([
      'a.en',
      'b.zh-CN',
    ]);
  });
});

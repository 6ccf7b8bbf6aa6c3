import { describe, expect, it } from 'vitest';
import { goalViews } from './goals.ts';
import { handoutOf } from './handout.ts';
import { homeUnits } from './home.ts';
import { changeMark, notesFor } from './notes.ts';
import { outlineOf } from './outline.ts';
import { peopleMatrix } from './people.ts';
import { createReader } from './reader.ts';
import { timelineOf } from './timeline.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const zh = createReader(sampleUnit('zh-CN'), site);
const en = createReader(sampleUnit('en'), site);

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

describe('changeMark(reader, address)', () => {
  it('leads to the note beside the item', () => {
    expect(changeMark(en, 'goals/trust/targets/nps')?.href).toBe(
      '/plans/shop/draft/en/goals/#note-goals-trust',
    );
    expect(changeMark(en, 'goals/trust')).toBeUndefined();
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
});

describe('peopleMatrix(reader)', () => {
  it('adds up ranges and keeps roles without a figure', () => {
    const matrix = peopleMatrix(en);
    expect(matrix?.phases[0]).toMatchObject({ total: '1.5–2', totalMax: 2 });
    expect(matrix?.roles[2]?.cells[0]).toEqual({ mode: 'external', lead: false });
  });
});

describe('handoutOf(reader)', () => {
  it('shows a small plan in roomy type and leaves nothing out', () => {
    const { what, when } = handoutOf(createReader(sampleUnit('en'), site, 'handout'));
    expect([what.fit, when.fit]).toEqual(['roomy', 'roomy']);
    expect([what.goals.more, when.milestones.more, when.asks.more]).toEqual([0, 0, 0]);
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

import { describe, expect, it } from 'vitest';
import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Change } from '../../model/change.ts';
import type { Locale } from '../../model/locale.ts';
import { counted, factsOf, raised } from '../history.test-support.ts';
import { changesInShort, changesView } from './changes.ts';
import { draftNote } from './draft-note.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const change = (parts: Partial<Change>): Change => ({ ...raised, ...parts });

function readerOf(changes: Change[], locale: Locale = 'en') {
  const unit: UnitArtifact = {
    ...sampleUnit(locale),
    changes: { since: factsOf('1.1.0'), summary: counted(changes), changes },
  };
  return createReader(unit, site);
}
const viewOf = (changes: Change[], locale: Locale = 'en') =>
  changesView(readerOf(changes, locale), {
    from: factsOf('1.1.0'),
    to: { ...factsOf('draft'), message: both('Because.') },
    summary: changes.length === 0 ? both('') : counted(changes),
    changes,
  });

describe('changesView(reader, compared)', () => {
  it('groups what matters by section in its order and keeps wording apart', () => {
    const view = viewOf([
      change({ part: 'plan', at: '' }),
      raised,
      change({ part: 'phases', at: 'phases/prepare' }),
      change({ part: 'goals', at: 'goals/trust' }),
      change({ weight: 'minor' }),
    ]);
    expect(view.groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['The plan as a whole', 1],
      ['Goals', 2],
      ['Roadmap', 1],
    ]);
    expect(view.minor).toHaveLength(1);
    expect(view.messages.map(({ message }) => message.plain)).toEqual(['Because.']);
  });
  it('leads to the item, else to its section, and to the older version for what is gone', () => {
    const hrefs = viewOf([
      raised,
      change({ at: 'phases/prepare/milestones/go', part: 'phases' }),
      change({ at: 'phases/unheard-of', part: 'phases' }),
      change({ at: 'goals/gone', kind: 'removed' }),
      change({ at: 'goals/trust/targets/gone', kind: 'removed' }),
      change({ at: 'strategies/a/tactics/b', kind: 'removed', part: 'strategies' }),
      change({ at: 'responses/gone', kind: 'removed', part: 'constraints' }),
      change({ at: 'budget/items/reserve', part: 'budget' }),
      change({ at: '', part: 'plan' }),
    ]).groups.flatMap(({ rows }) => rows.map(({ href }) => href));
    expect(hrefs).toEqual([
      '/plans/shop/draft/en/goals/#goal-trust',
      '/plans/shop/1.1.0/en/goals/#goal-gone',
      '/plans/shop/1.1.0/en/goals/#goal-trust',
      '/plans/shop/draft/en/roadmap/#milestone-prepare-go',
      '/plans/shop/draft/en/roadmap/#phases',
      '/plans/shop/1.1.0/en/strategies/#tactic-a-b',
      // An address that tells no place leads to the chapter.
      '/plans/shop/1.1.0/en/roadmap/',
      // The plan has no budget, so nothing can be shown of it.
      '',
      '/plans/shop/draft/en/#content',
    ]);
  });
  it('names both versions in the language of the page', () => {
    const { from, to } = viewOf([], 'zh-CN');
    expect(from).toEqual({
      name: '1.1.0',
      draft: false,
      status: '已发布',
      date: '2026年8月3日',
      digest: '0123456789ab',
    });
    expect(to).toMatchObject({ name: '工作稿', draft: true, status: '草案' });
  });
});

describe('the summary of changes', () => {
  it('is that of the artifact, or says that nothing changed', () => {
    expect(viewOf([raised]).summary).toBe('1 changes in all.');
    expect(viewOf([raised], 'zh-CN').summary).toBe('共 1 处变更。');
    expect(viewOf([]).summary).toBe('Nothing material changed.');
    expect(viewOf([], 'zh-CN').summary).toBe('没有实质变更。');
  });
});

describe('a change in words', () => {
  const rowOf = (parts: Partial<Change>, locale: Locale = 'en') =>
    viewOf([change(parts)], locale).groups[0]?.rows[0];
  const warnings = [
    both('Quiet'),
    { 'zh-CN': '注意：目标没有期限了', en: 'Warning: no deadline any more' },
  ];

  it('sets warnings apart from what is told besides, and before it', () => {
    expect(rowOf({ details: warnings })?.details).toEqual([
      { text: 'no deadline any more', warning: true },
      { text: 'Quiet', warning: false },
    ]);
    expect(rowOf({ details: warnings }, 'zh-CN')?.details[0]?.text).toBe('目标没有期限了');
  });
  it('is a warning itself where it begins like one', () => {
    const text = { 'zh-CN': '注意：净推荐值没有期限了', en: 'Warning: NPS has no deadline' };
    const row = rowOf({ text, label: { 'zh-CN': '净推荐值', en: 'NPS' } });
    expect(row?.warning).toBe(true);
    expect(row?.told.map((stretch) => stretch.text).join('')).toBe('NPS has no deadline');
    expect(rowOf({})?.warning).toBe(false);
  });
  it('tells what is given up from what is struck out, as its sentence does', () => {
    const kindOf = (zh: string, kind: Change['kind'] = 'removed') =>
      rowOf({ text: { 'zh-CN': zh, en: 'Strategy “A” removed' }, kind })?.kind;
    expect(kindOf('撤销策略“A”')).toBe('withdrawn');
    expect(kindOf('删除策略“A”')).toBe('removed');
    expect(kindOf('策略“A”更名', 'changed')).toBe('changed');
  });
  it('marks a target that asks less, not one that asks more', () => {
    expect(rowOf({ trend: 'better' })?.trend).toBeUndefined();
    expect(rowOf({ trend: 'worse' })?.trend).toBe('lowered');
    // The trend may be that of what comes of it.
    expect(rowOf({ trend: 'worse', details: warnings })?.trend).toBe('worse');
    expect(rowOf({ trend: 'worse', field: 'span' })?.trend).toBe('worse');
  });
});

describe('the messages of a comparison', () => {
  it('are those of all releases on the way, each with its version and date', () => {
    const told = (version: string) => ({ ...factsOf(version), message: both(`About ${version}`) });
    const view = changesView(readerOf([]), {
      from: factsOf('0.9.0'),
      to: factsOf('draft'),
      between: [told('1.0.0'), factsOf('1.0.1'), told('1.1.0')],
      summary: both(''),
      changes: [],
    });
    expect(view.messages.map(({ name, message }) => [name, message.plain])).toEqual([
      ['1.0.0 of 1 Jun 2026', 'About 1.0.0'],
      ['1.1.0 of 3 Aug 2026', 'About 1.1.0'],
    ]);
    expect(view.steps).toBe(4);
  });
});

describe('changesInShort(reader, most)', () => {
  it('takes what puts the plan at risk before the rest, in the order of the document', () => {
    const { trend: _, ...neutral } = change({ at: 'phases/prepare', part: 'terms' });
    const worse = change({ at: 'risks/late', part: 'risks', field: 'impact', trend: 'worse' });
    const { rows, more } = changesInShort(readerOf([neutral, raised, worse, neutral]), 2);
    expect(rows.map((row) => row.trend)).toEqual([undefined, 'worse']);
    expect(more).toBe(2);
  });
  it('tells one fact once', () => {
    const late = { part: 'phases', trend: 'worse' } as const;
    const slips = [
      change({ ...late, at: 'phases/prepare/work/a', field: 'span', text: both('Work') }),
      change({ ...late, at: 'phases/prepare/milestones/a', field: 'at', text: both('Milestone') }),
      change({ ...late, at: 'phases/rollout/work/b', field: 'span', text: both('Later') }),
    ];
    const { rows, more } = changesInShort(readerOf([...slips, raised, { ...raised }]), 3);
    expect(rows.map(({ told }) => told[0]?.text)).toEqual(['Work', 'Later', 'NPS']);
    expect(more).toBe(2);
  });
  it('is empty in a plan without releases', () => {
    expect(changesInShort(createReader(sampleUnit('en'), site), 4)).toEqual({ rows: [], more: 0 });
  });
});

describe('draftNote(reader)', () => {
  const plans: SiteArtifact['plans'] = [
    { plan: 'shop', latest: '1.1.0', versions: [factsOf('draft'), factsOf('1.1.0')] },
  ];
  const noteOf = (unit: Partial<UnitArtifact>, known = plans) =>
    draftNote(createReader({ ...sampleUnit('en'), ...unit }, { ...site, plans: known }));

  it('tells when it was changed, which release holds and that it differs', () => {
    const note = noteOf({
      facts: { ...factsOf('draft'), date: '2026-08-21', commit: 'a1b2c3d4e5f6', dirty: true },
      changes: { since: factsOf('1.1.0'), summary: counted([raised]), changes: [raised] },
    });
    expect(note).toEqual({
      made: 'Last changed 21 Aug 2026, commit a1b2c3d, with uncommitted changes.',
      latest: { version: '1.1.0', name: '1.1.0 of 3 Aug 2026' },
      changed: { text: 'What changed since 1.1.0', href: '/plans/shop/draft/en/changes/' },
    });
  });
  it('leads to no page of changes where there are none', () => {
    const note = noteOf({ changes: { since: factsOf('1.1.0'), summary: both(''), changes: [] } });
    expect(note?.changed).toEqual({ text: 'Nothing changed since 1.1.0', href: '' });
  });
  it('says of a plan without releases only that it is a draft', () => {
    const versions = [factsOf('draft')];
    expect(noteOf({}, [{ plan: 'shop', latest: 'draft', versions }])).toEqual({ made: '' });
  });
  it('says nothing on a release', () => {
    expect(noteOf({ facts: factsOf('1.1.0') })).toBeUndefined();
  });
});

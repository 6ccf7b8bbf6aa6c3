import { describe, expect, it } from 'vitest';
import type { Change } from '../model/change.ts';
import { compared } from './compared.test-support.ts';
import { groupChanges } from './group-changes.ts';
import { summariseChanges } from './summarise-changes.ts';

function change(more: Partial<Change>): Change {
  const text = { 'zh-CN': '某事', en: 'Something' };
  const same = { kind: 'changed', weight: 'major', part: 'goals', at: 'goals/a' } as const;
  return { ...same, label: text, text, ...more };
}

const both = (en: string, zh = en) => ({ 'zh-CN': zh, en });

describe('summariseChanges(changes)', () => {
  it('names first what is given up, then what is raised, late, moved and graver', () => {
    const changes = compared(`
goals: [{ id: satisfaction, targets: [{ metric: nps, target: 33..36 }] }]
strategies: [{ id: keep-in-touch, absent: true }]
segmentations: [{ id: value, segments: [{ id: best, strategies: [] }, { id: others, strategies: [] }] }]
phases:
  - { id: prepare, milestones: [{ id: answers-written, at: W11 }], resources: [{ role: crm-lead, fte: 1 }] }
  - { id: run, work: [{ id: call-silent, tactics: [] }, { id: send-refills, tactics: [] }] }
risks: [{ id: peak, probability: 4, owner: crm-lead }]
budget: { items: [{ id: people, share: 55% }, { id: tools, share: 35% }] }
cadences: [{ id: review, frequency: weekly }]
horizon: { to: M13 }
`);
    const { en, 'zh-CN': zh } = summariseChanges(changes);
    expect([en, zh]).toMatchInlineSnapshot(`
      [
        "10 main changes: strategy “Keep in touch” given up, 1 target raised, the plan ends later, 1 date later, 2 budget shares moved, 1 role needs more people, 1 risk scores higher, 1 owner changed, 1 other change (Meetings and reports). 3 warnings: theme “No reason to come back” is now unaddressed; goal “Bring customers back” loses its last strategy; and 1 more.",
        "10 处主要变更：撤销策略“Keep in touch”，1 个目标值提高，方案结束推迟，1 处推迟，2 项预算占比调整，1 处用人增加，1 项风险加重，1 处负责人变更，1 处其他调整（例会与报告）。需要注意 3 处：反馈主题“No reason to come back”从此没有对策；目标“Bring customers back”失去了最后一项策略支撑；另有 1 处。",
      ]
    `);
  });

  it('counts what strategies are given up beyond two', () => {
    const gone = ['a', 'b', 'c'].map((id) =>
      change({ kind: 'removed', at: `strategies/${id}`, label: both(id) }),
    );
    expect(summariseChanges(gone.slice(1)).en).toBe(
      '2 main changes: strategies “b” and “c” given up.',
    );
    expect(summariseChanges(gone.slice(1))['zh-CN']).toBe('2 处主要变更：撤销策略“b”“c”。');
    expect(summariseChanges(gone).en).toBe('3 main changes: 3 strategies given up.');
  });

  it('does not count what follows or is found', () => {
    const follows = change({ kind: 'follows', part: 'findings', text: both('Solved: it') });
    expect(summariseChanges([follows])).toEqual({
      en: 'No main change, but 1 thing follows from others.',
      'zh-CN': '没有主要变更，但有 1 处随之变化。',
    });
    expect(summariseChanges([follows, change({ field: 'target', trend: 'worse' })]).en).toBe(
      '1 main change: 1 target lowered.',
    );
  });

  it('does not count who wrote a section', () => {
    const rewritten = change({ part: 'origins', text: both('Goals now written by the model m') });
    expect(summariseChanges([rewritten, change({ weight: 'minor' })]).en).toBe(
      'Only wording or order changed, in 1 place.',
    );
  });

  it('quotes the two shortest warnings as one sentence, and counts the others', () => {
    const details = [
      both('Warning: no total. State one.', '注意：没有总额。请写明。'),
      both(`Warning: ${'long '.repeat(30)}“open quotation`, `注意：${'长'.repeat(100)}`),
      both('Warning: theme “A” is now unaddressed', '注意：反馈主题“A”：从此没有对策'),
    ];
    const { en, 'zh-CN': zh } = summariseChanges([change({ details, field: 'owner' })]);
    expect([en, zh]).toEqual([
      '1 main change: 1 owner changed. 3 warnings: no total; theme “A” is now unaddressed; and 1 more.',
      '1 处主要变更：1 处负责人变更。需要注意 3 处：没有总额；反馈主题“A”，从此没有对策；另有 1 处。',
    ]);
    const [, long] = details;
    const alone = summariseChanges([change({ details: long === undefined ? [] : [long] })]);
    expect(alone.en).toMatch(/1 warning: (?:long )+long…$/);
    expect(alone['zh-CN']).toMatch(/需要注意 1 处：长{79}…。$/);
  });

  it('says that people do not suffice', () => {
    const resource = change({
      part: 'people',
      at: 'phases/a/resources/b',
      field: 'fte',
      from: both('1 FTE'),
      to: both('2 FTE'),
      details: [both('Warning: B in May 2 FTE, over the capacity of 1', '注意：B')],
    });
    expect(summariseChanges([resource]).en).toMatch(
      /^1 main change: 1 role needs more people, people over capacity\./,
    );
  });
});

describe('groupChanges(changes)', () => {
  it('puts the facts that were changed before all that may follow from them', () => {
    const { groups } = groupChanges([
      change({ at: 'phases/a', part: 'phases' }),
      change({ at: 'constraints/b', part: 'constraints' }),
      change({ at: 'responses/b', part: 'constraints' }),
      change({ at: 'budget', field: 'total', part: 'budget' }),
      change({ at: 'themes/c', part: 'findings', kind: 'follows' }),
    ]);
    expect(groups.map(({ title, changes }) => [title.en, changes.length])).toEqual([
      ['What was changed in the facts', 2],
      ['Roadmap', 1],
      ['Constraints and answers', 1],
      ['Findings', 1],
    ]);
  });
});

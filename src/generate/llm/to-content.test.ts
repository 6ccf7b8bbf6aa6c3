import { describe, expect, it } from 'vitest';
import { contentSchema, type WrittenContent } from '../../model/content.ts';
import { PROFILES } from '../../model/profile.ts';
import { retailInputs, rulesReply, sampleTask, sampleTasks } from './sample-task.test-support.ts';
import { toContent } from './to-content.ts';

const MODEL = 'qwen3:32b';
const contentOf = (reply: object, ...task: Parameters<typeof sampleTask>): WrittenContent =>
  toContent(sampleTask(...task), reply as WrittenContent, MODEL);

describe('toContent(task, reply, model)', () => {
  it.each(PROFILES)('makes content of every section of a %s', (profile) => {
    for (const task of sampleTasks(retailInputs({ profile }))) {
      const content = toContent(task, rulesReply(task) as WrittenContent, MODEL);
      expect(contentSchema.safeParse(content).error?.issues, task.section).toBeUndefined();
      expect(Object.keys(content).toSorted()).toEqual([...task.parts].toSorted());
    }
  });

  it('turns the causes that were given into the origin, and leaves them out of the item', () => {
    const because = ['themes/returns'];
    const tactic = { id: 'portal', label: '入口', how: '自助' };
    const head = { id: 'returns', label: '退换货', description: '省力' };
    const strategy = { ...head, tactics: [tactic], playbook: 'self-service-returns', because };
    const origin = { rule: 'strategies', model: MODEL, playbook: 'self-service-returns' };
    expect(contentOf({ strategies: [strategy] }, 'strategies').strategies).toEqual([
      {
        ...head,
        tactics: [{ ...tactic, origin }],
        origin: { ...origin, because },
      },
    ]);
  });

  it('gives a target the figure that it starts from as its cause, where there is one', () => {
    const targets = [
      { metric: 'nps', from: 22, target: '30..35' },
      { metric: 'unified-id-coverage', target: '>=80%' },
    ];
    const { goals } = contentOf({ goals: [{ id: 'a', label: '甲', targets }] }, 'goals');
    expect(goals?.[0]?.targets?.map(({ origin }) => origin)).toEqual([
      { rule: 'goals', model: MODEL, because: ['metrics/nps'] },
      { rule: 'goals', model: MODEL },
    ]);
  });

  it('marks estimates and illustrations as what they are', () => {
    const risk = { id: 'data', label: '数据', response: '核对', probability: 3, impact: 4 };
    expect(contentOf({ risks: [risk] }, 'risks').risks?.[0]).toMatchObject({ estimate: true });
    const rows = [{ id: 'one', label: '一', cells: ['甲'] }];
    const form = { id: 'form', label: '表', kind: 'form', columns: ['列'], rows };
    const made = contentOf({ deliverables: [form] }, 'plan');
    expect(made.deliverables?.[0]?.rows?.[0]).toMatchObject({ example: true });
    expect(made.deliverables?.[0]).not.toHaveProperty('example');
  });

  it('leaves out items that the inputs state', () => {
    const goal = (id: string) => ({ id, label: id, targets: [] });
    const inputs = retailInputs({ goals: [goal('stated')] });
    const { goals } = contentOf({ goals: [goal('stated'), goal('own')] }, 'goals', inputs);
    expect(goals?.map(({ id }) => id)).toEqual(['own']);
  });

  it('puts only the items that were asked for into the section as it stands', () => {
    const goal = (id: string, label: string) => ({ id, label, targets: [] });
    const content = { goals: [goal('a', '旧甲'), goal('b', '旧乙')] };
    const again = { content, items: ['goals/b', 'goals/c'] };
    const reply = { goals: ['a', 'b', 'c'].map((id) => goal(id, '新')) };
    const { goals } = contentOf(reply, 'goals', retailInputs(), { again });
    expect(goals?.map(({ id, label }) => [id, label])).toEqual([
      ['a', '旧甲'],
      ['b', '新'],
      ['c', '新'],
    ]);
    expect(goals?.[0]).toBe(content.goals[0]);
  });

  it('reaches items within items', () => {
    const reply = rulesReply(sampleTask('goals')) as WrittenContent;
    const old = toContent(sampleTask('goals'), reply, 'old');
    const again = { content: old, items: ['goals/satisfaction/targets/nps'] };
    const { goals } = toContent(sampleTask('goals', retailInputs(), { again }), reply, 'new');
    const models = goals?.[0]?.targets?.map(({ origin }) => origin?.model);
    expect(models).toEqual([
      'new',
      ...Array.from({ length: (models?.length ?? 1) - 1 }, () => 'old'),
    ]);
    expect(goals?.[0]?.origin?.model).toBe('old');
  });
});

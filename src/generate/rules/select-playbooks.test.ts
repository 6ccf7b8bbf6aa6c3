import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../model/knowledge.ts';
import { matchInputs } from './match-inputs.ts';
import { knowledgeOf, playbook, sampleInputs } from './sample-knowledge.test-support.ts';
import { selectPlaybooks, suitsIndustry, type Selected } from './select-playbooks.ts';

const theme = (id: string, ...tags: string[]) => ({ id, label: id, tags });
const take = (id: string, why?: string) => ({
  playbook: id,
  decision: 'take',
  ...(why && { why }),
});
const refuse = (id: string) => ({ playbook: id, decision: 'refuse' });

/** What is chosen of some playbooks for themes that state their kinds of problem. */
function select(
  books: readonly Playbook[],
  themes: readonly object[],
  fields: Record<string, unknown> = {},
): Selected {
  const inputs = sampleInputs({ themes, ...fields });
  const knowledge = knowledgeOf({ playbooks: [...books] });
  return selectPlaybooks(inputs, knowledge, matchInputs(inputs, knowledge), [], 12);
}
const ids = ({ selections }: Selected): string[] => selections.map(({ playbook: { id } }) => id);
const runnersUp = ({ selections }: Selected) =>
  selections.flatMap((one) => one.runnersUp.map((other) => [other.playbook.id, other.reason]));

describe('selectPlaybooks(inputs, knowledge, matches, hints, months)', () => {
  const [wide, narrow] = [
    playbook('wide', { tags: ['late', 'rude'] }),
    playbook('narrow', { tags: ['late'] }),
  ];
  const both = [theme('parcels', 'late'), theme('agents', 'rude')];

  it('takes what answers more for the same work', () => {
    expect(ids(select([narrow, wide], both))).toEqual(['wide']);
  });

  it.each([
    ['less work', { effort: 'S' }],
    ['being made for the industry', { industries: ['retail', 'any'] }],
    ['an owner whom the team has', { owner: 'writer' }],
    ['a KPI that is measured', { kpis: ['nps'] }],
  ])('prefers, of two that answer the same, %s', (_, better) => {
    const books = ['plain', 'good'].map((id) =>
      playbook(id, { tags: ['late'], ...(id === 'good' && better) }),
    );
    const staffed = { id: 'team', label: 'Team', kind: 'headcount', role: 'writer', effort: 1 };
    const fields = { constraints: [staffed], metrics: [{ metric: 'nps', value: 20 }] };
    expect(ids(select(books, [theme('parcels', 'late')], fields))).toEqual(['good']);
  });

  it('decides nothing by the order in which weights are added', () => {
    // 2/6 + 3/6 + 4/6 is not 3/6 + 4/6 + 2/6 in binary fractions.
    const books = [
      playbook('abc', { tags: ['a', 'b', 'c'] }),
      playbook('bcd', { tags: ['b', 'c', 'd'] }),
      ...['a', 'd'].map((tag) => playbook(tag, { effort: 'S' })),
    ];
    const challenges = Object.entries({ a: 1, b: 2, c: 3, d: 1 }).map(([tag, weight]) => ({
      ...theme(tag, tag),
      weight,
      urgency: 1,
    }));
    for (const told of [challenges, challenges.toReversed()]) {
      expect(ids(select(books, [], { challenges: told }))).toEqual(['abc', 'd']);
    }
  });

  it('names the nearest runner-up first', () => {
    const near = playbook('near', { tags: ['late', 'rude'], effort: 'L' });
    expect(runnersUp(select([narrow, near, wide], both)).map(([id]) => id)).toEqual([
      'near',
      'narrow',
    ]);
  });

  it('takes one that was decided on, says why, and needs no other for the same problem', () => {
    const found = select([wide, narrow], [theme('parcels', 'late')], {
      playbooks: [take('narrow', 'Begun')],
    });
    expect(found.selections.map(({ playbook: { id }, decision }) => [id, decision])).toEqual([
      ['narrow', { why: 'Begun' }],
    ]);
  });

  it('says which problems it answers, and which nothing answers', () => {
    const found = select([narrow], [...both, { id: 'odd', label: 'Odd' }]);
    expect(found.selections[0]?.answers.map(({ id }) => id)).toEqual(['parcels']);
    expect(found.unanswered.map(({ id }) => id)).toEqual(['agents', 'odd']);
  });

  it.each([
    ['refused', {}, [refuse('wide')]],
    ['too-long', { months: [13, 24] }, []],
  ])('leaves one that is %s, and says so', (reason, fields, playbooks) => {
    const left = playbook('wide', { tags: ['late', 'rude'], ...fields });
    const found = select([left, narrow], both, { playbooks });
    expect(runnersUp(found)).toEqual([['wide', reason]]);
  });

  it('weighs none that is made for another industry', () => {
    const banks = playbook('banks', { tags: ['late', 'rude'], industries: ['bank'] });
    const found = select([banks, narrow], both);
    expect([ids(found), runnersUp(found)]).toEqual([['narrow'], []]);
  });

  it.each([
    ['covers-less', { tags: ['late'] }],
    ['more-work', { tags: ['late', 'rude'], effort: 'L' }],
    ['not-needed', { tags: ['late', 'rude'] }],
  ])('leaves one with the reason %s', (reason, fields) => {
    expect(runnersUp(select([wide, playbook('other', fields)], both))).toEqual([['other', reason]]);
  });

  it('does not say that one covers less which covers as much elsewhere', () => {
    const other = playbook('other', { tags: ['late', 'dear', 'slow'], effort: 'L' });
    const third = playbook('third', { tags: ['dear', 'slow'] });
    const themes = [...both, theme('price', 'dear'), theme('site', 'slow')];
    const found = select([wide, other, third], themes, { playbooks: [take('third')] });
    expect(runnersUp(found)).toContainEqual(['other', 'more-work']);
  });

  it('adds what is required, in turn, and says by what', () => {
    const books = [
      playbook('base'),
      playbook('middle', { requires: ['base'] }),
      playbook('top', { requires: ['middle', 'unknown'] }),
    ];
    const found = select(books, [theme('one', 'top')]);
    expect(
      found.selections.map((one) => [one.playbook.id, one.requiredBy.map(({ id }) => id)]),
    ).toEqual([
      ['base', ['middle']],
      ['middle', ['top']],
      ['top', []],
    ]);
  });

  it('drops one whose problem is answered by what another requires', () => {
    const cheap = playbook('cheap', { tags: ['late'], effort: 'S' });
    const base = playbook('base', { tags: ['late'], effort: 'XL' });
    const top = playbook('top', { tags: ['rude'], requires: ['base'] });
    expect(ids(select([cheap, base, top], both))).toEqual(['base', 'top']);
  });

  it('adds none that is refused, and says what asks for it', () => {
    const books = [playbook('base'), playbook('top', { requires: ['base'] })];
    const found = select(books, [theme('one', 'top')], { playbooks: [refuse('base')] });
    expect(ids(found)).toEqual(['top']);
    expect(found.refusedButRequired.map(({ playbook: { id }, by }) => [id, by.id])).toEqual([
      ['base', 'top'],
    ]);
  });

  it('takes the fewest where the most useful are more than the document carries', () => {
    const tags = Array.from({ length: 9 }, (_, at) => `tag-${at}`);
    const small = tags.map((tag) => playbook(tag, { effort: 'S', industries: ['retail'] }));
    const large = [tags.slice(0, 2), tags.slice(2, 4)].map((own, at) =>
      playbook(`large-${at}`, { tags: own, effort: 'XL', owner: 'writer' }),
    );
    const constraints = [{ id: 'team', label: 'Team', kind: 'headcount', role: 'analyst' }];
    const chosen = (count: number) =>
      ids(
        select(
          [...small, ...large],
          tags.slice(0, count).map((tag) => theme(tag, tag)),
          { constraints },
        ),
      );
    expect(chosen(8)).not.toContain('large-0');
    expect(chosen(9)).toEqual([...tags.slice(4), 'large-0', 'large-1']);
  });
});

describe('suitsIndustry(playbook, inputs)', () => {
  it.each([
    [['retail'], true],
    [['bank', 'any'], true],
    [['bank'], false],
  ])('for %j: %s', (industries, suits) => {
    expect(suitsIndustry(playbook('one', { industries }), sampleInputs())).toBe(suits);
  });
});

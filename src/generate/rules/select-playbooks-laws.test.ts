import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playbookSchema, type Playbook } from '../../model/knowledge.ts';
import { matchInputs, type Match } from './match-inputs.ts';
import { knowledgeOf, playbook, sampleInputs } from './sample-knowledge.test-support.ts';
import { selectPlaybooks, suitsIndustry } from './select-playbooks.ts';

const TAGS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const IDS = Array.from({ length: 9 }, (_, at) => `book-${at}`);
const bases = new Map(IDS.map((id) => [id, playbook(id)]));

const books = fc
  .tuple(
    ...IDS.map((id) =>
      fc.record({
        id: fc.constant(id),
        tags: fc.subarray(TAGS, { minLength: 1, maxLength: 4 }),
        effort: fc.constantFrom('S', 'M', 'L', 'XL'),
        industries: fc.constantFrom(['any'], ['any'], ['retail'], ['bank']),
        months: fc.constantFrom([1, 3], [6, 9], [13, 24]),
        standsInFor: fc.subarray(TAGS, { maxLength: 2 }),
        requires: fc.subarray(IDS, { maxLength: 2 }),
        owner: fc.constantFrom('analyst', 'writer'),
      }),
    ),
  )
  .map((all) => all.map((fields) => playbookSchema.parse({ ...bases.get(fields.id), ...fields })));
const problems = fc.record({
  tags: fc
    .subarray(TAGS, { minLength: 1, maxLength: 3 })
    .chain((tags) => fc.shuffledSubarray(tags, { minLength: 1 })),
  weight: fc.integer({ min: 1, max: 5 }),
});
const cases = fc.record({
  books,
  challenges: fc
    .array(problems, { maxLength: 9 })
    .map((all) =>
      all.map((problem, at) => ({ id: `problem-${at}`, label: 'Problem', urgency: 1, ...problem })),
    ),
  decisions: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom('take', 'refuse'), {
    maxKeys: 3,
  }),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function select({ books: all, challenges, decisions }: Case) {
  const stated = Object.entries(decisions).map(([id, decision]) => ({ playbook: id, decision }));
  const inputs = sampleInputs({ challenges, playbooks: stated });
  const knowledge = knowledgeOf({ playbooks: all });
  const matches = matchInputs(inputs, knowledge);
  const found = selectPlaybooks(inputs, knowledge, matches, [], 12);
  const named = (decision: string) => all.filter(({ id }) => decisions[id] === decision);
  const [taken, refused] = [named('take'), named('refuse')];
  const fits = (book: Playbook): boolean => suitsIndustry(book, inputs) && book.months[0] <= 12;
  const fitting = all.filter((one) => taken.includes(one) || (fits(one) && !refused.includes(one)));
  const chosen = found.selections.map(({ playbook: book }) => book);
  return { ...found, chosen, matches, taken, refused, fitting, all };
}
const isMadeFor = ({ tags }: Playbook, { recognised }: Match): boolean =>
  recognised.some(({ tag }) => tags.includes(tag));

/** What playbooks answer; one may stand in where none that fits is made for a problem. */
const answeredBy = (
  own: readonly Playbook[],
  { matches, fitting }: { matches: readonly Match[]; fitting: readonly Playbook[] },
): Match[] =>
  matches.filter((match) => {
    const isOrphan = !fitting.some((book) => isMadeFor(book, match));
    return own.some(
      (book) =>
        isMadeFor(book, match) ||
        (isOrphan && match.recognised.some(({ tag }) => book.standsInFor?.includes(tag))),
    );
  });

/** Some playbooks and all that they need, in turn, but for the refused ones. */
function withRequired(
  some: readonly Playbook[],
  all: readonly Playbook[],
  refused: readonly Playbook[],
): Playbook[] {
  const found = new Set(some);
  for (const { requires = [] } of found) {
    const needed = all.filter((book) => requires.includes(book.id) && !refused.includes(book));
    for (const book of needed) found.add(book);
  }
  return [...found];
}

describe('selectPlaybooks(inputs, knowledge, matches, hints, months) of any playbooks', () => {
  it('answers every problem that a fitting playbook answers, and names the others', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const plan = select(one);
        const { chosen, selections, unanswered, matches, fitting } = plan;
        const answered = answeredBy(chosen, plan);
        expect(answered).toEqual(expect.arrayContaining(answeredBy(fitting, plan)));
        expect(unanswered).toEqual(matches.filter((match) => !answered.includes(match)));
        for (const { playbook: book, answers: own } of selections) {
          expect(own).toEqual(answeredBy([book], plan));
        }
      }),
    );
  });

  it('takes what was decided on and nothing that was refused', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { chosen, taken, refused } = select(one);
        expect(chosen).toEqual(expect.arrayContaining(taken));
        expect(chosen.filter((book) => refused.includes(book))).toEqual([]);
      }),
    );
  });

  it('brings what is required along, or names it where it is refused', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { selections, refusedButRequired, refused } = select(one);
        for (const { playbook: book } of selections) {
          for (const id of book.requires ?? []) {
            const added = selections.find((other) => other.playbook.id === id);
            const isRefused = refused.some((other) => other.id === id);
            if (!isRefused) expect(added?.requiredBy).toContain(book);
            const named = refusedButRequired.filter(({ by }) => by === book);
            expect(named.some(({ playbook: other }) => other.id === id)).toBe(isRefused);
          }
        }
      }),
    );
  });

  it('holds none without which all would still be answered', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const plan = select(one);
        const { chosen, selections, taken, refused, all } = plan;
        const own = selections
          .filter(
            ({ playbook: book, requiredBy }) => !taken.includes(book) && requiredBy.length === 0,
          )
          .map(({ playbook: book }) => book);
        const roots = chosen.filter((book) => own.includes(book) || taken.includes(book));
        for (const book of own) {
          const others = withRequired(
            roots.filter((other) => other !== book),
            all,
            refused,
          );
          const left = answeredBy(others, plan).length;
          expect(left).toBeLessThan(answeredBy(chosen, plan).length);
        }
      }),
    );
  });

  it('chooses the same in whatever order the problems are told', () => {
    const shuffled = cases.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray(one.challenges, { minLength: one.challenges.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, challenges]) => {
        const [told, retold] = [one, { ...one, challenges }].map((each) =>
          select(each).chosen.map(({ id }) => id),
        );
        expect(retold).toEqual(told);
      }),
    );
  });

  it('names runners-up that share a problem, with a reason that holds', () => {
    const cost = { S: 1, M: 2, L: 3, XL: 4 };
    fc.assert(
      fc.property(cases, (one) => {
        const plan = select(one);
        const { chosen, selections, matches, refused } = plan;
        for (const { playbook: own, answers: answered, runnersUp } of selections) {
          for (const { playbook: other, reason } of runnersUp) {
            expect(chosen).not.toContain(other);
            const all = matches.filter((match) => isMadeFor(other, match));
            expect(all.some((match) => answered.includes(match))).toBe(true);
            const holds = {
              refused: refused.includes(other),
              'too-long': other.months[0] > 12,
              'covers-less': all.length < answered.length,
              'more-work': cost[other.effort] > cost[own.effort],
              'not-needed': all.every((match) => answeredBy(chosen, plan).includes(match)),
            };
            expect(holds[reason]).toBe(true);
          }
        }
      }),
    );
  });
});

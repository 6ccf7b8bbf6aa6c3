import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  CASES,
  check,
  complaints,
  correctedPlan,
  enginePlans,
  judge,
  findingsIn,
  PLACES,
  readExpected,
  type Case,
  type Clean,
} from './published.test-support.ts';
import { RULE_CODES } from './rules.ts';

const EXPECTED = readExpected();

describe('the list of what readers found', () => {
  it('has each finding once', () => {
    const ids = EXPECTED.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('is complete', () => {
    const counts = Object.groupBy(EXPECTED, ({ plan }) => plan);
    expect(PLACES.map((name) => [name, counts[name]?.length])).toEqual([
      ['retail', 23],
      ['automation', 10],
      ['playbook', 8],
      ['campaign', 24],
      ['implementation', 36],
      ['together', 3],
    ]);
  });

  it('gives up only what takes the meaning of a sentence', () => {
    expect(EXPECTED.filter(({ missed }) => missed !== undefined).map(({ id }) => id)).toEqual([
      'twelve-segments-of-what',
    ]);
  });

  it('names codes of rules that exist', () => {
    const codes = EXPECTED.flatMap(({ finds = [], silent = [], wouldFind = [] }) =>
      [...finds, ...silent, ...wouldFind].map(({ code }) => code),
    );
    expect([...new Set(codes)].filter((code) => !(RULE_CODES as string[]).includes(code))).toEqual(
      [],
    );
  });
});

describe.each(PLACES)('what is published: %s', (name) => {
  let found: Diagnostic[];
  beforeAll(() => {
    found = findingsIn(name);
  });
  const own = EXPECTED.filter(({ plan }) => plan === name);

  it.each(own.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    expect(judge(entry, found)).toEqual([]);
  });
});

describe.each(CASES)('the corrected plan: %s', (name: Case) => {
  let clean: Clean;
  beforeAll(() => {
    clean = correctedPlan(name);
  });

  it('has no error, and the warnings that are defended', () => {
    expectClean(clean);
  });
});

describe('what the engine writes', async () => {
  it.each((await enginePlans()).map((clean) => [clean.name, clean] as const))(
    'has no error, and the warnings that are defended: %s',
    (_, clean) => {
      expectClean(clean);
    },
  );
});

function expectClean({ plan, defended }: Clean): void {
  const found = check(plan);
  expect(complaints(found, 'error')).toEqual([]);
  expect(complaints(found, 'warning')).toEqual(
    defended.map(({ code, at }) => `${code} ${at}`).sort(),
  );
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILY_CODES, RULE_CODES } from './rules.ts';
import { SAMPLES } from './rule-page.ts';
import { findInSample, readPage } from './sample.test-support.ts';

/** Nothing is told of a sound plan, so that one flaw in it can be told from the next. */
describe.each(SAMPLES)('the sample %s', (sample) => {
  it('has no finding, not even a note', () => {
    expect(findInSample(sample).map(({ code, path: at }) => [code, at])).toEqual([]);
  });
});

describe.each(RULE_CODES)('%s', (code) => {
  const page = readPage(code);

  it('has a page', () => {
    expect(page).toBeDefined();
  });

  if (page === undefined) return;

  it('is found in the example that fails, where the page says, and nothing else is', () => {
    const found = findInSample(page.plan, page.fails, page.beside);
    expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
    const [own, ...others] = page.at;
    const [first] = found;
    expect(first?.path).toBe(own);
    expect(first?.related.map((side) => side.path)).toEqual(others);
  });

  it('has places for every side of the example that fails', () => {
    for (const one of findInSample(page.plan, page.fails, page.beside)) {
      expect(one.place).toBeDefined();
      for (const side of one.related) expect(side.place).toBeDefined();
    }
  });

  it('is not found in the sound example, and nothing else is', () => {
    expect(
      findInSample(page.plan, page.sound, page.beside).map((one) => [one.code, one.path]),
    ).toEqual([]);
  });
});

describe('the pages', () => {
  it('all belong to a rule', () => {
    const files = readdirSync(path.join(import.meta.dirname, 'pages'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith('.yaml'));
    const codes = files.map((file) => file.slice(0, -'.yaml'.length).split(path.sep).join('/'));
    expect(codes.sort()).toEqual([...RULE_CODES]);
  });

  it('are those of codes that only one rule reports', () => {
    const codes = Object.values(FAMILY_CODES).flat();
    expect(new Set(codes).size).toBe(codes.length);
  });
});

import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** Codes of what is found where the texts of the sample announce this. */
function announce(announcement: string): string[] {
  const part = `narrative: { announces: [{ id: one, ${announcement} }] }`;
  return findInSample('implementation', part).map(({ code }) => code);
}

describe('announcedItems(plan)', () => {
  it.each([
    ['challenges', 3],
    ['tactics', 6],
    ['milestones', 5],
    ['phases', 3],
    ['orientation', 2],
    ['touchpoints', 0],
  ])('counts %s wherever they stand', (of, count) => {
    expect(announce(`of: ${of}, count: ${count}`)).toEqual([]);
    expect(announce(`of: ${of}, count: ${count + 1}`)).toEqual(['structure/count-differs']);
  });

  it('counts segments of all schemes', () => {
    const part = 'narrative: { announces: [{ id: one, of: segments, count: 2 }] }';
    expect(findInSample('strategic-plan', part)).toEqual([]);
  });

  it.each([
    ['in other letters', 'RECORDS  filled'],
    ['in short', 'Records of one region'],
    ['in more words', 'One desk for all regions and languages'],
    ['in either language', '{ zh-CN: 补齐资料, en: Records filled }'],
  ])('finds a name that is written %s', (_, name) => {
    expect(announce(`of: milestones, names: [${name}]`)).toEqual([]);
  });

  it('reports each name that is missing, at its place', () => {
    const part = `
narrative:
  announces:
    - id: one
      of: milestones
      names: [Branches joined, { zh-CN: 门店接入, en: Stores joined }, Records filled]
`;
    const found = findInSample('implementation', part);
    expect(found.map(({ values }) => values['name'])).toEqual([
      'Branches joined',
      { 'zh-CN': '门店接入', en: 'Stores joined' },
    ]);
    const [first, second] = found.map(({ place }) => place?.span);
    expect(first).toBeDefined();
    expect(second).not.toEqual(first);
  });
});

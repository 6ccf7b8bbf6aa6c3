import { describe, expect, it } from 'vitest';
import { versionChoices, type VersionIndex } from './version-choices.ts';

const index: VersionIndex = {
  format: 1,
  latest: '1.1.0',
  versions: [
    { version: 'draft', status: 'draft', pages: { en: ['goals'], 'zh-CN': ['goals'] } },
    { version: '1.1.0', status: 'released', date: '2026-08-03', pages: { en: ['goals', 'risks'] } },
    { version: '1.0.0', status: 'released', date: '2026-06-01', pages: { 'zh-CN': ['risks'] } },
  ],
};
const here = { root: '/plans/shop/', version: '1.0.0', locale: 'zh-CN', page: 'risks' };

describe('versionChoices(index, here)', () => {
  it('keeps page and language where the version has them, else leads to the overview', () => {
    const hrefs = (locale: string, page: string) =>
      versionChoices(index, { ...here, locale, page }).choices.map(({ href }) => href);
    expect(hrefs('en', 'risks')).toEqual([
      '/plans/shop/draft/en/',
      '/plans/shop/1.1.0/en/risks/',
      '/plans/shop/1.0.0/zh-CN/risks/',
    ]);
    expect(hrefs('zh-CN', '')[1]).toBe('/plans/shop/1.1.0/en/');
  });
  it('leads to the same page below another one', () => {
    const [draft, ...releases] = index.versions;
    const versions = [{ ...draft, pages: { en: ['trace/origins'] } }, ...releases];
    const at = { ...here, locale: 'en', page: 'trace/origins' };
    const [choice] = versionChoices({ ...index, versions }, at).choices;
    expect(choice?.href).toBe('/plans/shop/draft/en/trace/origins/');
  });
  it('marks the open one, the newest release and the draft', () => {
    const { choices } = versionChoices(index, here);
    expect(choices.map((choice) => [choice.draft, choice.latest, choice.here])).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
  it('tells of a newer release on an older one only', () => {
    const newerThan = (version: string) => versionChoices(index, { ...here, version }).newer;
    expect(newerThan('1.0.0')).toMatchObject({ version: '1.1.0', date: '2026-08-03' });
    expect(['1.1.0', 'draft', '0.1.0'].map(newerThan)).toEqual([undefined, undefined, undefined]);
  });
  it('leads nowhere else, whatever the list calls its versions', () => {
    const strange = {
      ...index,
      versions: [{ version: '//evil/..', status: 'released', pages: {} }],
    };
    const [choice] = versionChoices(strange, here).choices;
    expect(choice?.href).toBe('/plans/shop/%2F%2Fevil%2F../zh-CN/');
  });
  it('offers nothing where the list is none', () => {
    const lists = [undefined, null, {}, { ...index, format: 2 }, { ...index, versions: [{}] }];
    for (const list of lists) expect(versionChoices(list, here)).toEqual({ choices: [] });
  });
});

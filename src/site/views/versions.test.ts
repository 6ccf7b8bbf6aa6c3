import { describe, expect, it } from 'vitest';
import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import { counted, factsOf, raised } from '../history.test-support.ts';
import { homeUnits, planCard } from './home.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site as bare } from './unit.test-support.ts';
import { versionIndex, versionList } from './versions.ts';

const minor = { ...raised, weight: 'minor' as const };
const site: SiteArtifact = {
  ...bare,
  units: ['draft', '1.1.0', '1.0.0'].flatMap((version) =>
    (['zh-CN', 'en'] as const).map((locale) => ({
      plan: 'shop',
      version,
      locale,
      file: `${version} ${locale}`,
    })),
  ),
  plans: [
    {
      plan: 'shop',
      latest: '1.1.0',
      versions: [
        { ...factsOf('1.1.0'), message: 'After **July**.' },
        factsOf('draft'),
        { ...factsOf('1.0.0'), pages: { en: ['kept'] } },
      ],
    },
  ],
  comparisons: [
    { plan: 'shop', from: '1.0.0', to: '1.1.0', file: 'one' },
    { plan: 'shop', from: '1.1.0', to: 'draft', file: 'two' },
    { plan: 'shop', from: '1.0.0', to: 'draft', file: 'three' },
  ],
};
function read(file: string): UnitArtifact {
  const [version = '', locale] = file.split(' ');
  const unit = sampleUnit(locale === 'en' ? 'en' : 'zh-CN');
  const changes = { since: factsOf('1.0.0'), summary: counted([raised]), changes: [raised] };
  return version === '1.0.0' ? unit : { ...unit, version, facts: factsOf(version), changes };
}
const changesOf = (file: string) => (file === 'one' ? [raised, minor] : [raised, raised]);
const list = (changes: Partial<SiteArtifact> = {}) =>
  versionList(createReader(read('1.1.0 en'), { ...site, ...changes }), changesOf);

describe('versionIndex(site, plan, read)', () => {
  it('names the pages of every version, as they are or as they were kept', () => {
    expect(versionIndex(site, 'shop', read)).toEqual({
      format: 1,
      latest: '1.1.0',
      versions: [
        {
          version: 'draft',
          status: 'draft',
          pages: {
            'zh-CN': ['goals', 'roadmap', 'appendix', 'trace/origins', 'changes', 'search'],
            en: ['goals', 'roadmap', 'appendix', 'trace/origins', 'changes', 'search'],
          },
        },
        {
          version: '1.1.0',
          status: 'released',
          date: '2026-08-03',
          pages: {
            'zh-CN': ['goals', 'roadmap', 'appendix', 'trace/origins', 'changes', 'search'],
            en: ['goals', 'roadmap', 'appendix', 'trace/origins', 'changes', 'search'],
          },
        },
        { version: '1.0.0', status: 'released', date: '2026-06-01', pages: { en: ['kept'] } },
      ],
    });
  });
});

describe('versionList(reader, changesOf)', () => {
  it('lists the newest first, with what each changed of the one before it', () => {
    const rows = list().rows.map(({ identity, latest, changes, message }) => [
      identity.name,
      latest,
      changes?.count,
      message?.plain,
    ]);
    expect(rows).toEqual([
      ['working copy', false, 2, undefined],
      ['1.1.0', true, 1, 'After July.'],
      ['1.0.0', false, undefined, undefined],
    ]);
  });
  it('offers documents only where they are printed, and changes only where there are any', () => {
    const names = (rows: ReturnType<typeof list>['rows']) =>
      rows.map(({ documents }) => documents.map(({ href }) => href.split('/').at(-1)));
    expect(names(list().rows)).toEqual([
      ['report.pdf', 'handout.pdf', 'handout-bilingual.pdf', 'changes.pdf'],
      ['report.pdf', 'handout.pdf', 'handout-bilingual.pdf', 'changes.pdf'],
      ['report.pdf', 'handout.pdf', 'handout-bilingual.pdf'],
    ]);
    expect(names(list({ pdf: false }).rows)).toEqual([[], [], []]);
  });
  it('leads to the comparison of every two versions', () => {
    const pairs = list().compare.map(({ name, older }) => [name, older.map(({ href }) => href)]);
    expect(pairs).toEqual([
      [
        'Working copy',
        ['/plans/shop/compare/1.1.0...draft/en/', '/plans/shop/compare/1.0.0...draft/en/'],
      ],
      ['1.1.0', ['/plans/shop/compare/1.0.0...1.1.0/en/']],
    ]);
  });
});

describe('homeUnits(site, locale)', () => {
  it('takes the newest release, and the draft where nothing is released', () => {
    expect(homeUnits(site, 'en').map(({ file }) => file)).toEqual(['1.1.0 en']);
    const drafted = { ...site, plans: [{ plan: 'shop', latest: 'draft', versions: [] }] };
    expect(homeUnits(drafted, 'en').map(({ file }) => file)).toEqual(['draft en']);
  });
  it('offers the draft beside a release, but not beside itself', () => {
    const card = planCard(site, read('1.1.0 en'));
    expect(card.draft?.href).toBe('/plans/shop/draft/en/');
    expect(card.versionsHref).toBe('/plans/shop/versions/en/');
    expect(planCard(site, read('draft en')).draft).toBeUndefined();
  });
});

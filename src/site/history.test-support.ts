import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  comparisonArtifactSchema,
  siteArtifactSchema,
  unitArtifactSchema,
  type VersionFacts,
} from '../model/artifact.ts';
import type { Both, Change } from '../model/change.ts';
import { LOCALES } from '../model/locale.ts';
import { compareVersions, DRAFT } from '../model/version.ts';
import { sampleUnit, site } from './views/unit.test-support.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A change that matters, of the target of the sample plan. */
export const raised: Change = {
  kind: 'changed',
  weight: 'major',
  part: 'goals',
  at: 'goals/trust/targets/nps',
  field: 'target',
  label: both('净推荐值', 'NPS'),
  text: both('净推荐值目标：30–35 → 33–36，要求更高', 'NPS target 30–35 → 33–36, asks more'),
  from: both('30–35', '30–35'),
  to: both('33–36', '33–36'),
  trend: 'better',
};

const DATES: Record<string, string> = { '1.0.0': '2026-06-01', '1.1.0': '2026-08-03' };

export function factsOf(version: string): VersionFacts {
  const date = DATES[version];
  return {
    version,
    status: version === DRAFT ? 'draft' : 'released',
    ...(date === undefined ? {} : { date }),
    digest: '0123456789abcdef'.repeat(4),
  };
}

/** A sentence that stands for the one that the pipeline writes. */
export function counted(changes: readonly Change[]): Both {
  const { length } = changes;
  return { 'zh-CN': `共 ${length} 处变更。`, en: `${length} changes in all.` };
}

/** The sample plan with some versions, the oldest first, written as artifacts; each makes the same changes. */
export function writeHistory(
  folder: string,
  versions: readonly string[],
  changes: readonly Change[] = [raised],
): void {
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  const units = versions.flatMap((version, at) =>
    LOCALES.map((locale) => {
      const unit = sampleUnit(locale);
      const file = `shop.${version}.${locale}.json`;
      const { resolved } = unit;
      const status = version === DRAFT ? ('draft' as const) : ('released' as const);
      const before = versions[at - 1];
      write(
        file,
        z.encode(unitArtifactSchema, {
          ...unit,
          version,
          facts: factsOf(version),
          resolved: { ...resolved, plan: { ...resolved.plan, version, status } },
          ...(before === undefined
            ? {}
            : {
                changes: {
                  since: factsOf(before),
                  summary: counted(changes),
                  changes: [...changes],
                },
              }),
        }),
      );
      return { plan: 'shop', version, locale, file };
    }),
  );
  const comparisons = versions.flatMap((to, at) =>
    versions.slice(0, at).map((from) => {
      const file = `shop.${from}...${to}.json`;
      const { title, organisation, language } = sampleUnit('en').resolved.plan;
      write(
        file,
        z.encode(comparisonArtifactSchema, {
          format: 1,
          plan: 'shop',
          title,
          organisation,
          language,
          from: factsOf(from),
          to: factsOf(to),
          summary: counted(changes),
          changes: [...changes],
        }),
      );
      return { plan: 'shop', from, to, file };
    }),
  );
  const newest = versions.toSorted(compareVersions).toReversed();
  const latest = newest.find((version) => version !== DRAFT) ?? DRAFT;
  write(
    'site.json',
    z.encode(siteArtifactSchema, {
      ...site,
      units,
      plans: [{ plan: 'shop', latest, versions: newest.map(factsOf) }],
      comparisons,
    }),
  );
}

import { base, folder, only, papers } from 'virtual:planpress/artifacts';
import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { readSite, readUnit } from './read-artifacts.ts';

/** What a page of a unit is made from. Sample of `params`: `{ plan, version, locale }`. */
export interface UnitPath {
  params: { plan: string; version: string; locale: Locale };
  props: { file: string };
}

/** What all pages share; where the site stands is for Astro to say, not for the artifact. */
export function site(): SiteArtifact {
  const read = readSite(folder);
  return { ...read, base, pdf: read.pdf && papers };
}

export function unit(file: string): UnitArtifact {
  return readUnit(folder, file);
}

/** One path for every unit whose pages are to be rendered. */
export function unitPaths(): UnitPath[] {
  return site()
    .units.filter(({ file }) => isWanted(file))
    .map(({ plan, version, locale, file }) => ({
      params: { plan, version, locale },
      props: { file },
    }));
}

function isWanted(file: string): boolean {
  return only === null || only.includes(file);
}

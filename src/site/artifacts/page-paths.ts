import { folder } from 'virtual:planpress/artifacts';
import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { readSite, readUnit } from './read-artifacts.ts';

/** What a page of a unit is made from. Sample of `params`: `{ plan, version, locale }`. */
export interface UnitPath {
  params: { plan: string; version: string; locale: Locale };
  props: { file: string };
}

export function site(): SiteArtifact {
  return readSite(folder);
}

export function unit(file: string): UnitArtifact {
  return readUnit(folder, file);
}

/** One path for every unit of the site. */
export function unitPaths(): UnitPath[] {
  return site().units.map(({ plan, version, locale, file }) => ({
    params: { plan, version, locale },
    props: { file },
  }));
}

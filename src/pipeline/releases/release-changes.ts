import type { Change } from '../../model/change.ts';
import { compareVersions, isVersion } from '../../model/version.ts';
import { versionOf, type FoundVersion } from '../diff/find-version.ts';

/**
 * The releases of a plan that came or went from one state of its files to another, oldest first. A release
 * has no releases itself.
 */
export function releaseChanges(plan: string, from: FoundVersion, to: FoundVersion): Change[] {
  if (from.kind === 'release' || to.kind === 'release') return [];
  const [before, after] = [from, to].map(({ files }) => releasesOf(plan, files));
  if (before === undefined || after === undefined) return [];
  return [
    ...[...before].filter((one) => !after.has(one)).map((one) => told(one, 'removed')),
    ...[...after].filter((one) => !before.has(one)).map((one) => told(one, 'added')),
  ];
}

function releasesOf(plan: string, { plans }: FoundVersion['files']): Set<string> | undefined {
  const own = plans.find(({ id }) => id === plan);
  const names = own?.releases?.map(({ file }) => versionOf(file)) ?? [];
  return own && new Set(names.filter(isVersion).sort(compareVersions));
}

function told(version: string, kind: 'added' | 'removed'): Change {
  const isNew = kind === 'added';
  return {
    kind,
    weight: 'major',
    part: 'plan',
    at: `releases/${version}`,
    label: { 'zh-CN': `版本 ${version}`, en: `Release ${version}` },
    text: {
      'zh-CN': isNew ? `发布版本 ${version}` : `删去已发布的版本 ${version}`,
      en: isNew ? `Release ${version} published` : `Release ${version} removed`,
    },
    ...(isNew ? {} : { trend: 'worse' as const }),
  };
}

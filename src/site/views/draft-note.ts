import { formatDate } from '../../model/format.ts';
import { unitHref } from './addresses.ts';
import type { Reader } from './reader.ts';
import { identityOf } from './version-facts.ts';

/** What the pages of a working copy say of it. */
export interface DraftNote {
  /** When its files changed last; empty outside of git. */
  made: string;
  /** The release that holds. Sample of `name`: `1.2.0 of 3 Aug 2026`. */
  latest?: { version: string; name: string };
  /** What it changes of that release; `href` is empty when it changes nothing. */
  changed?: { text: string; href: string };
}

/** Sample: `Version 1.2.0, released 3 Aug 2026.` */
export function releaseNote({ unit, words, locale }: Reader): string {
  const { version, date } = unit.facts;
  return words.versions.releaseNote(
    version,
    date === undefined ? undefined : formatDate(date, locale),
  );
}

/** Undefined for a release. */
export function draftNote(reader: Reader): DraftNote | undefined {
  const { site, unit, words, locale } = reader;
  const { versions } = words;
  const own = identityOf(unit.facts, locale);
  if (!own.draft) return undefined;
  const made = [
    ...(own.date === undefined ? [] : [versions.draftOf(own.date)]),
    ...(own.commit === undefined ? [] : [versions.commitOf(own.commit)]),
    ...(own.dirty === undefined ? [] : [own.dirty]),
  ].join(locale === 'zh-CN' ? '，' : ', ');
  const known = site.plans.find(({ plan }) => plan === unit.plan);
  const latest = known?.versions.find(
    ({ version, status }) => status === 'released' && version === known.latest,
  );
  const { changes } = unit;
  return {
    made: made === '' ? '' : `${made}${locale === 'zh-CN' ? '。' : '.'}`,
    ...(latest === undefined
      ? {}
      : {
          latest: {
            version: latest.version,
            name:
              latest.date === undefined
                ? latest.version
                : versions.release(latest.version, formatDate(latest.date, locale)),
          },
        }),
    ...(changes === undefined
      ? {}
      : {
          changed:
            changes.changes.length === 0
              ? { text: versions.unchanged(changes.since.version), href: '' }
              : {
                  text: versions.changesSince(changes.since.version),
                  href: unitHref(site, unit, 'changes'),
                },
        }),
  };
}

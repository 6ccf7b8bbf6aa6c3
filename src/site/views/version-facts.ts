import type { VersionFacts } from '../../model/artifact.ts';
import { formatDate } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import { DRAFT } from '../../model/version.ts';
import { wordsOf } from '../words/words.ts';

/** How much of a commit and a digest is printed: enough to tell it from every other. */
const SHORT_COMMIT = 7;
const SHORT_DIGEST = 12;

/** Which version it is, in words. */
export interface Identity {
  /** Samples: `1.2.0`, `working copy`. */
  name: string;
  draft: boolean;
  /** Sample: `Released`. */
  status: string;
  date?: string;
  /** Its first characters. Sample: `a1b2c3d`. */
  commit?: string;
  /** Set when the files had changes that no commit holds. Sample: `with uncommitted changes`. */
  dirty?: string;
  /** Its first characters. Sample: `9f86d081884c`. */
  digest: string;
}

export function identityOf(facts: VersionFacts, locale: Locale): Identity {
  const words = wordsOf(locale);
  const draft = facts.version === DRAFT;
  return {
    name: versionName(facts.version, locale),
    draft,
    status: words.status[facts.status],
    ...(facts.date === undefined ? {} : { date: formatDate(facts.date, locale) }),
    ...(facts.commit === undefined ? {} : { commit: facts.commit.slice(0, SHORT_COMMIT) }),
    ...(facts.dirty === true ? { dirty: words.versions.dirty } : {}),
    digest: facts.digest.slice(0, SHORT_DIGEST),
  };
}

export function versionName(version: string, locale: Locale): string {
  return version === DRAFT ? wordsOf(locale).status.draftVersion : version;
}

/** Samples: `a1b2c3d`, `a1b2c3d, with uncommitted changes`; undefined outside of git. */
export function commitText({ commit, dirty }: Identity, locale: Locale): string | undefined {
  if (commit === undefined) return dirty;
  const comma = locale === 'zh-CN' ? '，' : ', ';
  return [commit, ...(dirty === undefined ? [] : [dirty])].join(comma);
}

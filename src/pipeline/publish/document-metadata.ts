import type { VersionFacts } from '../../model/artifact.ts';
import { tellModels } from '../../model/authorship.ts';
import type { Locale } from '../../model/locale.ts';
import { readText, type Text } from '../../model/text.ts';
import { DRAFT } from '../../model/version.ts';
import { documentRules } from './document-kinds.ts';
import type { PrintJob } from './print-jobs.ts';
import { PLANPRESS_VERSION } from '../toolchain.ts';

/** Stands in for the first day of a plan that has none. */
const UNDATED = '2026-01-01';

/** What a PDF says of itself. The same plan gives the same bytes: nothing here is of the moment. */
export function documentMetadata({ kind, locale, about, resolved }: PrintJob) {
  const { title, organisation, language, keywords, facts, since, start } = about;
  const read = (text: Text): string => readText(text, locale, language).text;
  const name = locale === 'zh-CN' ? `${read(title)}——` : `${read(title)}: `;
  return {
    title: `${name}${documentRules(kind).name[locale]}`,
    author: read(organisation),
    subject: [identity(facts, since, locale), ...tellModels(resolved(), locale)].join(
      locale === 'zh-CN' ? '；' : '; ',
    ),
    keywords: [...keywords.map(read), facts.version, facts.digest],
    language: locale,
    // A fixed date, so that the same plan gives the same bytes.
    date: `${facts.date ?? start ?? UNDATED}T00:00:00Z`,
    creator: `Planpress ${PLANPRESS_VERSION}`,
  };
}

/** Which version it is, exactly. Sample: `Version 1.2.0, 2026-08-03, commit 1a2b3c4, digest 9f86d081884c`. */
function identity(facts: VersionFacts, since: VersionFacts | undefined, locale: Locale): string {
  const zh = locale === 'zh-CN';
  const name = ({ version }: VersionFacts): string => {
    if (version === DRAFT) return zh ? '草案，工作稿' : 'Draft, working copy';
    return zh ? `版本 ${version}` : `Version ${version}`;
  };
  const commit = facts.commit?.slice(0, 7);
  const parts = [
    ...(since === undefined ? [] : [name(since) + (zh ? ' 至' : ' to')]),
    name(facts),
    facts.date,
    commit === undefined ? undefined : zh ? `提交 ${commit}` : `commit ${commit}`,
    zh ? `摘要 ${facts.digest.slice(0, 12)}` : `digest ${facts.digest.slice(0, 12)}`,
  ];
  return parts.filter((part) => part !== undefined).join(zh ? '，' : ', ');
}

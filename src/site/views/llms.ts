import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { DRAFT } from '../../model/version.ts';
import { readText } from '../../model/text.ts';
import { plainText } from '../markdown/render-markdown.ts';
import { wordsOf } from '../words/words.ts';
import { absoluteHref, unitHref } from './addresses.ts';
import { frontMatter } from './front-matter.ts';
import { homeUnits } from './home.ts';
import { createReader } from './reader.ts';

/**
 * `llms.txt` in the form of llmstxt.org: what the site is, and the newest release of each plan in every
 * language, with its data.
 */
export function llmsText(site: SiteArtifact, read: (file: string) => UnitArtifact): string {
  const first = site.locales[0] ?? 'zh-CN';
  const { machines } = wordsOf(first);
  const { title, organisation } = site;
  const names = [title, organisation].flatMap((text) =>
    text === undefined ? [] : [plainText(readText(text, first, first).text)],
  );
  const plans = homeUnits(site, first).length;
  return [
    `# ${escapeLink(names.join(' · '))}`,
    '',
    `> ${machines.summary(plans)}`,
    '',
    ...site.locales.map((locale) => wordsOf(locale).machines.about),
    ...site.locales.flatMap((locale) => [
      '',
      `## ${wordsOf(locale).language.name}`,
      '',
      ...homeUnits(site, locale)
        .filter((unit) => unit.locale === locale)
        .map(({ file }) => entry(site, read(file), locale)),
    ]),
    '',
  ].join('\n');
}

function entry(site: SiteArtifact, unit: UnitArtifact, locale: Locale): string {
  const reader = createReader(unit, site);
  const { machines, notes } = reader.words;
  const { title, promise, version, identity, models } = frontMatter(reader);
  const at = (name = '') => {
    const href = `${unitHref(site, unit)}${name}`;
    return absoluteHref(site, href) ?? href;
  };
  const stand =
    unit.version === DRAFT
      ? machines.draft
      : identity.date === undefined
        ? machines.undated(version)
        : machines.version(version, identity.date);
  const said = promise === undefined ? [] : [escapeLink(sentence(promise.plain, machines.stop))];
  const data = `${machines.data}${notes.colon}[plan.json](${at('plan.json')})`;
  const report = `${machines.report}${notes.colon}[report.pdf](${at('report.pdf')})`;
  const papers = [data, ...(site.pdf ? [report] : [])].join(locale === 'en' ? ', ' : '，');
  const gap = locale === 'en' ? ' ' : '';
  const made = models.map((sentence) => escapeLink(`${sentence}${machines.stop.trim()}`));
  const words = [...said, stand, ...made, `${papers}${machines.stop.trim()}`].join(gap);
  return `- [${escapeLink(title.plain)}](${at()}): ${words}`;
}

/** A text that ends as a sentence does. */
function sentence(text: string, stop: string): string {
  return /[.!?。！？…]$/u.test(text) ? text : `${text}${stop.trim()}`;
}

/** A text in which no link and no tag begins: brackets that the plan escaped are bare in its plain form. */
function escapeLink(text: string): string {
  return text.replace(/[\\[\]<]/g, '\\$&');
}

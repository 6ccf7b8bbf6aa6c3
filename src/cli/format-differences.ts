import { escapeMarkdown } from '../compare/escape-markdown.ts';
import { formatChangesMarkdown } from '../compare/format-changes-markdown.ts';
import { formatChangesText } from '../compare/format-changes-text.ts';
import { neutralise, neutraliseJson } from '../diagnostics/neutralise.ts';
import { createPaint } from '../diagnostics/paint.ts';
import { readText } from '../model/text.ts';
import type { ChangedPage } from '../pipeline/diff/changed-pages.ts';
import type { Differences, PlanDifference } from '../pipeline/diff/diff-versions.ts';
import type { FoundVersion } from '../pipeline/diff/find-version.ts';
import type { DiffFormat } from './diff-formats.ts';
import { DIFF_WORDS } from './diff-words.ts';
import type { Terminal } from './terminal.ts';

export interface FormatRequest {
  from: FoundVersion;
  to: FoundVersion;
  format: DiffFormat;
  pages: boolean;
  /** The address of a site, with a slash at its end. */
  url?: string | undefined;
  terminal: Pick<Terminal, 'locale' | 'colour'>;
}

/** What differs, in the wanted form. Empty when nothing does, but for programs, which always get an answer. */
export function formatDifferences(found: Differences, request: FormatRequest): string {
  if (request.format === 'json') return asJson(found, request);
  return request.format === 'markdown' ? asMarkdown(found, request) : asText(found, request);
}

function asText({ plans, unread }: Differences, request: FormatRequest): string {
  const { from, to, pages, terminal } = request;
  const words = DIFF_WORDS[terminal.locale];
  const paint = createPaint(terminal.colour);
  const parts = plans.map((plan) => {
    const title = titleOf(plan, request);
    const named = neutralise(words.named(title, plan.plan));
    if (plan.status !== 'changed') return `${paint.strong(words[plan.status](named))}\n`;
    const { dates } = plan;
    const older = nameOf(from, dates.from, request);
    // A full-width bracket brings its own room.
    const arrow = older.endsWith('）') ? '→ ' : ' → ';
    const span = `${older}${arrow}${nameOf(to, dates.to, request)}`;
    const head = `${paint.strong(named)}  ${paint.dim(neutralise(span))}`;
    const listed = pages && plan.pages.length > 0 ? textPages(plan, request) : '';
    return `${head}\n\n${formatChangesText(plan.changes, terminal.locale, { paint })}\n${listed}`;
  });
  return [...parts, ...unread.map((plan) => `${neutralise(words.unread(plan))}\n`)].join('\n');
}

function textPages(plan: PlanDifference, request: FormatRequest): string {
  const { locale } = request.terminal;
  const lines = plan.pages.map((page) => {
    const link = pageUrl(plan, page, request);
    return `  ${neutralise(page.title[locale])}${link === undefined ? '' : `  ${link}`}\n`;
  });
  return `\n${DIFF_WORDS[locale].pages(plan.pages.length)}\n${lines.join('')}`;
}

/** Longest comment that is written, in characters: GitHub takes 65,536, and a mark and a link go with it. */
const LONGEST = 60_000;

/** Room for the line that counts the plans that are left out. */
const CLOSING = 200;

function asMarkdown({ plans, unread }: Differences, request: FormatRequest): string {
  const words = DIFF_WORDS[request.terminal.locale];
  const tail = unread.map((plan) => `${escapeMarkdown(words.unread(plan))}\n`);
  const parts: string[] = [];
  let room = LONGEST - CLOSING - tail.join('').length;
  for (const [at, plan] of plans.entries()) {
    const part = planMarkdown(
      plan,
      request,
      Math.max(2000, Math.floor(room / (plans.length - at))),
    );
    if (part.length > room) {
      parts.push(`${words.cut(plans.length - at)}\n`);
      break;
    }
    parts.push(part);
    room -= part.length + 1;
  }
  return withoutCommands([...parts, ...tail].join('\n'));
}

function planMarkdown(plan: PlanDifference, request: FormatRequest, longest: number): string {
  const { locale } = request.terminal;
  const words = DIFF_WORDS[locale];
  const title = titleOf(plan, request);
  if (plan.status !== 'changed') return `### ${escapeMarkdown(words[plan.status](title))}\n`;
  const pages = request.pages && plan.pages.length > 0 ? markdownPages(plan, request) : '';
  const body = formatChangesMarkdown(plan.changes, locale, {
    heading: title,
    limit: longest - pages.length,
  });
  return `${body.trimEnd()}\n${pages}`;
}

function markdownPages(plan: PlanDifference, request: FormatRequest): string {
  const { locale } = request.terminal;
  const lines = plan.pages.map((page) => {
    const title = escapeMarkdown(page.title[locale]);
    const link = pageUrl(plan, page, request);
    return link === undefined ? `- ${title}` : `- [${title}](${link})`;
  });
  const summary = DIFF_WORDS[locale].pages(plan.pages.length);
  return `\n<details><summary>${summary}</summary>\n\n${lines.join('\n')}\n\n</details>\n`;
}

/** GitLab takes a line that starts with a slash for a command, such as `/close`. */
function withoutCommands(markdown: string): string {
  return markdown.replaceAll(/^([^\S\n]*)\//gm, '$1\\/');
}

function asJson(found: Differences, request: FormatRequest): string {
  const side = (which: 'from' | 'to') => {
    const { kind, name, commit } = request[which];
    return { kind, name, commit: commit ?? commonCommit(found.plans, which) };
  };
  const report = {
    format: 1,
    from: side('from'),
    to: side('to'),
    plans: found.plans.map(({ plan, title, locales, status, pages, ...rest }) => ({
      plan,
      title,
      status,
      dates: { from: rest.dates.from ?? null, to: rest.dates.to ?? null },
      commits: { from: rest.commits?.from ?? null, to: rest.commits?.to ?? null },
      changes: rest.changes,
      edits: rest.edits,
      pages: pages.map((page) => ({
        ...page,
        url: pageUrl({ plan, ...(locales && { locales }) }, page, request) ?? null,
      })),
    })),
    unread: found.unread,
  };
  return `${neutraliseJson(JSON.stringify(report, undefined, 2))}\n`;
}

/** The commit that a release was made from, where all plans were released from the same one. */
function commonCommit(plans: readonly PlanDifference[], side: 'from' | 'to'): string | null {
  const [commit, ...others] = new Set(plans.map(({ commits }) => commits?.[side]));
  return others.length > 0 ? null : (commit ?? null);
}

/** Where a page of the newer side is: a site holds releases and the working copy. */
function pageUrl(
  { plan, locales = [] }: Pick<PlanDifference, 'plan' | 'locales'>,
  { slug }: ChangedPage,
  { to, url, terminal }: FormatRequest,
): string | undefined {
  if (url === undefined) return undefined;
  const version = to.kind === 'release' ? to.name : 'draft';
  const { locale } = terminal;
  const published = locales.includes(locale) ? locale : (locales[0] ?? locale);
  const steps = [plan, version, published, ...(slug === '' ? [] : [slug])];
  return `${url}${steps.map(encodeURIComponent).join('/')}/`;
}

function titleOf({ title, language }: PlanDifference, { terminal }: FormatRequest): string {
  return readText(title, terminal.locale, language).text;
}

/** Samples: `main`, `1.0.0 (2026-03-02)`, `working copy`, `3f2a9c1` for a commit in full. */
function nameOf(
  { kind, name }: FoundVersion,
  date: string | undefined,
  { terminal }: FormatRequest,
): string {
  const words = DIFF_WORDS[terminal.locale];
  if (kind === 'draft') return words.draft;
  if (date !== undefined) return words.named(name, date);
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 7) : name;
}

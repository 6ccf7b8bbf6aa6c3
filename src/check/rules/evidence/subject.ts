import type { Resolved } from '../../../model/resolved.ts';

type Kind = Resolved['evidence'][number]['kind'];

/** Kinds of evidence that tell of one firm, by its name. */
const OF_ONE_FIRM: ReadonlySet<Kind> = new Set(['case', 'penalty', 'benchmark']);

/** One form for all ways to write a name: case, spaces, width and the article do not count. */
export function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) (?=.)/u, '');
}

/**
 * Whose figures a piece of evidence tells. Of a firm, what it has or does is left out: a retailer's
 * pilot is said of a retailer.
 */
export function nameOf(label: string, kind: Kind): string {
  const name = plain(label);
  if (!OF_ONE_FIRM.has(kind)) return name;
  const [owner = name] = name.split(/(?<=..)的|['’]s? /u, 1);
  return owner;
}

/** Whether a label names nobody: `某零售企业`, `A retailer`, but not `A. O. Smith`. */
export function isAnonymous(label: string): boolean {
  const name = label.trim();
  return /^(?:某|一家|有家|国内某|一个)/u.test(name) || /^(?:An?|One|Some) \p{Ll}/u.test(name);
}

/** Years that a text names. Sample: `2018 年至 2023 年` has two. */
export function yearsIn(text: string): string[] {
  return text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
}

/**
 * What a label measures, without the detail after a comma or in brackets that only says of which years, or
 * by how much for each, and without `per customer`.
 *
 * @param hasUnit whether the figure says on its own what it is so much for.
 */
export function withoutDetail(label: string, hasUnit: boolean): string {
  const cut = label.search(/[,，;；(（:：]/u);
  const isDetail = cut > 0 && (hasUnit || yearsIn(label.slice(cut)).length > 0);
  const thing = isDetail ? label.slice(0, cut) : label;
  return thing
    .trim()
    .replace(/^(?:每位|每个|每名|每)(?:客户|用户)的?(?=.)/u, '')
    .replace(/ (?:per|a|for each) (?:customer|user|head)$/iu, '');
}

/** Whether two names may well be of one firm: they begin with the same word, or two characters. */
export function mayBeOneFirm(one: string, other: string): boolean {
  const start = (name: string): string =>
    /^某?\p{Script=Han}{2}/u.exec(name)?.[0] ?? name.split(' ', 1)[0] ?? name;
  return start(one) === start(other);
}

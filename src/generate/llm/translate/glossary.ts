import type { Locale } from '../../../model/locale.ts';
import type { Text } from '../../../model/text.ts';

/** A name that has a wording in both languages. */
export interface GlossaryEntry extends Readonly<Record<Locale, string>> {
  /** Languages of sources whose translation must use it; where it is left out, it is a proposal. */
  binding: readonly Locale[];
}

/** Most names that a prompt lists. */
const MOST = 60;

/** The names that have both wordings; the first of the same name counts. */
export function glossaryOf(
  names: readonly { label: Text; binding: readonly Locale[] }[],
): GlossaryEntry[] {
  const found = names.flatMap(({ label, binding }) => {
    if (typeof label === 'string') return [];
    const { 'zh-CN': chinese, en } = label;
    return chinese === undefined || en === undefined || chinese === en
      ? []
      : [{ 'zh-CN': chinese, en, binding }];
  });
  return [...Map.groupBy(found, (entry) => entry['zh-CN']).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** The entries whose name occurs in one of the texts, the longest first. */
export function pickGlossary(
  glossary: readonly GlossaryEntry[],
  sources: readonly string[],
  from: Locale,
): GlossaryEntry[] {
  const texts = sources.map(flat);
  return glossary
    .filter((entry) => texts.some((text) => formsOf(entry[from]).some((form) => holds(text, form))))
    .toSorted((a, b) => b[from].length - a[from].length)
    .slice(0, MOST);
}

/** A name whose other wording a translation lacks. */
export interface TermProblem {
  term: string;
  wanted: string;
}

/**
 * Binding names that the source holds and whose other wording the translation does not. A name within a
 * longer one is not asked for by itself; case, hyphens, plurals and an abbreviation in brackets are free.
 */
export function findTermProblems(
  { source, translation }: { source: string; translation: string },
  glossary: readonly GlossaryEntry[],
  { from, to }: { from: Locale; to: Locale },
): TermProblem[] {
  let open = flat(source);
  const said = flat(translation);
  return glossary
    .toSorted((a, b) => b[from].length - a[from].length)
    .flatMap((entry) => {
      const [term, wanted] = [entry[from], entry[to]];
      const form = formsOf(term).find((each) => holds(open, each));
      if (form === undefined) return [];
      open = open.replaceAll(pattern(form), ' ');
      const isKept = [...formsOf(wanted), ...formsOf(term)].some((each) => holds(said, each));
      return isKept || !entry.binding.includes(from) ? [] : [{ term, wanted }];
    });
}

/** A name, without its abbreviation in brackets, and the abbreviation alone. */
function formsOf(name: string): string[] {
  const [, before = '', inside = ''] = /^(.+?)\s*[（(]([^（()）]+)[)）]$/u.exec(name) ?? [];
  const forms = [name, before, /^[A-Z][\w-]+$/u.test(inside) ? inside : ''];
  return forms.map(flat).filter((form) => form.length > 1);
}

/** Without case, hyphens and spaces in a row. */
function flat(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[-\s]+/gu, ' ')
    .trim();
}

function holds(text: string, form: string): boolean {
  return pattern(form).test(text);
}

/** Latin names stand as whole words, in the singular or the plural. */
function pattern(form: string): RegExp {
  const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  if (/\p{Script=Han}/u.test(form)) return new RegExp(escaped.replaceAll(' ', ' ?'), 'gu');
  const plural = escaped.replace(/y$/u, '(?:y|ies)');
  return new RegExp(String.raw`(?<![a-z\d])${plural}(?:e?s)?(?![a-z\d])`, 'gu');
}

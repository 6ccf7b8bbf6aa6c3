import type { PlannableInputs } from '../../model/inputs.ts';
import { joinAddress, type Address } from '../../model/item-key.ts';
import type { Knowledge, Tag } from '../../model/knowledge.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';

/** A theme or challenge, the kinds of problem it is, and what showed that. */
export interface Match {
  kind: Tag['kind'];
  id: string;
  address: Address;
  label: Text;
  tags: string[];
  /** Words that were recognised, by language; empty where the tags were stated. */
  words: Record<Locale, string[]>;
}

/** Finds the tags of every theme and challenge: those stated, else those its words reveal. */
export function matchInputs(inputs: PlannableInputs, knowledge: Knowledge): Match[] {
  return [
    ...inputs.themes.map((theme) => match('theme', theme, theme.causes ?? [], knowledge.tags)),
    ...inputs.challenges.map((challenge) =>
      match(
        'challenge',
        challenge,
        challenge.impact === undefined ? [] : [challenge.impact],
        knowledge.tags,
      ),
    ),
  ];
}

function match(
  kind: Tag['kind'],
  item: { id: string; label: Text; tags?: string[] | undefined },
  details: readonly Text[],
  tags: readonly Tag[],
): Match {
  const address = joinAddress(kind === 'theme' ? 'themes' : 'challenges', item.id);
  const found = { kind, id: item.id, address, label: item.label };
  if (item.tags !== undefined && item.tags.length > 0) {
    return { ...found, tags: item.tags, words: { 'zh-CN': [], en: [] } };
  }
  const candidates = tags.filter((tag) => tag.kind === kind);
  // What an item is called says more than what caused it or what it costs.
  const best = findBest([item.label], candidates) ?? findBest(details, candidates);
  return best === undefined
    ? { ...found, tags: [], words: { 'zh-CN': [], en: [] } }
    : { ...found, tags: [best.id], words: best.words };
}

/** The tag with the most recognised words; the first of the knowledge base when two are equal. */
function findBest(
  texts: readonly Text[],
  tags: readonly Tag[],
): { id: string; words: Record<Locale, string[]> } | undefined {
  const scored = tags
    .map(({ id, keywords }) => {
      const words = {
        'zh-CN': spot(texts, keywords['zh-CN'], 'zh-CN'),
        en: spot(texts, keywords.en, 'en'),
      };
      return { id, words, score: Math.max(...LOCALES.map((locale) => words[locale].length)) };
    })
    .filter(({ score }) => score > 0);
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === most);
}

/** Keywords that occur in the texts, whichever language a text is written in. */
function spot(texts: readonly Text[], keywords: readonly string[], locale: Locale): string[] {
  const written = texts.flatMap((text) =>
    typeof text === 'string' ? [text] : (text[locale] ?? []),
  );
  const found = keywords.filter((keyword) => written.some((text) => occurs(keyword, text)));
  // “member tier” already says “tier”.
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}

/** English words match from their beginning, so that `size` is not found in “emphasize”. */
function occurs(keyword: string, text: string): boolean {
  const [word, line] = [keyword.toLowerCase(), text.toLowerCase()];
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    const before = line[at - 1];
    if (!/^[a-z]/.test(word) || before === undefined || !/[a-z]/.test(before)) return true;
  }
  return false;
}

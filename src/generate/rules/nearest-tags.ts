import type { Knowledge, Tag } from '../../model/knowledge.ts';
import { LOCALES } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';
import { beginning } from './recognise.ts';

/** Kinds of problem whose words come closest to a text that shows none clearly. */
export function nearestTags(text: Text, { tags }: Knowledge, count: number): Tag[] {
  const written = everyLanguage(beginning(text)).toLowerCase();
  const grams = bigrams(written);
  return tags
    .filter(({ kind }) => kind !== 'trigger')
    .map((tag) => {
      const words = [
        everyLanguage(tag.label),
        ...LOCALES.flatMap((locale) => tag.keywords[locale]),
      ];
      const shared = words.map((word) => overlap(grams, bigrams(word.toLowerCase())));
      return { tag, near: Math.max(...shared) };
    })
    .sort((a, b) => b.near - a.near)
    .slice(0, count)
    .map(({ tag }) => tag);
}

function everyLanguage(text: Text): string {
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}

function bigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) {
    const gram = text.slice(at, at + 2);
    if (/^[\p{L}\p{N}]{2}$/u.test(gram)) grams.add(gram);
  }
  return grams;
}

function overlap(a: Set<string>, b: Set<string>): number {
  const both = [...b].filter((gram) => a.has(gram)).length;
  return b.size === 0 ? 0 : both / Math.sqrt(b.size * Math.max(1, a.size));
}

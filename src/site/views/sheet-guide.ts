import {
  pilotsInShort,
  stepDetail,
  strategiesInShort,
  teamsInShort,
  templatesInShort,
} from './in-short.ts';
import { guideInShort } from './overview.ts';
import type { Reader } from './reader.ts';
import { listed, optimisationsInShort, principlesInShort } from './sheet-lists.ts';
import type { GuideRoom } from './sheet-rooms.ts';
import type { ShortPart } from './sheets.ts';

/** When to begin and which steps to take. */
export function guideWhy(reader: Reader, { short: room, details }: GuideRoom): ShortPart[] {
  const { short } = reader.words.delivery;
  const { triggers, steps } = guideInShort(reader);
  const told = steps.map((step, at) => ({
    ...step,
    ...(details > 0 ? stepDetail(reader, at) : {}),
  }));
  return listed([
    [short.triggers, triggers, room],
    [short.steps, told, room],
    [reader.words.sections.principles, principlesInShort(reader), details > 0 ? room : 0],
  ]);
}

/** For whom, by whom, and how to check. */
export function guideHow(reader: Reader, { short: room, details }: GuideRoom): ShortPart[] {
  const { short } = reader.words.delivery;
  const { segments, indicators, cadences } = guideInShort(reader);
  return listed([
    [short.segments, segments, room],
    [reader.words.sections.strategies, strategiesInShort(reader), room],
    [short.teams, teamsInShort(reader), room],
    [short.pilots, pilotsInShort(reader), room],
    [short.indicators, indicators, room],
    [short.cadences, cadences, room],
    [reader.words.sections.optimisations, optimisationsInShort(reader), details > 0 ? room : 0],
    [short.templates, templatesInShort(reader), room],
  ]);
}

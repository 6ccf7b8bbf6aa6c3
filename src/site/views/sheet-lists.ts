import { real, type ShortItem } from './in-short.ts';
import type { Reader } from './reader.ts';
import { joinSaid } from './said.ts';
import type { Cut, ShortPart } from './sheets.ts';

/* Lists of the handout that the overview does not have. */

/** What stands in the way, and what it costs. */
export function challengesInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.challenges).map(({ key, number, label, impact }) => ({
    mark: number,
    label: reader.line(label),
    ...(impact === undefined ? {} : { text: reader.line(impact) }),
    href: reader.hrefOf('challenge', key),
  }));
}

export function outcomesInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.outcomes).map(({ key, label, summary }) => ({
    label: reader.line(label),
    ...(summary === undefined ? {} : { text: reader.line(summary) }),
    href: reader.hrefOf('outcome', key),
  }));
}

/** What happens by itself: when, and what then. */
export function automationsInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.automations).map(({ key, label, trigger, action }) => {
    const parts = [trigger, action].filter((text) => text !== undefined).map(reader.line);
    return {
      label: reader.line(label),
      ...(parts.length === 0 ? {} : { text: joinSaid(parts, ' → ') }),
      href: reader.hrefOf('automation', key),
    };
  });
}

/** Where customers meet the organisation: what is wrong there, and what mends it. */
export function touchpointsInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.touchpoints).map(({ key, label, pain, fix }) => {
    const parts = [pain, fix].filter((text) => text !== undefined).map(reader.line);
    return {
      label: reader.line(label),
      ...(parts.length === 0 ? {} : { text: joinSaid(parts, ' → ') }),
      href: reader.hrefOf('touchpoint', key),
    };
  });
}

export function principlesInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.principles).map(({ key, label, meaning }) => ({
    label: reader.line(label),
    ...(meaning === undefined ? {} : { text: reader.line(meaning) }),
    href: reader.hrefOf('principle', key),
  }));
}

export function toolsInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.tools).map(({ key, label, options = [] }) => ({
    label: reader.line(label),
    ...(options.length === 0
      ? {}
      : { text: joinSaid(options.map(reader.line), reader.words.notes.comma) }),
    href: reader.hrefOf('tool', key),
  }));
}

/** Rules for improving: what is changed when. */
export function optimisationsInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.optimisations).map(({ key, label, condition, change }) => {
    const parts = [condition, change].filter((text) => text !== undefined).map(reader.line);
    return {
      label: reader.line(label),
      ...(parts.length === 0 ? {} : { text: joinSaid(parts, ' → ') }),
      href: reader.hrefOf('optimisation', key),
    };
  });
}

/** The lists that have items and room, each cut to it. */
export function listed(
  parts: readonly (readonly [title: string, items: ShortItem[], room: number])[],
): ShortPart[] {
  return parts
    .filter(([, items, room]) => items.length > 0 && room > 0)
    .map(([title, items, room]) => ({ title, items: cut(items, room) }));
}

export function cut<T>(items: T[], room: number): Cut<T> {
  return { items: items.slice(0, room), more: Math.max(0, items.length - room) };
}

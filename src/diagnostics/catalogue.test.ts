import { describe, expect, it } from 'vitest';
import { CATALOGUE, type Code } from './catalogue.ts';
import type { Entry, Wording } from './catalogue/entry.ts';

const ENTRIES = Object.entries<Entry>(CATALOGUE) as [Code, Entry][];

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? ''))].sort();
}

/** What is left of a sentence without values, code and names that are the same everywhere. */
function prose(text: string): string {
  return text.replaceAll(
    /`[^`]*`|\{\w+\}|“-? ?字段: 值”|YAML|JSON|Markdown|UTF-8|Planpress|PDF|\bid\b/g,
    '',
  );
}

function wordings({ message, hint, suggestion }: Entry): Wording[] {
  return [message, hint, ...(suggestion ? [suggestion] : [])];
}

describe('CATALOGUE', () => {
  it.each(ENTRIES)('%s fills the same values in both languages', (_, entry) => {
    for (const wording of wordings(entry)) {
      expect(placeholders(wording['zh-CN'])).toEqual(placeholders(wording.en));
    }
  });

  it.each(ENTRIES)('%s has Chinese without English and English without Chinese', (_, entry) => {
    for (const wording of wordings(entry)) {
      expect(prose(wording['zh-CN'])).not.toMatch(/[a-z]{2,}/i);
      expect(wording.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    }
  });

  it.each(ENTRIES)('%s is punctuated as its language is', (_, entry) => {
    for (const wording of wordings(entry)) {
      expect(wording['zh-CN']).toMatch(/[。？]$/);
      expect(prose(wording['zh-CN'])).not.toMatch(/[,;!?]|[\u4e00-\u9fff]:/);
      expect(wording.en).toMatch(/[.?`]$/);
      expect(wording.en).toMatch(/^[A-Z`“{]/);
    }
  });

  it.each(ENTRIES)(
    '%s says in one sentence what was found, and in another what to do',
    (_, entry) => {
      for (const wording of [entry.message, entry.hint]) {
        expect(wording['zh-CN'].length).toBeGreaterThan(5);
        expect(wording.en.length).toBeLessThan(140);
      }
      if (entry.suggestion) expect(placeholders(entry.suggestion.en)).toEqual(['nearest']);
    },
  );
});

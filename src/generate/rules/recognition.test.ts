import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCALES } from '../../model/locale.ts';
import { matchInputs, type Match } from './match-inputs.ts';
import { inputsWith, knowledge } from './sample-plan.test-support.ts';

/** Phrasings that no keyword and no example was written from, with the kind that people put them to. */
const heldOut = z
  .array(
    z.strictObject({
      text: z.string(),
      locale: z.enum(LOCALES),
      kind: z.enum(['theme', 'challenge']),
      tag: z.string().nullable(),
    }),
  )
  .parse(parse(readFileSync(new URL('../fixtures/held-out.yaml', import.meta.url), 'utf8')));

function recognise(kind: Match['kind'], label: string): Match['recognised'] {
  const inputs = inputsWith((written) => {
    written.themes = kind === 'theme' ? [{ id: 'said', label }] : [];
    written.challenges = kind === 'challenge' ? [{ id: 'said', label }] : [];
  });
  return matchInputs(inputs, knowledge)[0]?.recognised ?? [];
}

describe('matchInputs(inputs, knowledge) on held-out phrasings', () => {
  const known = heldOut.filter(({ tag }) => tag !== null);
  const strange = heldOut.filter(({ tag }) => tag === null);

  it.each(LOCALES)('recognises seven of ten in %s', (locale) => {
    const own = known.filter((one) => one.locale === locale);
    const right = own.filter(({ kind, text, tag }) => recognise(kind, text)[0]?.tag === tag);
    expect(own.length).toBeGreaterThan(100);
    expect(right.length / own.length).toBeGreaterThan(0.7);
  });

  it('is seldom sure of what is wrong', () => {
    const sure = known.filter(({ kind, text, tag }) => {
      const [first] = recognise(kind, text);
      return first !== undefined && first.tag !== tag && first.confidence >= 0.8;
    });
    expect(sure.length / known.length).toBeLessThan(0.05);
  });

  it('is hardly ever sure of what fits no kind', () => {
    const sure = strange.filter(({ kind, text }) =>
      recognise(kind, text).some(({ confidence }) => confidence >= 0.8),
    );
    expect(sure.length).toBeLessThanOrEqual(1);
  });

  it('keeps the words that showed it', () => {
    for (const { kind, text } of heldOut) {
      for (const { words } of recognise(kind, text)) {
        expect(LOCALES.flatMap((locale) => words[locale])).not.toEqual([]);
      }
    }
  });
});

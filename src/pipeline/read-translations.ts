import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cleanReply } from '../generate/llm/ground/clean-reply.ts';
import {
  checkTranslations,
  type JudgedTranslations,
} from '../generate/llm/translate/check-translations.ts';
import type { TranslationBatch } from '../generate/llm/translate/translation-batch.ts';
import type { Source } from '../model/place.ts';
import { parseReply } from '../parse/parse-reply.ts';

/**
 * Reads a reply to a batch from among whatever it says besides, and holds each translation to its source.
 * Findings have their places in `source`. Never throws.
 */
export function readTranslations(source: Source, batch: TranslationBatch): JudgedTranslations {
  const schema = z.looseObject(
    Object.fromEntries(batch.texts.map(({ key }) => [key, z.string().optional()])),
  );
  const { value, places, diagnostics } = parseReply(source, schema, {
    format: 'json',
    clean: (raw) => cleanReply(raw).value,
  });
  const misread = diagnostics.filter(({ severity }) => severity === 'error');
  if (value === undefined) return { sound: new Map(), wrong: [...batch.texts], findings: misread };
  const { sound, wrong, findings } = checkTranslations(batch, value);
  const placed = findings.map((finding): Diagnostic => {
    const place = places[`#${finding.field ?? ''}`];
    return place === undefined ? finding : { ...finding, place };
  });
  return { sound, wrong, findings: [...misread, ...placed] };
}

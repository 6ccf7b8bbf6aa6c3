import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { generatePlan, leavesOpen } from '../generate/generate-plan.ts';
import { contentSchema } from '../model/content.ts';
import type { Generated, Provenance } from '../model/generated.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { GeneratedContent, Layer } from '../model/layer.ts';
import type { Place } from '../model/place.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import { contentDigest, isStale, noteFindings } from './generate-plans.ts';

/** The layer of generated content, and what there is to say about its file. */
export interface GeneratedLayer {
  /** Absent when the file is there but cannot be read. */
  layer?: GeneratedContent;
  diagnostics: Diagnostic[];
}

/**
 * The generated content of a plan: that of its file, or made in memory where there is none. Where the
 * inputs leave nothing open there is none, and a file left over is not read.
 */
export function generatedLayer(
  plan: string,
  inputs: Layer<Inputs>,
  file: { name: string; parsed: ParsedFile<Generated> } | undefined,
  knowledge: Knowledge,
): GeneratedLayer {
  if (!leavesOpen(inputs.value)) {
    const layer = { file: inputs.file, value: z.decode(contentSchema, {}), places: {} };
    if (file === undefined) return { layer, diagnostics: [] };
    const place: Place = { file: file.name, span: [0, 0] };
    return { layer, diagnostics: [diagnostic('generated/unneeded', { place, values: { plan } })] };
  }
  if (file === undefined) return madeInMemory(plan, inputs, knowledge);
  const { value, places } = file.parsed;
  if (value === undefined) return { diagnostics: [] };
  const at = (field: string): Place =>
    places[`provenance#${field}`] ?? { file: file.name, span: [0, 0] };
  const { generator, content } = value.provenance;
  const stale = isStale(value.provenance, inputs.value, knowledge);
  const edited = content !== contentDigest(z.encode(contentSchema, value.content));
  const command = generateCommand(plan, generator);
  const values = { plan, command };
  return {
    layer: { file: file.name, value: value.content, places, provenance: value.provenance },
    diagnostics: [
      ...(stale ? [diagnostic('generated/stale', { place: at('reads'), values })] : []),
      ...(edited ? [diagnostic('generated/edited', { place: at('content'), values })] : []),
    ],
  };
}

/** How this content is made anew: never by rules what a model wrote. */
function generateCommand(plan: string, generator: Provenance['generator']): string {
  return `planpress generate ${plan}${generator === 'llm' ? ' --with llm' : ''}`;
}

/** Items made in memory stand nowhere yet; findings about them point at the inputs. */
function madeInMemory(plan: string, inputs: Layer<Inputs>, knowledge: Knowledge): GeneratedLayer {
  const made = generatePlan(inputs.value, knowledge);
  const place: Place = { file: inputs.file, span: [0, 0] };
  return {
    layer: {
      file: inputs.file,
      value: z.decode(contentSchema, made?.content ?? {}),
      places: inputs.places,
    },
    diagnostics: [
      diagnostic('generated/missing', { place, values: { plan } }),
      ...noteFindings(plan, made?.notes ?? [], inputs.places),
    ],
  };
}

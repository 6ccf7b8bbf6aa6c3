import { z } from 'zod';
import type { OpenSection } from '../../generate/llm/open-sections.ts';
import { SECTION_PLANS } from '../../generate/llm/sections.ts';
import { contentSchema, type WrittenContent } from '../../model/content.ts';
import { digest } from '../../model/digest.ts';
import type { Address } from '../../model/item-key.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';

const PARTS = Object.keys(contentSchema.shape) as (keyof typeof contentSchema.shape)[];

/** What a section holds of a content: of the narrative only the fields that are its own. */
export function pickSection(
  content: WrittenContent,
  { section, parts }: OpenSection,
): WrittenContent {
  const picked = parts.flatMap((part) => {
    const value = part === 'narrative' ? ownNarrative(content, section) : content[part];
    return value === undefined ? [] : [[part, value] as const];
  });
  return Object.fromEntries(picked);
}

function ownNarrative(
  { narrative }: WrittenContent,
  section: LlmSection,
): WrittenContent['narrative'] {
  if (narrative === undefined) return undefined;
  const own = (SECTION_PLANS[section].narrative ?? []).flatMap((field) =>
    narrative[field] === undefined ? [] : [[field, narrative[field]] as const],
  );
  if (own.length === 0) return undefined;
  const { origin, why } = narrative;
  return { ...Object.fromEntries(own), ...(origin && { origin }), ...(why && { why }) };
}

/** Sections laid together, in the order of the document. The narrative is made of several. */
export function joinSections(contents: readonly WrittenContent[]): WrittenContent {
  const narrative = Object.assign({}, ...contents.map((content) => content.narrative ?? {}));
  const joined = PARTS.flatMap((part) => {
    const value =
      part === 'narrative'
        ? narrative
        : contents.find((content) => content[part] !== undefined)?.[part];
    return value === undefined ? [] : [[part, value] as const];
  });
  return Object.fromEntries(joined);
}

/**
 * Digest of a section by its values, for its record. The origin of the narrative is left out, since
 * two sections share it.
 */
export function sectionDigest(content: WrittenContent, open: OpenSection): string {
  const { narrative, ...rest } = pickSection(content, open);
  const { origin: _, why: __, ...texts } = narrative ?? {};
  const decoded = z.decode(contentSchema, { ...rest, narrative: texts });
  return `sha256:${digest(pickSection(z.encode(contentSchema, decoded), open))}`;
}

/** The section that an address of the content stands in; undefined for facts. Sample: `goals/nps`. */
export function sectionOf(address: Address, field?: string): LlmSection | undefined {
  const [path = '', inner] = address.split('#');
  const [part] = path.split('/');
  if (part !== 'narrative') {
    return LLM_SECTIONS.find((section) =>
      SECTION_PLANS[section].parts.some((each) => each === part),
    );
  }
  return LLM_SECTIONS.find((section) =>
    SECTION_PLANS[section].narrative?.some((each) => each === (field ?? inner)),
  );
}

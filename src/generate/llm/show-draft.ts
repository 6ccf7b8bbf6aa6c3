import { contentSchema, type WrittenContent } from '../../model/content.ts';
import { keepKnownReferences } from '../keep-known-references.ts';
import { replySchemaOf } from './reply-schema.ts';
import type { SectionTask } from './section-task.ts';
import { plainValue, type Showing } from './show-item.ts';
import { fence, fitLines } from './show-text.ts';
import { toReply } from './to-reply.ts';
import { PROMPT_WORDS } from './words.ts';

/** Characters that the draft of a section may take in a prompt. */
const MOST = 24_000;

/**
 * The section as it stands, in the very form of a reply: what the rules would write, or what is there
 * where only some of it is written anew. Reasons are left out, since these are the model's own, and
 * so are references to what the sections before do not have.
 */
export function showDraft(task: SectionTask): string {
  const { section, parts, draft, again, language } = task;
  const words = PROMPT_WORDS[language];
  const content = again?.content ?? leadingSomewhere(draft, task);
  const reply = toReply(content, replySchemaOf(section, parts), language);
  const lines = fitLines((length) => replyLines(reply, { language, length }), MOST, words.leftOut);
  return fence(again === undefined ? words.marks.draft : words.marks.standing, lines);
}

/** The draft of the section, with references that hold for the sections that are really before it. */
function leadingSomewhere(
  draft: WrittenContent,
  { parts, before, inputs }: SectionTask,
): WrittenContent {
  const own = Object.fromEntries(parts.map((part) => [part, draft[part]])) as WrittenContent;
  return withoutIdleWork(
    own,
    keepKnownReferences(own, contentSchema, { ...inputs, ...before, ...own }),
  );
}

/** Work that carried out tactics, none of which is left, has lost its purpose. */
function withoutIdleWork(whole: WrittenContent, kept: WrittenContent): WrittenContent {
  if (kept.phases === undefined) return kept;
  const phases = kept.phases.map((phase, at) => ({
    ...phase,
    work: (phase.work ?? []).filter((item, index) => {
      const before = whole.phases?.[at]?.work?.[index]?.tactics ?? [];
      return before.length === 0 || (item.tactics ?? []).length > 0;
    }),
  }));
  return { ...kept, phases };
}

/** A reply with an item to a line, so that a long one can be cut between items. */
function replyLines(reply: Record<string, unknown>, showing: Showing): string[] {
  return Object.entries(reply).flatMap(([part, value]) => {
    if (!Array.isArray(value)) return [`${part}: ${JSON.stringify(plainValue(value, showing))}`];
    const items = value.map((item) => {
      const { because: _, ...rest } = plainValue(item, showing) as Record<string, unknown>;
      return `- ${JSON.stringify(rest)}`;
    });
    return [`${part}:`, ...items];
  });
}

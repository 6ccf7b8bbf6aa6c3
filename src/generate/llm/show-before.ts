import type { WrittenContent } from '../../model/content.ts';
import { itemKey } from '../../model/item-key.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { SectionTask } from './section-task.ts';
import { itemLine, plainValue, type Showing } from './show-item.ts';
import { fence, fitLines } from './show-text.ts';
import { PROMPT_WORDS } from './words.ts';

/** Characters that the sections before may take in a prompt. */
const MOST = 12_000;
/** … and the outline of a whole draft. */
const MOST_OUTLINE = 22_000;

type Needs = Readonly<Record<string, readonly string[]>>;

const GOALS = ['by', 'orientation', 'targets'];

/** Fields of the items before that a section goes by; of any other item, its name is enough. */
const NEEDED: Readonly<Record<LlmSection, Needs>> = {
  diagnosis: {},
  goals: {},
  strategies: { goals: GOALS, segmentations: ['segments'] },
  plan: { goals: ['by', 'targets'], strategies: ['owner', 'tactics'] },
  outcomes: { goals: GOALS, strategies: ['goals'] },
  risks: { strategies: ['owner', 'addresses'], phases: ['span', 'milestones'] },
  summary: {
    goals: GOALS,
    phases: ['span', 'summary', 'resources'],
    outcomes: ['results'],
    risks: ['probability', 'impact'],
  },
};

/** Fields that a draft in outline shows: enough to choose from, short enough for a chat. */
const OUTLINED: Needs = {
  goals: ['statement', ...GOALS],
  strategies: ['description', 'addresses', 'goals', 'owner', 'tactics', 'kpis'],
  phases: ['span', 'work', 'milestones', 'resources'],
  risks: ['owner', 'probability', 'impact'],
  cadences: ['frequency', 'participants'],
  responsibilities: ['responsible', 'accountable', 'consulted', 'informed'],
};

/** The draft of `parts` in outline, for a prompt that asks for the whole plan at once. */
export function showOutline({ draft, language }: SectionTask, parts: readonly string[]): string {
  const words = PROMPT_WORDS[language];
  const own = Object.fromEntries(
    Object.entries(draft).filter(([part]) => parts.includes(part)),
  ) as WrittenContent;
  const lines = fitLines(
    (length) => contentLines(own, OUTLINED, { language, length: Math.min(length, 240) }),
    MOST_OUTLINE,
    words.leftOut,
  );
  return fence(words.chat.draft, lines);
}

/** The sections before, with what is stated in them: each item in a line, with what builds on it. */
export function showBefore({ section, before, language }: SectionTask): string | undefined {
  const words = PROMPT_WORDS[language];
  const lines = fitLines(
    (length) => contentLines(before, NEEDED[section], { language, length: Math.min(length, 240) }),
    MOST,
    words.leftOut,
  );
  return lines.length === 0 ? undefined : fence(words.marks.before, lines);
}

function contentLines(before: WrittenContent, needs: Needs, showing: Showing): string[] {
  return Object.entries(before).flatMap(([part, value]) => {
    if (value === undefined) return [];
    if (Array.isArray(value)) {
      const needed = new Set(['id', 'constraint', 'label', ...(needs[part] ?? [])]);
      return value.map((item) => itemLine(part, shortened(part, item, needed), showing));
    }
    const plain = plainValue(value, showing);
    return plain === undefined ? [] : [`- ${part}: ${JSON.stringify(plain)}`];
  });
}

function shortened(part: string, item: object, needed: ReadonlySet<string>): object {
  const fields = Object.entries(item).filter(([name]) => needed.has(name));
  const path = part === 'strategies' || part === 'segmentations' ? `${itemKey(item) ?? ''}/` : '';
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((inner) => named(inner, path)) : value,
    ]),
  );
}

/** An item within an item, in a few words: as references name it, and what it comes to. */
function named(item: unknown, path: string): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { id, label, metric, target, by, at, span, role, fte } = item as Record<string, unknown>;
  if (metric !== undefined) return { metric, target, by };
  if (role !== undefined) return { role, fte };
  return { id: `${path}${String(id)}`, label, requires: waitsFor(item), at, span };
}

/** What a tactic waits for: its work is scheduled by it. */
function waitsFor(item: { requires?: unknown }): string | undefined {
  const { requires } = item;
  if (!Array.isArray(requires) || requires.length === 0) return undefined;
  return `requires: ${requires.join(', ')}`;
}

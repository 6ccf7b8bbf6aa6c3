import type { WrittenContent } from '../../model/content.ts';
import { itemKey } from '../../model/item-key.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { SectionTask } from './section-task.ts';
import { itemLine, plainValue, type Showing } from './show-item.ts';
import { fence, fitLines } from './show-text.ts';
import { PROMPT_WORDS } from './words.ts';

/** Characters that the sections before may take in a prompt. */
const MOST = 12_000;

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

/** The sections before, with what is stated in them: each item in a line, with what builds on it. */
export function showBefore({ section, before, language }: SectionTask): string | undefined {
  const words = PROMPT_WORDS[language];
  const lines = fitLines(
    (length) => beforeLines(before, NEEDED[section], { language, length: Math.min(length, 240) }),
    MOST,
    words.leftOut,
  );
  return lines.length === 0 ? undefined : fence(words.marks.before, lines);
}

function beforeLines(before: WrittenContent, needs: Needs, showing: Showing): string[] {
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
  const { id, label, metric, target, by, at, role, fte } = item as Record<string, unknown>;
  if (metric !== undefined) return { metric, target, by };
  if (role !== undefined) return { role, fte };
  return { id: `${path}${String(id)}`, label, at };
}

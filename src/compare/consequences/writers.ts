import { neutralise } from '../../diagnostics/neutralise.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';
import { nameModels, UNNAMED_MODEL } from '../../model/model-name.ts';
import type { Resolved } from '../../model/resolved.ts';
import { tell, type Ledger } from '../ledger.ts';
import { both } from '../phrase.ts';

/** Stands for the rules beside names of models, which are never empty. */
const RULES = '';

/** Tells which sections someone else has written since, where anything else changed. */
export function tellWriters(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  const entry = after.entries.get('');
  if (entry === undefined || ledger.drafts.length === 0) return;
  const [old, now] = [writersOf(before.resolved), writersOf(after.resolved)];
  const changed = LLM_SECTIONS.filter(
    (section) => (old.get(section) ?? RULES) !== (now.get(section) ?? RULES),
  );
  const groups = Map.groupBy(changed, (section) => now.get(section) ?? RULES);
  for (const [writer, sections] of groups) {
    tell(ledger, {
      kind: 'changed',
      entry,
      part: 'origins',
      text: both((locale) => {
        const names = sections.map((section) => LLM_SECTION_NAMES[section][locale]);
        // Some names hold an “and” of their own.
        const row = names.join(locale === 'zh-CN' ? '、' : ', ');
        const model = nameModels([writer], locale);
        if (locale === 'zh-CN') return `${row}改由${writer === RULES ? '规则' : model}撰写`;
        return `${row} now written by ${writer === RULES ? 'rules' : model}`;
      }),
      edits: [],
    });
  }
}

/** The model of each section that one wrote. */
function writersOf({ writers = [] }: Resolved): ReadonlyMap<LlmSection, string> {
  return new Map(
    writers
      .filter(({ by }) => by !== 'rules')
      .map(({ section, model = UNNAMED_MODEL }) => [section, neutralise(model)]),
  );
}

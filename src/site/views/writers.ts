import { authorshipOf, translatedTexts } from '../../model/authorship.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import { nameModels } from '../../model/model-name.ts';
import type { SectionWriter } from '../../model/resolved.ts';
import type { Reader } from './reader.ts';

/** Where the page of origins tells who wrote which section. */
export const WRITERS_ANCHOR = 'writers';

/** Who wrote a section that a model was asked for. */
export interface WriterRow {
  /** Sample: `Goals`. */
  section: string;
  /** Samples: `Model qwen3:32b`, `Rules`. */
  writer: string;
  byRules: boolean;
  /** Why the rules wrote it after all. */
  fellBack?: string;
  /** Codes and addresses of what stood wrong to the end. */
  failed: readonly string[];
  /** Who served the model, or how its reply came; empty where nobody says. */
  provider: string;
  /** How often it went back. Samples: `never`, `twice`. */
  repairs: string;
}

/** What models had a part in, as the page and the appendix of origins say it. */
export interface WritersView {
  rows: WriterRow[];
  /** What people changed of it, and how much was translated; may be empty. */
  note: string;
}

/** Who wrote what; undefined where no model was asked and nothing is translated. */
export function writersOf(reader: Reader): WritersView | undefined {
  const { resolved } = reader.whole;
  const { writers: words } = reader.words.origin;
  const rows = (resolved.writers ?? []).map((writer) => writerRow(reader, writer));
  const written = authorshipOf(resolved);
  const notes = [
    ...(written === undefined
      ? []
      : [
          written.changed === 0
            ? words.kept(written.items)
            : words.changed(written.items, written.changed),
        ]),
    ...translationNotes(reader),
    ...(rows.some(({ repairs }) => repairs !== '') ? [words.repairsNote] : []),
  ];
  if (rows.length === 0 && notes.length === 0) return undefined;
  return { rows, note: notes.join(reader.locale === 'en' ? ' ' : '') };
}

function writerRow(reader: Reader, writer: SectionWriter): WriterRow {
  const { locale, words } = reader;
  const { writers: said } = words.origin;
  const { section, by, model, repairs, failed = [] } = writer;
  const who = model === undefined ? said.someModel : nameModels([model], locale);
  const byRules = by === 'rules';
  return {
    section: LLM_SECTION_NAMES[section][locale],
    writer: byRules ? said.rules : asTitle(who),
    byRules,
    ...(byRules ? { fellBack: said.fellBack(who) } : {}),
    failed,
    provider: servedBy(reader, writer),
    repairs: repairs === undefined ? '' : said.times(repairs),
  };
}

/** What rules wrote, no model served. */
function servedBy({ words }: Reader, { by, provider }: SectionWriter): string {
  const { writers } = words.origin;
  if (by === 'chat') return writers.chat;
  return by === 'rules' || provider === undefined ? '' : writers.providers[provider];
}

/** A name as it begins a cell. Sample: `the model a ` gives `The model a`. */
function asTitle(name: string): string {
  return name.trim().replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

function translationNotes({ whole, words, locale }: Reader): string[] {
  const { writers: said, person } = words.origin;
  return translatedTexts(whole.resolved).map(({ to, models, byModel, byPerson }) => {
    const parts = [
      ...(byModel === 0 ? [] : [said.translatedBy(byModel, nameModels(models, locale))]),
      ...(byPerson === 0 ? [] : [said.translatedBy(byPerson, person)]),
    ];
    return said.translations(words.language[to], parts.join(words.notes.comma));
  });
}

import type { LlmSection } from '../../../../model/llm.ts';
import type { Locale } from '../../../../model/locale.ts';
import { replySchemaOf } from '../../reply-schema.ts';
import { rulesReply, sampleInputs, sampleTasks } from '../../sample-task.test-support.ts';
import type { SectionTask } from '../../section-task.ts';
import { groundSection } from '../ground-section.ts';
import type { Reply } from '../reply.ts';

/** Where a lie is told, and its words. */
export type Lie = readonly [plan: string, section: LlmSection, text: string];
/** Lies by their kind. */
export type Lies = Readonly<Record<string, readonly Lie[]>>;

const known = new Map<string, SectionTask[]>();

function tasksOf(plan: string, language: Locale): SectionTask[] {
  const key = `${plan} ${language}`;
  const sample = sampleInputs({ language }).find(({ name }) => name.replace('.yaml', '') === plan);
  if (sample === undefined) throw new Error(`no plan ${plan}`);
  const tasks = known.get(key) ?? sampleTasks(sample.inputs);
  known.set(key, tasks);
  return tasks;
}

/** Codes of what is found once a text of an otherwise sound reply says `text`. */
export function foundIn(language: Locale, [plan, section, text]: Lie): string[] {
  const task = tasksOf(plan, language).find((one) => one.section === section);
  if (task === undefined) throw new Error(`${section} is not open in ${plan}`);
  const reply = structuredClone(rulesReply(task)) as Reply;
  tell(reply, section, text);
  return groundSection(task, replySchemaOf(section, task.parts).parse(reply)).map(
    ({ code }) => code,
  );
}

/** Puts words into a text of a reply to a section. */
function tell(reply: Reply, section: LlmSection, text: string): void {
  const first = (list: unknown): Record<string, unknown> =>
    (list as Record<string, unknown>[])[0] ?? {};
  switch (section) {
    case 'diagnosis':
      Object.assign(reply['narrative'] as object, { situation: text });
      break;
    case 'goals':
      Object.assign(first(reply['goals']), { statement: text });
      break;
    case 'strategies':
      Object.assign(first(first(reply['strategies'])['tactics']), { how: text });
      break;
    default:
      Object.assign(reply['narrative'] as object, { summary: text });
  }
}

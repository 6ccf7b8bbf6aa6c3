import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cleanReply } from '../../generate/llm/ground/clean-reply.ts';
import { groundSection } from '../../generate/llm/ground/ground-section.ts';
import { knownInTask } from '../../generate/llm/known-in-task.ts';
import { replySchemaOf } from '../../generate/llm/reply-schema.ts';
import type { SectionTask } from '../../generate/llm/section-task.ts';
import type { WrittenContent } from '../../model/content.ts';
import { parseReply } from '../../parse/parse-reply.ts';

/** A reply that was read and held to the plan. */
export interface Judged {
  /** As written; present when it stands up. */
  reply?: WrittenContent;
  errors: Diagnostic[];
  warnings: Diagnostic[];
}

/** Reads the reply to a task, whatever it is, and holds it to what the plan bears out. */
export function judgeReply(task: SectionTask, text: string): Judged {
  const schema = replySchemaOf(task.section, task.parts);
  const { value, diagnostics } = parseReply({ file: `${task.section}.json`, text }, schema, {
    known: knownInTask(task),
    format: 'json',
    clean: (raw) => cleanReply(raw).value,
  });
  const findings = [...diagnostics, ...(value === undefined ? [] : groundSection(task, value))];
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    ...(value !== undefined && errors.length === 0 && { reply: z.encode(schema, value) }),
    errors,
    warnings: findings.filter(({ severity }) => severity === 'warning'),
  };
}

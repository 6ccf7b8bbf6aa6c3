import {
  rulesReply,
  retailInputs,
  sampleTasks,
} from '../../generate/llm/sample-task.test-support.ts';

/** What a chat would reply for the whole of `retail-crm` that writes as the rules do. */
export function wholeReply(): Record<string, unknown> {
  const reply: Record<string, unknown> = {};
  for (const task of sampleTasks(retailInputs())) {
    const own = rulesReply(task);
    const narrative = { ...(reply['narrative'] as object), ...(own['narrative'] as object) };
    Object.assign(reply, own, { narrative });
  }
  return reply;
}

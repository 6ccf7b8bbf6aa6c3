import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knownInTask } from '../../generate/llm/known-in-task.ts';
import { openSections } from '../../generate/llm/open-sections.ts';
import { replySchemaOfAll } from '../../generate/llm/reply-schema.ts';
import {
  rulesReply,
  sampleInputs,
  sampleTasks,
} from '../../generate/llm/sample-task.test-support.ts';
import { LOCALES } from '../../model/locale.ts';
import { PROFILES } from '../../model/profile.ts';
import { parseReply } from '../../parse/parse-reply.ts';
import { writeMarkdownReply } from '../../parse/write-markdown-reply.test-support.ts';

const CASES = [
  ...PROFILES.map((profile) => ({ profile })),
  ...LOCALES.map((language) => ({ language })),
].flatMap((fields) =>
  sampleInputs(fields).map(({ name, inputs }) => ({
    name: `${name} ${Object.values(fields).join()}`,
    inputs,
  })),
);

describe('parseReply(source, schema) of what the rules write', () => {
  it.each(CASES)('reads $name alike in JSON and in Markdown', ({ inputs }) => {
    const schema = replySchemaOfAll(openSections(inputs)).partial();
    const tasks = sampleTasks(inputs);
    const reply: Record<string, unknown> = {};
    for (const task of tasks) {
      const own = rulesReply(task);
      Object.assign(reply, own, {
        narrative: { ...(reply['narrative'] as object), ...(own['narrative'] as object) },
      });
    }
    if (Object.keys(reply['narrative'] as object).length === 0) delete reply['narrative'];
    const [task] = tasks;
    const known = task ? knownInTask({ ...task, before: task.draft }) : {};
    const json = parseReply({ file: 'a', text: JSON.stringify(reply) }, schema, { known });
    const text = writeMarkdownReply(reply, schema);
    const markdown = parseReply({ file: 'a', text }, schema, { known, format: 'markdown' });
    expect(json.diagnostics).toEqual([]);
    expect(markdown.diagnostics).toEqual([]);
    const encode = (value: unknown): unknown => z.encode(schema, value as z.output<typeof schema>);
    expect(encode(markdown.value)).toEqual(encode(json.value));
    expect(Object.keys(markdown.places).toSorted()).toEqual(Object.keys(json.places).toSorted());
  });
});

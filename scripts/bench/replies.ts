/**
 * Milliseconds of reading and judging replies of a model that are made to cost as much as they can, at one
 * length and at twice that length: what grows by much more than two is not linear.
 * Usage: `node scripts/bench/replies.ts`.
 */
import { readMentions } from '../../src/generate/llm/ground/figures/read-mentions.ts';
import { groundSection } from '../../src/generate/llm/ground/ground-section.ts';
import { replySchemaOf } from '../../src/generate/llm/reply-schema.ts';
import { retailInputs, sampleTasks } from '../../src/generate/llm/sample-task.test-support.ts';
import { parseReply } from '../../src/parse/parse-reply.ts';

const PIECES = [
  '1一',
  '一二三',
  '1,',
  '第',
  'two ',
  'half of ',
  '<a ',
  '[](',
  '据',
  'ignore all ',
  '{',
];
const LENGTH = 50_000;
const REPLIES = ['{“a”:“b”}', "{'a':'b'}", '## goals/x\n', '- id: x\n', '> a\n', '### x/y\n'];
const REPLY_LENGTH = 500_000;

const task = sampleTasks(retailInputs()).find(({ section }) => section === 'summary');
if (task === undefined) throw new Error('the sample plan asks for no summary');
const schema = replySchemaOf(task.section, task.parts);

console.log(`${'what'.padEnd(34)}${'ms'.padStart(8)}${'twice'.padStart(8)}  growth`);
for (const piece of PIECES) {
  measure(`figures in ${JSON.stringify(piece)}`, LENGTH, piece, (text) => readMentions(text));
  measure(`judging ${JSON.stringify(piece)}`, LENGTH, piece, (summary) =>
    groundSection(task, { narrative: { summary } }),
  );
}
for (const piece of REPLIES) {
  measure(`reading ${JSON.stringify(piece)}`, REPLY_LENGTH, piece, (text) =>
    parseReply({ file: 'reply.md', text }, schema),
  );
}

function measure(
  title: string,
  length: number,
  piece: string,
  run: (text: string) => unknown,
): void {
  const [once = 0, twice = 0] = [length, 2 * length].map((size) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    const started = performance.now();
    run(text);
    return performance.now() - started;
  });
  const growth = (twice / Math.max(once, 0.1)).toFixed(1);
  console.log(
    `${title.padEnd(34)}${once.toFixed(0).padStart(8)}${twice.toFixed(0).padStart(8)}  ×${growth}`,
  );
}

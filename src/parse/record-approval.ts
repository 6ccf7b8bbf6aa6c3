import type { WrittenApproval } from '../model/approval.ts';
import { appendToList, replaceInList, written } from './append-to-list.ts';

/**
 * The text of `approvals.yaml` with an approval: in the place of what the same person said of the same section
 * before, else at the end. Every other byte stays as it is. Undefined when the file has no list `approvals`
 * that could be added to.
 *
 * @param schema the JSON Schema as seen from the folder of the plan, for a file that is new.
 */
export function recordApproval(
  text: string | undefined,
  approval: WrittenApproval,
  schema = '../../schemas/approvals.schema.json',
): string | undefined {
  if (text === undefined || text.trim() === '') {
    return (
      `# yaml-language-server: $schema=${schema}\n` +
      '# Written by `planpress approve`.\n' +
      `format: 1\napprovals:\n${written([approval], 2, '\n')}`
    );
  }
  const { section, by } = approval;
  return (
    replaceInList(text, 'approvals', { section, by }, approval) ??
    appendToList(text, 'approvals', [approval])
  );
}

import { z } from 'zod';
import { bothSchema } from './change.ts';
import { textSchema } from './text.ts';
import { dateSchema } from './time.ts';

const fingerprint = z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: 'not a digest' });

/** A section that somebody answers for as it stood on that day. */
export const approvalSchema = z
  .strictObject({
    section: z
      .string()
      .max(100)
      .describe('The chapter that was approved, or `overview`. Sample: goals.'),
    by: z.string().min(1).max(200).describe('Who approved it. Sample: sponsor.'),
    date: dateSchema.describe('Day of the approval, YYYY-MM-DD.'),
    note: textSchema.optional().describe('What was said with it.'),
    fingerprint: fingerprint.describe('Digest of what was approved: tells a later change.'),
  })
  .meta({ id: 'approval', description: 'Who approved a section, and what it said then.' });
export type Approval = z.output<typeof approvalSchema>;
export type WrittenApproval = z.input<typeof approvalSchema>;

/** `approvals.yaml`: written by `planpress approve`, committed and reviewed. */
export const approvalsSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    approvals: z.array(approvalSchema).max(500).describe('One entry a section and person.'),
  })
  .meta({
    id: 'approvals',
    title: 'Planpress approvals',
    description: 'Who approved which section of the plan.',
  });
export type Approvals = z.output<typeof approvalsSchema>;

/** How a section stands: what a cover prints and a release freezes. */
export const approvalStateSchema = z.strictObject({
  section: z.string(),
  title: bothSchema.describe('What the chapter is called.'),
  state: z
    .enum(['approved', 'changed', 'open'])
    .describe('changed: it was approved and says something else now.'),
  by: z.string().optional().describe('Absent where nobody has approved it.'),
  date: z.string().optional().describe('YYYY-MM-DD.'),
  note: textSchema.optional(),
});
export type ApprovalState = z.output<typeof approvalStateSchema>;

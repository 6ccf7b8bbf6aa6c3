import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../generate/generate-plan.ts';
import type { WrittenContent } from '../../model/content.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { checkContent } from './check-content.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const workspace = await loadWorkspace({ root: ROOT, plans: ['retail-crm'] });
const plan = workspace.plans[0];
if (plan?.inputs === undefined) throw new Error('the sample plan does not parse');
const made: WrittenContent = generatePlan(plan.inputs, workspace.knowledge)?.content ?? {};

describe('checkContent(plan, workspace, content)', () => {
  it('finds no error in what the rules write', () => {
    const found = checkContent(plan, workspace, made);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('finds a reference that leads nowhere, and points into the file it is given', () => {
    const [first, ...rest] = made.outcomes ?? [];
    const places = { 'outcomes/x': { file: 'reply.md', span: [3, 9] as const } };
    const content = {
      ...made,
      outcomes: [{ id: 'x', label: first?.label ?? '', goals: ['nowhere'] }, ...rest],
    };
    const found = checkContent(plan, workspace, content, { file: 'reply.md', places });
    const lost = found.find(({ code }) => code.startsWith('reference/'));
    expect(lost).toMatchObject({ severity: 'error', path: 'outcomes/x' });
    expect(lost?.place?.file).toBe('reply.md');
  });
});

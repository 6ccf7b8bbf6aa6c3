import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import type { Workspace } from '../io/read-workspace.ts';
import type { Resolved } from '../model/resolved.ts';
import { workingCalendar } from '../model/working-calendar.ts';
import { checkWorkspace, type CheckedWorkspace } from '../pipeline/check-workspace.ts';
import { CHECK_CONTEXT } from './check-context.test-support.ts';
import { checkPlan } from './check-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { overlay } from './overlay.test-support.ts';
import { termsOf } from './plan-terms.ts';
import { FAMILIES } from './rules.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDER = path.join(import.meta.dirname, 'published');
const FIXTURES = path.join(import.meta.dirname, '../generate/fixtures');

/** The published plans. Each has a folder; most are laid over the example plan that restates them. */
export const CASES = ['retail', 'automation', 'playbook', 'campaign', 'implementation'] as const;
export type Case = (typeof CASES)[number];

/** Plans of which only the words count that others use as well. */
const FRAGMENTS = ['logistics', 'software'] as const;

/** What is found in one plan stands under its name, what is found between all of them under `together`. */
export const PLACES = [...CASES, 'together'] as const;
export type Place = (typeof PLACES)[number];

const EXAMPLE_OF: Partial<Record<string, string>> = {
  automation: 'crm-automation',
  playbook: 'crm-playbook',
  campaign: 'loyalty-campaign',
  implementation: 'customer-management',
};

export type Family = keyof typeof FAMILIES;

const whereFields = { code: z.string(), at: z.string() };
const findsSchema = z
  .array(z.strictObject({ ...whereFields, with: z.array(z.string()).default([]) }))
  .min(1);

const FAMILY_NAMES = Object.keys(FAMILIES) as [Family, ...Family[]];

const expectedFields = z.strictObject({
  id: z.string(),
  plan: z.enum(PLACES),
  family: z.enum(FAMILY_NAMES),
  severity: z.enum(['error', 'warning', 'info']),
  finding: z.string(),
  finds: findsSchema.optional(),
  partly: z.string().optional(),
  missed: z.string().optional(),
  wouldFind: findsSchema.optional(),
  sound: z.string().optional(),
  silent: findsSchema.optional(),
});

const expectedSchema = z.array(
  expectedFields
    .refine(
      ({ finds, missed, sound }) =>
        [finds, missed, sound].filter((one) => one !== undefined).length === 1,
      'an entry has one of finds, missed and sound',
    )
    .refine(
      ({ sound, silent }) => sound === undefined || silent !== undefined,
      'what is sound says what must not be reported',
    )
    .refine(
      ({ partly, finds }) => partly === undefined || finds !== undefined,
      'what is found partly is found',
    ),
);
export type Expected = z.output<typeof expectedSchema>[number];
type Finds = z.output<typeof findsSchema>[number];

const defendedSchema = z.array(z.strictObject({ ...whereFields, why: z.string() }));
type Defended = z.output<typeof defendedSchema>;

const correctionsSchema = z.strictObject({
  defended: defendedSchema,
  corrections: z.record(z.string(), z.unknown()),
});

const engineSchema = z.record(z.string(), defendedSchema);

/** A plan that must have no error and exactly the warnings that are defended. */
export interface Clean {
  name: string;
  plan: Resolved;
  defended: Defended;
}

/** What readers found in the published plans. */
export function readExpected(): Expected[] {
  return expectedSchema.parse(readYaml(path.join(FOLDER, 'expected.yaml')));
}

/** The plan as it was published, flaws included. */
export function publishedPlan(name: Case): Resolved {
  return resolveInputs(publishedInputs(name));
}

/** The plan with its flaws put right, and the warnings that may stand. */
export function correctedPlan(name: Case): Clean {
  const file = readYaml(path.join(FOLDER, name, 'corrections.yaml'));
  const { corrections, defended } = correctionsSchema.parse(file);
  return { name, plan: resolveInputs(overlay(publishedInputs(name), corrections)), defended };
}

/** What the engine makes of the facts of the retailer and of other industries. */
export async function enginePlans(): Promise<Clean[]> {
  const defended = engineSchema.parse(readYaml(path.join(FOLDER, 'engine.yaml')));
  const fixtures = readdirSync(FIXTURES).filter((file) => file !== 'held-out.yaml');
  const plans = [
    planOf('retail-crm', await checkWorkspace({ root: ROOT, plans: ['retail-crm'] })),
    ...(await Promise.all(
      fixtures.map(async (file) => planOf(path.basename(file, '.yaml'), await generated(file))),
    )),
  ];
  return plans.map((one) => ({ ...one, defended: defended[one.name] ?? [] }));
}

/** The findings of all rules about a plan. */
export function check(plan: Resolved): Diagnostic[] {
  const { knowledge } = CHECK_CONTEXT;
  return checkPlan(plan, { ...CHECK_CONTEXT, calendar: workingCalendar(knowledge.calendar) });
}

/** What is found in a published plan, or between all of them if they were of one organisation. */
export function findingsIn(name: Place): Diagnostic[] {
  if (name !== 'together') return check(publishedPlan(name));
  const terms = [...CASES, ...FRAGMENTS].map((plan) => ({
    ...termsOf(resolveInputs(publishedInputs(plan))),
    organisation: ['one'],
    plan,
  }));
  return terms
    .flatMap((own) => comparePlans(own, terms))
    .map((found) => ({ ...found, path: `${found.plan}:${found.path}` }));
}

/** What of an entry does not hold for the findings about its plan; empty when all is as expected. */
export function judge(entry: Expected, found: readonly Diagnostic[]): string[] {
  const { finds = [], wouldFind = [], silent = [] } = entry;
  const reported = (one: Finds): boolean => found.some((each) => matches(one, each));
  return [
    ...finds.filter((one) => !reported(one)).map((one) => `not reported: ${print(one)}`),
    ...wouldFind.filter(reported).map((one) => `no longer missed: ${print(one)}`),
    ...silent.filter(reported).map((one) => `reported though it is sound: ${print(one)}`),
  ];
}

/** The warnings and errors of a plan, each once, as `code address`. */
export function complaints(found: readonly Diagnostic[], severity: 'error' | 'warning'): string[] {
  const own = found.filter((one) => one.severity === severity);
  return [...new Set(own.map(({ code, path: at = '' }) => `${code} ${at}`))].sort();
}

/** Whether a finding is the one that is meant, with all of its other sides. */
export function matches({ code, at, with: sides }: Finds, found: Diagnostic): boolean {
  const others = new Set(found.related.map((side) => side.path));
  return found.code === code && found.path === at && sides.every((side) => others.has(side));
}

function print({ code, at, with: sides }: Finds): string {
  return [code, 'at', at, ...(sides.length > 0 ? ['with', sides.join(', ')] : [])].join(' ');
}

function publishedInputs(name: string): unknown {
  const example = EXAMPLE_OF[name];
  if (example === undefined) return readYaml(path.join(FOLDER, name, 'inputs.yaml'));
  const whole = readYaml(path.join(ROOT, 'plans', example, 'inputs.yaml'));
  return overlay(whole, readYaml(path.join(FOLDER, name, 'as-published.yaml')));
}

function resolveInputs(inputs: unknown): Resolved {
  return resolvedPlan(stringify(inputs, { aliasDuplicateObjects: false }));
}

/** A workspace of one plan that has only its facts: the rest is made in memory. */
function generated(file: string): Promise<CheckedWorkspace> {
  const bytes = readFileSync(path.join(FIXTURES, file));
  const plan = { id: 'made', inputs: { file: 'plans/made/inputs.yaml', bytes } };
  const workspace: Workspace = { root: '/', knowledge: [], plans: [plan] };
  return checkWorkspace(
    { root: '/', plans: [] },
    {
      readWorkspace: async () => workspace,
      readKnowledge: () => CHECK_CONTEXT.knowledge,
    },
  );
}

function planOf(name: string, { plans }: CheckedWorkspace): { name: string; plan: Resolved } {
  const plan = plans[0]?.resolved;
  if (plan === undefined) throw new Error(`${name} does not resolve`);
  return { name, plan };
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

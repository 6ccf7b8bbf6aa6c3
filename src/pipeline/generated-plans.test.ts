import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { generatePlan } from '../generate/generate-plan.ts';
import type { Workspace } from '../io/read-workspace.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { LOCALES, type Locale } from '../model/locale.ts';
import { parseInputs } from '../parse/parse-plan-files.ts';
import { checkWorkspace } from './check-workspace.ts';
import { provenanceOf, writeGenerated } from './generate-plans.ts';

const FIXTURES = new URL('../generate/fixtures/', import.meta.url);
const PLANS = new URL('../../plans/', import.meta.url);
const INDUSTRIES = [
  'bank',
  'telecom',
  'healthcare',
  'education',
  'manufacturing',
  'hospitality',
  'guide',
];
const EXAMPLES = readdirSync(PLANS);
const knowledge = readKnowledge();

type Fields = Record<string, unknown>;
const read = (url: URL): Fields => parse(readFileSync(url, 'utf8')) as Fields;

/** The value with its texts in one language only. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  if (LOCALES.some((one) => one in fields)) return fields[locale];
  return Object.fromEntries(
    Object.entries(fields).map(([name, item]) => [name, inLanguage(item, locale)]),
  );
}

/** What an example plan states of facts; all its decisions are left to the rules. */
function factsOnly(value: Fields): Fields {
  const FACTS = [
    'format',
    'title',
    'organisation',
    'profile',
    'language',
    'industry',
    'ambition',
    'horizon',
    'orientation',
    'metrics',
    'themes',
    'challenges',
    'constraints',
  ];
  // Facts may point at evidence, which is left out with the decisions.
  const bare = (item: unknown): unknown =>
    Array.isArray(item)
      ? item.map(bare)
      : typeof item === 'object' && item !== null
        ? Object.fromEntries(
            Object.entries(item).flatMap(([name, inner]) =>
              name === 'evidence' ? [] : [[name, bare(inner)]],
            ),
          )
        : item;
  return Object.fromEntries(
    FACTS.flatMap((name) => (name in value ? [[name, bare(value[name])]] : [])),
  );
}

/** The findings about a plan that the rules wrote, without notes. */
async function findings(written: unknown, locales: readonly Locale[]): Promise<string[]> {
  const inputs = stringify(written, { aliasDuplicateObjects: false });
  const parsed = parseInputs({ file: 'plans/made/inputs.yaml', text: inputs });
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.diagnostics));
  const made = generatePlan(parsed.value, knowledge);
  if (made === undefined) throw new Error('nothing was generated');
  const generated = writeGenerated(
    provenanceOf(parsed.value, knowledge, made.content),
    made.content,
  );
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const workspace: Workspace = {
    root: '/',
    config: {
      file: 'planpress.config.yaml',
      bytes: bytes(`format: 1\nlocales: [${locales.join(', ')}]\n`),
    },
    knowledge: [],
    plans: [
      {
        id: 'made',
        inputs: { file: 'plans/made/inputs.yaml', bytes: bytes(inputs) },
        generated: { file: 'plans/made/generated.yaml', bytes: bytes(generated) },
      },
    ],
  };
  const { diagnostics } = await checkWorkspace(
    { root: '/', plans: [], frozen: true },
    { readWorkspace: async () => workspace, readKnowledge: () => knowledge },
  );
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, path, place, values }) =>
      [code, path ?? place?.file, JSON.stringify(values)].join(' '),
    );
}

/** Parts of an implementation that are facts from outside: only people can state them. */
const isFactToState = (finding: string): boolean =>
  /^profile\/missing-part .*"field":"(?:evidence|regulations)"/.test(finding);

describe('plans that the rules write', () => {
  const forms = INDUSTRIES.flatMap((industry) => [
    [industry, 'both languages', LOCALES] as const,
    ...LOCALES.map((locale) => [industry, locale, [locale]] as const),
  ]);

  it.each(forms)('have no finding for %s in %s', async (industry, _, locales) => {
    const inputs = read(new URL(`${industry}.yaml`, FIXTURES));
    const [only] = locales;
    const written =
      locales.length > 1 || only === undefined
        ? inputs
        : { ...(inLanguage(inputs, only) as Fields), language: only };
    expect((await findings(written, locales)).filter((one) => !isFactToState(one))).toEqual([]);
  });

  it.each(EXAMPLES)('have no error from the facts of %s alone', async (plan) => {
    const inputs = factsOnly(read(new URL(`${plan}/inputs.yaml`, PLANS)));
    const found = (await findings(inputs, LOCALES)).filter((one) => !isFactToState(one));
    // The problems of this guide are illustrations, so no strategy answers them and nothing is measured.
    const isEmpty = plan === 'crm-playbook';
    expect(found).toEqual(isEmpty ? [expect.stringContaining('"field":"indicators"')] : []);
  });
});

/**
 * Milliseconds of comparing two versions of a large plan, made by multiplying an example plan: the same plan,
 * a few dozen edits, an edit in every item, and the formatting of each. The median of several runs.
 * Usage: `npm run bench:compare [-- ITEMS]`.
 */
import path from 'node:path';
import { comparePlanVersions } from '../../src/compare/compare-plan-versions.ts';
import { formatChangesMarkdown } from '../../src/compare/format-changes-markdown.ts';
import { formatChangesText } from '../../src/compare/format-changes-text.ts';
import { sideOf } from '../../src/compare/side.ts';
import { substanceOf } from '../../src/compare/substance.ts';
import type { Resolved } from '../../src/model/resolved.ts';
import { checkWorkspace } from '../../src/pipeline/check-workspace.ts';

const RUNS = 11;
const wanted = Number(process.argv[2] ?? 2000);
const root = path.resolve(import.meta.dirname, '../..');

/** The lists that are multiplied. Figures, roles and directions stay what they are. */
const LISTS = [
  'themes',
  'challenges',
  'constraints',
  'goals',
  'strategies',
  'phases',
  'responsibilities',
  'outcomes',
  'reports',
  'cadences',
  'optimisations',
  'risks',
  'asks',
] as const satisfies readonly (keyof Resolved)[];

const { plans } = await checkWorkspace({ root, plans: ['retail-crm'] });
const plan = plans[0]?.resolved;
if (plan === undefined) throw new Error('the plan does not resolve');
const before = multiplied(plan, Math.ceil(wanted / sideOf(plan).entries.size));
const items = sideOf(before).entries.size;
const cases = {
  'the same': before,
  'some edits': edited(before, 40),
  'an edit in every item': edited(before, 1),
};
console.log(`two versions of a plan of ${items} items, ${RUNS} runs each`);
measure('what it says', () => substanceOf(before));
for (const [name, after] of Object.entries(cases)) {
  const { edits, changes } = comparePlanVersions(before, after);
  measure(`${name} (${edits.length} edits, ${changes.length} changes)`, () =>
    comparePlanVersions(before, after),
  );
  measure('  as text', () => formatChangesText(changes, 'zh-CN'));
  measure('  as a comment', () => formatChangesMarkdown(changes, 'zh-CN'));
}

function measure(title: string, run: () => unknown): void {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? 0;
  const spread = `${(times[0] ?? 0).toFixed(1)} to ${(times.at(-1) ?? 0).toFixed(1)}`;
  console.log(`${title.padEnd(48)} ${median.toFixed(1).padStart(7)} ms   (${spread})`);
}

/** The plan with its items so many times over, each time under other ids that name each other. */
function multiplied(whole: Resolved, times: number): Resolved {
  const ids = new Set(LISTS.flatMap((list) => whole[list].map(({ key }) => key)));
  const copies = Array.from({ length: times }, (_, copy) =>
    copy === 0 ? whole : copied(whole, ids, copy),
  );
  const lists = LISTS.map((list) => [list, copies.flatMap((each): unknown[] => each[list])]);
  return { ...whole, ...(Object.fromEntries(lists) as Partial<Resolved>) }; // lists of the same items
}

function copied(whole: Resolved, ids: ReadonlySet<string>, copy: number): Resolved {
  return JSON.parse(
    JSON.stringify(whole, (name, value: unknown) => {
      if (name === 'origins' || name === 'places') return {};
      if (typeof value !== 'string' || !/^[\w/-]+$/.test(value)) return value;
      return value
        .split('/')
        .map((step) => (ids.has(step) ? `${step}-${copy}` : step))
        .join('/');
    }),
  ) as Resolved; // only ids have changed
}

/** Every so many-th item with a longer text, another owner, another share, or taken away. */
function edited(whole: Resolved, every: number): Resolved {
  let count = 0;
  const edit = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const list = value.map(edit);
      return list.filter((item) => !(isItem(item) && every > 1 && ++count % (every * 7) === 0));
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, edit(part)]),
    );
    if (!isItem(fields) || ++count % every !== 0) return fields;
    const owner = 'owner' in fields && count % 3 === 0 ? { owner: 'sponsor' } : {};
    return { ...fields, ...owner, note: `Note ${count}` };
  };
  const lists = LISTS.map((list) => [list, edit(whole[list])]);
  return { ...whole, ...(Object.fromEntries(lists) as Partial<Resolved>) }; // items keep their form
}

function isItem(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'address' in value;
}

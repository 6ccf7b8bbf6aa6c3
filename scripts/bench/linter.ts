/**
 * How well the linter finds what readers found in the published plans, how quiet it is where nothing
 * is wrong, and how long it takes. Usage: `npm run bench:linter`.
 */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Resolved } from '../../src/model/resolved.ts';
import {
  CASES,
  check,
  complaints,
  correctedPlan,
  enginePlans,
  findingsIn,
  judge,
  matches,
  PLACES,
  publishedPlan,
  readExpected,
  type Expected,
  type Place,
} from '../../src/check/published.test-support.ts';
import { FAMILIES } from '../../src/check/rules.ts';

/** How often each plan is checked for the time; the median counts. */
const RUNS = 15;

const SEVERITIES = ['error', 'warning', 'info'] as const;

const published = CASES.map((name) => ({ name, plan: publishedPlan(name) }));
const corrected = CASES.map((name) => correctedPlan(name));
const engine = await enginePlans();

const foundIn = new Map(PLACES.map((name) => [name, findingsIn(name)]));
const findingsOf = (name: Place): Diagnostic[] => foundIn.get(name) ?? [];
const judged = readExpected().map((entry) => ({
  entry,
  wrong: judge(entry, findingsOf(entry.plan)),
}));

printRecall();
printSeverities();
printMisses();
printQuiet();
printTimes();

type Outcome = 'found' | 'in part' | 'missed' | 'quiet' | 'wrong';

function outcomeOf({ entry, wrong }: { entry: Expected; wrong: string[] }): Outcome {
  if (wrong.length > 0) return 'wrong';
  if (entry.missed !== undefined) return 'missed';
  if (entry.sound !== undefined) return 'quiet';
  return entry.partly === undefined ? 'found' : 'in part';
}

/** Findings to report, and how many of them are: whole or in part. Sound statements count apart. */
function printRecall(): void {
  const rows = [...Object.keys(FAMILIES), 'all'].map((family) => {
    const own = judged.filter(({ entry }) => family === 'all' || entry.family === family);
    const count = (outcome: Outcome): number =>
      own.filter((one) => outcomeOf(one) === outcome).length;
    const listed = own.filter(({ entry }) => entry.sound === undefined).length;
    const reported = count('found') + count('in part');
    const sound = own.length - listed;
    return [
      family,
      listed,
      count('found'),
      count('in part'),
      count('missed'),
      count('wrong'),
      percent(count('found'), listed),
      percent(reported, listed),
      sound === 0 ? '' : `${count('quiet')}/${sound}`,
    ];
  });
  printTable(
    ['family', 'listed', 'found', 'in part', 'missed', 'wrong', 'whole', 'recall', 'sound'],
    rows,
  );
}

/** How grave the readers judged a finding, and how grave the worst report of it is. */
function printSeverities(): void {
  const rows = SEVERITIES.map((severity) => {
    const own = judged.filter(({ entry }) => entry.severity === severity);
    const worst = own.map(({ entry }) => worstReport(entry));
    return [severity, ...SEVERITIES.map((one) => worst.filter((each) => each === one).length)];
  });
  printTable(['published as', ...SEVERITIES.map((one) => `as ${one}`)], rows);
}

function worstReport({ plan, finds = [] }: Expected): string | undefined {
  const found = findingsOf(plan).filter((each) => finds.some((one) => matches(one, each)));
  return SEVERITIES.find((severity) => found.some((each) => each.severity === severity));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)}%`;
}

function printMisses(): void {
  for (const { entry, wrong } of judged) {
    const { id, plan, missed, partly } = entry;
    if (missed !== undefined) console.log(`missed  ${plan}/${id}: ${missed}`);
    if (partly !== undefined) console.log(`in part ${plan}/${id}: ${partly}`);
    for (const one of wrong) console.log(`wrong   ${plan}/${id}: ${one}`);
  }
  console.log('');
}

/** Errors and warnings of plans that are right, and of the published ones for comparison. */
function printQuiet(): void {
  const rows = [
    ...published.map(({ name, plan }) => row(`published ${name}`, plan, 0)),
    ...corrected.map(({ name, plan, defended }) => row(`corrected ${name}`, plan, defended.length)),
    ...engine.map(({ name, plan, defended }) => row(`engine ${name}`, plan, defended.length)),
  ];
  printTable(['plan', 'errors', 'warnings', 'defended', 'notes'], rows);
}

function row(name: string, plan: Resolved, defended: number): (string | number)[] {
  const found = check(plan);
  const notes = found.filter(({ severity }) => severity === 'info').length;
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (severity) => complaints(found, severity).length,
  );
  return [name, errors ?? 0, warnings ?? 0, defended, notes];
}

function printTimes(): void {
  const plans = [
    ...published.map(({ name, plan }) => ({ name: `published ${name}`, plan })),
    ...engine.map(({ name, plan }) => ({ name: `engine ${name}`, plan })),
  ];
  const rows = plans.map(({ name, plan }) => {
    const times = Array.from({ length: RUNS }, () => {
      // Time of the processor: what else the machine does makes no difference.
      const started = process.cpuUsage();
      check(plan);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    return [name, (times[Math.floor(RUNS / 2)] ?? 0).toFixed(1), Object.keys(plan.places).length];
  });
  const total = rows.reduce((sum, [, time]) => sum + Number(time), 0);
  printTable(['plan', 'CPU ms', 'places'], [...rows, ['all', total.toFixed(1), '']]);
}

function printTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((cells) => String(cells[at] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, at) =>
        at === 0 ? String(cell).padEnd(widths[at] ?? 0) : String(cell).padStart(widths[at] ?? 0),
      )
      .join('  ');
  console.log([head, ...rows].map(line).join('\n'));
  console.log('');
}

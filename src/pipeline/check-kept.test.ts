import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFolder } from '../io/kept.ts';
import { checkKept } from './check-kept.ts';
import { checkWorkspace } from './check-workspace.ts';
import { edit, SOUND_INPUTS } from './sound-workspace.test-support.ts';

const FLAWED = edit(
  SOUND_INPUTS,
  '    label: {zh-CN: 答复慢, en: Slow answers}',
  '    label: Slow answers',
);
/** The sound plan with an effort score that is read upwards or downwards. */
const measured = (direction: string): string =>
  edit(
    SOUND_INPUTS,
    'metrics:\n',
    `metrics:\n  - {metric: ces, value: 3.6, scale: 5, direction: ${direction}, reading: {zh-CN: 高, en: High}}\n`,
  );
let root = '';
let folder = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'planpress-kept-'));
  folder = path.join(root, 'cache');
  await write('one', FLAWED);
  await write('two', FLAWED);
});

afterEach(() => rm(root, { recursive: true }));

async function write(plan: string, text: string): Promise<void> {
  await mkdir(path.join(root, 'plans', plan), { recursive: true });
  await writeFile(path.join(root, 'plans', plan, 'inputs.yaml'), text);
}

const request = (more = {}) => ({ root, plans: [], today: '2026-11-22', ...more });
const sorted = (found: readonly object[]) => found.map((one) => JSON.stringify(one)).sort();

/** What is found must be what a check finds that keeps nothing. */
async function expectTrue(more = {}): Promise<void> {
  const { diagnostics } = await checkWorkspace(request(more));
  expect(sorted((await checkKept(request(more), folder)).diagnostics)).toEqual(sorted(diagnostics));
}

const kept = (name: string) => path.join(folder, `${name}.json`);

describe('checkKept(request)', () => {
  it('finds the same the second time as the first', async () => {
    await expectTrue();
    expect((await readdir(folder)).sort()).toEqual([
      'knowledge.json',
      'plan.one.json',
      'plan.two.json',
      'workspace.json',
    ]);
    await expectTrue();
    const { sources } = await checkKept(request(), folder);
    expect([...sources.keys()].sort()).toEqual(['plans/one/inputs.yaml', 'plans/two/inputs.yaml']);
  });

  it('takes what it kept, and only that', async () => {
    await checkKept(request(), folder);
    const value = JSON.parse(await readFile(kept('plan.one'), 'utf8')) as { diagnostics: object[] };
    await writeFile(kept('plan.one'), JSON.stringify({ ...value, diagnostics: [] }));
    const { diagnostics } = await checkKept(request(), folder);
    expect(new Set(diagnostics.map(({ plan }) => plan))).toEqual(new Set(['two']));
  });

  it.each([
    ['a plan', () => write('one', SOUND_INPUTS)],
    ['another plan', () => write('three', SOUND_INPUTS)],
    ['overrides', () => writeFile(path.join(root, 'plans/one/overrides.yaml'), 'format: 2\n')],
    [
      'a baseline',
      () =>
        writeFile(
          path.join(root, 'plans/one/baseline.yaml'),
          'format: 1\nfindings: [{code: text/missing-translation, at: "themes/slow-answers#label"}]\n',
        ),
    ],
    [
      'the settings',
      () =>
        writeFile(
          path.join(root, 'planpress.config.yaml'),
          "checks: {severity: {text/missing-translation: 'off'}}\n",
        ),
    ],
  ])('notices that %s changed', async (_, change) => {
    const before = sorted((await checkKept(request(), folder)).diagnostics);
    await change();
    await expectTrue();
    expect(sorted((await checkKept(request(), folder)).diagnostics)).not.toEqual(before);
  });

  it.each([
    ['frozen', { frozen: true }],
    ['another day', { today: '2030-01-01' }],
    ['one plan', { plans: ['two'] }],
  ])('asks again for other questions: %s', async (_, more) => {
    await checkKept(request(), folder);
    await expectTrue(more);
  });

  it('asks every plan of an organisation again when one of them changes its words', async () => {
    await write('one', measured('down'));
    await write('two', measured('down'));
    await expectTrue();
    await write('one', measured('up'));
    await expectTrue();
    const { diagnostics } = await checkKept(request(), folder);
    const turned = diagnostics.find(({ code }) => code === 'portfolio/direction-differs');
    expect([turned?.plan, turned?.related[0]?.place?.file]).toEqual([
      'two',
      'plans/one/inputs.yaml',
    ]);
    // The place of the other side moves with its file.
    await write('one', `# moved\n${measured('up')}`);
    await expectTrue();
  });

  it('says nothing of what is known between plans where not all of them are checked', async () => {
    const entry = {
      code: 'portfolio/direction-differs',
      at: 'metrics/ces',
      with: ['one:metrics/ces'],
    };
    const waiver = '{code: portfolio/name-differs, why: {zh-CN: 旧称, en: The old name}}';
    await write('one', measured('down'));
    await write('two', `${measured('up')}waivers: [${waiver}]\n`);
    const file = path.join(root, 'plans/two/baseline.yaml');
    await writeFile(file, JSON.stringify({ format: 1, findings: [entry] }));
    const told = async (...plans: string[]) => {
      await expectTrue({ plans });
      const { diagnostics } = await checkKept(request({ plans }), folder);
      const own = diagnostics.filter(({ plan }) => plan === 'two').map(({ code }) => code);
      return own.filter((code) => /portfolio|waiver|baseline/u.test(code));
    };
    expect(await told('two')).toEqual([]);
    expect(await told()).toEqual(['portfolio/direction-differs', 'waiver/unused']);
    expect(await told('one', 'two')).toEqual(['portfolio/direction-differs', 'waiver/unused']);
    const { plans } = await checkWorkspace(request({ plans: ['two'], ignoreBaseline: true }));
    expect(plans.map(({ unjudged }) => unjudged)).toEqual([[entry]]);
    // Nor is anything known of a plan beside one that cannot be read.
    await write('one', 'format: 2\n');
    expect(await told()).toEqual([]);
  });

  it('tells of a plan that is not there, each time', async () => {
    await expectTrue({ plans: ['one', 'none'] });
    await expectTrue({ plans: ['one', 'none'] });
  });

  it('keeps nothing in the workspace, where others could prepare it', () => {
    expect(path.relative(root, keptFolder(root)).startsWith('..')).toBe(true);
    expect(keptFolder(root)).not.toBe(keptFolder(path.join(root, 'plans')));
  });

  it('does without what it cannot read or write', async () => {
    await checkKept(request(), folder);
    await writeFile(kept('plan.one'), '{');
    await expectTrue();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    await expectTrue();
  });
});

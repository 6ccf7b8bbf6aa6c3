import { describe, expect, it } from 'vitest';
import type { Release } from '../../model/release.ts';
import { parseRelease } from '../../parse/parse-release.ts';
import type { CheckedPlan, CheckedWorkspace } from '../check-workspace.ts';
import { makeRelease, type ReleaseRequest } from './make-release.ts';
import { checkText, edit, SOUND_INPUTS } from '../sound-workspace.test-support.ts';
import type { Resolved } from '../../model/resolved.ts';

const REQUEST: ReleaseRequest = { version: '1.0.0', date: '2026-03-02', dirty: false };
const BOLDER = edit(
  SOUND_INPUTS,
  '- {metric: nps, target: 30..35}\nstrategies',
  '- {metric: nps, target: 33..36}\nstrategies',
);

function planOf(checked: CheckedWorkspace): CheckedPlan & { resolved: Resolved } {
  const [plan] = checked.plans;
  if (plan?.resolved === undefined) throw new Error('the plan does not resolve');
  return { ...plan, resolved: plan.resolved };
}

async function make(inputs = SOUND_INPUTS, request: Partial<ReleaseRequest> = {}) {
  const checked = await checkText(inputs);
  return makeRelease(planOf(checked), checked, { ...REQUEST, ...request });
}

function read(text: string): Release {
  const { value, diagnostics } = parseRelease({ file: 'x.yaml', text }, 'shop');
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('no release');
  return value;
}

describe('makeRelease(plan, checked, request)', () => {
  it('freezes the plan with all that its pages are made from', async () => {
    const checked = await checkText(SOUND_INPUTS);
    const plan = planOf(checked);
    const { file, text, diagnostics } = makeRelease(plan, checked, {
      ...REQUEST,
      commit: 'a'.repeat(40),
      dirty: true,
      message: 'First',
    });
    expect(diagnostics).toEqual([]);
    expect(file).toBe('plans/shop/releases/1.0.0.yaml');
    const { plan: frozen, metrics, ...head } = read(text);
    expect(head).toMatchObject({
      version: '1.0.0',
      date: '2026-03-02',
      commit: 'a'.repeat(40),
      dirty: true,
      message: 'First',
      changes: [],
    });
    expect(frozen).toEqual({
      ...plan.resolved,
      plan: { ...plan.resolved.plan, version: '1.0.0', status: 'released' },
      places: {},
    });
    expect(metrics.map(({ key }) => key)).toContain('nps');
  });

  it('gives the same bytes for the same plan, date and message', async () => {
    const [one, two] = [await make(), await make()];
    expect(one.text).toBe(two.text);
    const reordered = edit(SOUND_INPUTS, '{zh-CN: 偏低, en: Low}', '{en: Low, zh-CN: 偏低}');
    expect((await make(reordered)).text).toBe(one.text);
  });

  it('puts what tells releases apart first, and the plan last, on lines that git can compare', async () => {
    const { text } = await make();
    const names = [...text.matchAll(/^([a-z]+):/gm)].map(([, name]) => name);
    expect(names.slice(0, 4)).toEqual(['format', 'version', 'date', 'digest']);
    expect(names.at(-1)).toBe('plan');
    expect(text.startsWith('# ')).toBe(true);
    expect(text).not.toMatch(/: \[\]$/m);
    expect(text).not.toContain('&');
  });

  it('tells what changed since the release before, and names it with its digest', async () => {
    const first = await make();
    const previous = read(first.text);
    const second = await make(BOLDER, { version: '1.1.0', previous });
    const release = read(second.text);
    expect(release.previous).toEqual({ version: '1.0.0', digest: previous.digest });
    expect(second.changes).toBe(release.changes.length);
    expect(release.changes[0]).toMatchObject({ at: 'goals/satisfaction/targets/nps' });
    expect(release.changes[0]?.text.en).toContain('30–35 → 33–36');
    const same = await make(SOUND_INPUTS, { version: '1.1.0', previous });
    expect(same.changes).toBe(0);
  });

  it('keeps findings in words, and accepted ones with the reason', async () => {
    const waiver =
      'waivers:\n  - {code: trace/theme-unaddressed, why: {zh-CN: 以后再说, en: Later}}\n';
    const open = edit(SOUND_INPUTS, ', themes: [slow-answers]}\n    goals', '}\n    goals');
    const waived = edit(open, 'metrics:\n', `${waiver}metrics:\n`);
    const { findings } = read((await make(waived)).text);
    expect(findings.filter((one) => one.waived)).toMatchObject([
      {
        code: 'trace/theme-unaddressed',
        severity: 'info',
        hint: { 'zh-CN': '已接受：以后再说', en: 'accepted: Later' },
        at: 'themes/slow-answers',
        file: 'plans/shop/inputs.yaml',
      },
    ]);
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../model/locale.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { checkContent } from './check-content.ts';
import { done, rulesModel, runShop, type Reply, type Shop } from './model-run.test-support.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const workspace = await loadWorkspace({ root: ROOT, plans: ['retail-crm'] });

/** The sample plan, with its texts in one language. */
function planIn(language: (typeof LOCALES)[number]): Shop {
  const [plan] = workspace.plans;
  if (plan?.inputs === undefined) throw new Error('the sample plan does not parse');
  const { written: _, layers: __, ...rest } = plan;
  return { workspace, plan: { ...rest, inputs: { ...plan.inputs, language } } };
}

describe.each(LOCALES)('retail-crm in %s', (language) => {
  it('is written whole from replies, and has no more errors than by rules', async () => {
    const shop = planIn(language);
    const { content, sections, diagnostics } = await done(runShop(shop, rulesModel(shop)));
    expect(sections.map(({ section, how, repairs }) => [section, how, repairs])).toEqual(
      ['diagnosis', 'goals', 'strategies', 'plan', 'outcomes', 'risks', 'summary'].map(
        (section) => [section, 'model', 0],
      ),
    );
    expect(diagnostics).toEqual([]);
    const found = checkContent(shop.plan, workspace, content);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('holds its ground against a figure that nobody gave', async () => {
    const shop = planIn(language);
    const label = { 'zh-CN': '满意的客户达到 97.3%', en: 'Satisfied customers: 97.3%' }[language];
    const model = rulesModel(shop, (reply, section) => {
      if (section !== 'outcomes') return reply;
      const [first, ...rest] = reply['outcomes'] as Reply[];
      return { ...reply, outcomes: [{ ...first, label }, ...rest] };
    });
    const { content, provenance } = await done(runShop(shop, model));
    expect(JSON.stringify(content)).not.toContain('97.3');
    const { by, failed } = provenance.sections?.outcomes ?? {};
    expect(by).toBe('rules');
    expect(failed).toEqual([expect.stringMatching(/^reply\/figure outcomes\//)]);
  });
});

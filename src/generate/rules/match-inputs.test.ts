import { describe, expect, it } from 'vitest';
import type { RulesContent } from '../generator.ts';
import { generateByRules } from './generate-by-rules.ts';
import { generated, inputsWith, knowledge, plan } from './sample-plan.test-support.ts';

describe('matchInputs(inputs, knowledge)', () => {
  it.each([
    ['大促的时候快递总是晚到', 'delivery-promise'],
    ['Parcels keep arriving late before holidays', 'delivery-promise'],
    ['衣服实物与图片色差大，偏小', 'product-information'],
    ['Sending things back and getting money back is a struggle', 'self-service-returns'],
    ['每天都收到不相关的营销短信', 'contact-governance'],
    ['Every time I ask I get a different answer', 'service-knowledge'],
    ['积分不知道怎么兑换', 'membership'],
  ])('answers “%s”', (label, strategy) => {
    const inputs = inputsWith((written) => {
      written.themes = [{ id: 'said', label }];
      written.challenges = [];
    });
    const { content } = generateByRules(inputs, knowledge);
    expect(
      content.strategies.find(({ addresses }) => addresses?.themes?.includes('said'))?.id,
    ).toBe(strategy);
  });

  it('prefers stated tags to words', () => {
    const inputs = inputsWith((written) => {
      written.themes = [{ id: 'said', label: '退货', tags: ['delivery-delay'] }];
      written.challenges = [];
    });
    expect(generateByRules(inputs, knowledge).content.strategies.map(({ id }) => id)).toEqual([
      'delivery-promise',
    ]);
  });

  it('leaves what it does not understand, and says so', () => {
    const inputs = inputsWith((written) =>
      (written.themes ??= []).push({ id: 'weather', label: '天气太热' }),
    );
    const { content, notes } = generateByRules(inputs, knowledge);
    const [stub, ...further] = content.strategies.slice(plan.written.strategies.length);
    expect(content.strategies.slice(0, -1)).toEqual(plan.written.strategies);
    expect(further).toEqual([]);
    expect(stub).toMatchObject({
      id: 'answer-weather',
      addresses: { themes: ['weather'] },
      kpis: [],
      unknown: { en: expect.stringContaining('The nearest kinds of problem are') as string },
    });
    expect(notes.map(({ kind, at }) => [kind, at])).toContainEqual(['unmatched', 'themes/weather']);
    const planned = content.phases.flatMap(({ work }) => work.map(({ id }) => id));
    expect(planned).toContain('answer-weather-find-cause');
  });

  it('brings along what a strategy builds on', () => {
    const { content } = generated((written) => {
      written.challenges = written.challenges?.filter(({ id }) => id !== 'data-silos');
    });
    const profile = content.strategies.find(({ id }) => id === 'unified-profile');
    expect(profile?.origin?.because).toEqual([
      'themes/push-overload',
      'challenges/no-lifecycle-triggers',
      'challenges/coarse-segments',
    ]);
  });

  it('changes only what follows from a theme that is removed', () => {
    const { written } = generated((inputs) => {
      inputs.themes = inputs.themes?.filter(({ id }) => id !== 'size-and-description');
    });
    const without = plan.written.strategies.filter(({ id }) => id !== 'product-information');
    expect(written.strategies).toEqual(without);
    expect(written.goals).toEqual(plan.written.goals);
    expect(written.outcomes).toEqual(plan.written.outcomes);
    expect(written.risks).toEqual(plan.written.risks);
    expect(written.responses).toEqual(plan.written.responses);
    const work = (content: RulesContent) =>
      content.phases.flatMap((phase) =>
        phase.work.map(({ id, span, origin }) => [id, span, origin]),
      );
    expect(work(written)).toEqual(
      work(plan.written).filter(
        ([, , origin]) => (origin as { playbook?: string }).playbook !== 'product-information',
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { contentSchema } from '../../model/content.ts';
import { generateByRules } from './generate-by-rules.ts';
import { inputsWith, knowledge, plan } from './sample-plan.test-support.ts';

/** The promise of the sample plan, where the knowledge base words it so. */
function promise(en: string): unknown {
  const narratives = knowledge.narratives.map((one) => ({ ...one, promise: { 'zh-CN': en, en } }));
  return generateByRules(inputsWith(), { ...knowledge, narratives }).content.narrative.promise;
}

describe('fillText(text, draft)', () => {
  it.each([
    ['NPS from {from:nps}.', 'NPS from 22.'],
    ['{months} months. {phases} phases.', '12 months. Five phases.'],
    ['$& and $1 stay.', '$& and $1 stay.'],
  ])('fills %s', (text, en) => {
    expect(promise(text)).toMatchObject({ en });
  });

  it('leaves braces around anything else as they are', () => {
    expect(promise('Use {name} and {constructor}.')).toMatchObject({
      en: 'Use {name} and {constructor}.',
    });
  });

  it('gives no text where a figure is missing', () => {
    expect(promise('From {from:fcr-nowhere}.')).toBeUndefined();
  });

  it('leaves no place of the built-in knowledge unfilled', () => {
    const { narrative, asks, responses } = plan.written;
    expect(JSON.stringify({ narrative, asks, responses })).not.toMatch(
      /\{[a-z-]+(?::[a-z0-9-]+)?\}/,
    );
  });
});

describe('writeNarrative(draft)', () => {
  it('says nothing of today where no figure is stated', () => {
    const inputs = inputsWith((written) => {
      Object.assign(written, { metrics: [], themes: [] });
      for (const challenge of written.challenges ?? []) {
        delete challenge.metrics;
        delete challenge.themes;
      }
    });
    const { narrative } = generateByRules(inputs, knowledge).content;
    expect(JSON.stringify(narrative.situation ?? '')).not.toMatch(/: \.|：。/);
    expect(contentSchema.safeParse({ narrative }).success).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

const found = (fields: string) =>
  findInSample('implementation', `risks: [{ id: desk-overrun, ${fields} }]`).map(
    ({ code, values }) => [code, values['missing']],
  );

describe('risksNotAssessed(plan)', () => {
  it('names all that is missing at once', () => {
    expect(found('probability: null, impact: null, owner: null')).toEqual([
      [
        'risk/not-assessed',
        { 'zh-CN': '发生可能性、影响程度和负责人', en: 'probability, impact and owner' },
      ],
    ]);
    expect(found('impact: null')).toEqual([
      ['risk/not-assessed', { 'zh-CN': '影响程度', en: 'impact' }],
    ]);
  });

  it('accepts that something is not known', () => {
    expect(found('owner: null, unknown: The owner is not named').map(([code]) => code)).toEqual([
      'text/unknown',
    ]);
  });
});

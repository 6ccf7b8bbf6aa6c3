import { describe, expect, it } from 'vitest';
import { hideSecrets } from './hide-secrets.ts';

describe('hideSecrets(text)', () => {
  it.each([
    ['llm:\n  apiKey: sk-12 34 # mine\n  model: a', 'llm:\n  apiKey: ***************\n  model: a'],
    ['llm: {api_key: "sk-1", model: a}', 'llm: {api_key: ******, model: a}'],
    ['  Authorization: Bearer abc', '  Authorization: **********'],
    ['baseUrl: https://me:pw@host/v1', 'baseUrl: https://*****@host/v1'],
  ])('hides what %j holds', (text, shown) => {
    expect(hideSecrets(text)).toBe(shown);
  });

  it('leaves other settings as they are', () => {
    const text =
      'llm:\n  maxOutputTokens: 16000\n  budget: { tokens: 5000 }\nsite:\n  url: https://a.example\n';
    expect(hideSecrets(text)).toBe(text);
  });
});

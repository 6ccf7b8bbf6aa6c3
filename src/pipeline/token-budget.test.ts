import { describe, expect, it } from 'vitest';
import { estimateTokens } from './token-budget.ts';

describe('estimateTokens(prompt)', () => {
  it('counts a Chinese character as one token, and four others as one', () => {
    expect(estimateTokens({ system: '', turns: [{ role: 'user', text: '提升满意度' }] })).toBe(5);
    expect(estimateTokens({ system: 'abcd', turns: [{ role: 'user', text: 'abcde' }] })).toBe(3);
  });
});

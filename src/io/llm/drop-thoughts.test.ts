import { describe, expect, it } from 'vitest';
import { dropThoughts } from './drop-thoughts.ts';

describe('dropThoughts(text)', () => {
  it.each([
    ['<think>{"a":1}?</think>\n{"a":2}', '{"a":2}'],
    ['first this, then that</think>{"a":2}', '{"a":2}'],
    ['{"a":"</think>"}', '{"a":"</think>"}'],
    ['{"a":1}', '{"a":1}'],
    ['<think>never ends', '<think>never ends'],
  ])('of %s', (text, expected) => {
    expect(dropThoughts(text)).toBe(expected);
  });
});

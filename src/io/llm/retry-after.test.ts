import { describe, expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const NOW = Date.UTC(2026, 0, 1);

describe('readRetryAfter(headers)', () => {
  it.each([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1.5],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:20 GMT' }, 20],
    [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:20 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('reads %o', (headers, expected) => {
    expect(readRetryAfter(headers, () => NOW)).toEqual(expected);
  });
});

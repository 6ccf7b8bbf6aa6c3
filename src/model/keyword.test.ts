import { describe, expect, it } from 'vitest';
import { hasKeyword } from './keyword.ts';

describe('hasKeyword(keyword, text)', () => {
  it.each([
    ['size', 'Sizes are off', true],
    ['size', 'We emphasize service', false],
    ['size', 'We emphasize the size', true],
    ['upgrad+crm', 'The CRM is upgraded', true],
    ['upgrad+crm', 'The CRM is new', false],
    ['升级+系统', '客服系统升级', true],
  ])('%s in “%s”: %s', (keyword, text, found) => {
    expect(hasKeyword(keyword, text)).toBe(found);
  });
});

import { describe, expect, it } from 'vitest';
import { cleanReply } from './clean-reply.ts';

describe('cleanReply', () => {
  it('takes out what nobody sees, and counts it', () => {
    const value = { label: ' 净推荐\u200B值\uFEFF ', list: ['soft\u00ADware', 3, null, true] };
    expect(cleanReply(value)).toEqual({
      value: { label: '净推荐值', list: ['software', 3, null, true] },
      removed: 3,
    });
  });

  it('keeps what holds an emoji together', () => {
    const family = '👩\u200D👧 ❤\uFE0F 👍🏽';
    expect(cleanReply(family)).toEqual({ value: family, removed: 0 });
    expect(cleanReply('客户\u200D服务').value).toBe('客户服务');
  });

  it('leaves what turns the reading direction to be found', () => {
    expect(cleanReply('退货\u202E率').value).toBe('退货\u202E率');
  });

  it('composes characters', () => {
    expect(cleanReply('cafe\u0301').value).toBe('caf\u00E9');
  });

  it('gives no field a prototype', () => {
    const { value } = cleanReply(JSON.parse('{"__proto__": {"polluted": "yes"}}'));
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});

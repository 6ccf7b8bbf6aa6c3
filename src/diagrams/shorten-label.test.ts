import { describe, expect, it } from 'vitest';
import { shortenLabel } from './shorten-label.ts';

describe('shortenLabel(text, most)', () => {
  it('keeps a text that fits, without its marks', () => {
    expect(shortenLabel('**合并**客户身份', 8)).toBe('合并客户身份');
    expect(shortenLabel('Merge  identities', 10)).toBe('Merge identities');
  });

  it('ends at a clause where one fits', () => {
    expect(shortenLabel('渠道接入率过低，数据标准也不统一', 12)).toBe('渠道接入率过低…');
    expect(shortenLabel('Answer at once, whatever the channel may be', 14)).toBe('Answer at once…');
  });

  it('never cuts a word of Latin letters, and leaves no word that leads nowhere', () => {
    expect(shortenLabel('Personalisation of every single message', 12)).toBe('Personalisation…');
    expect(shortenLabel('对接CustomerDataPlatform平台', 8)).toBe('对接…');
    expect(shortenLabel('覆盖率达到≥80.5%以上的全部渠道', 10)).toBe('覆盖率达到≥80.5%…');
  });

  it('cuts Chinese between characters', () => {
    expect(shortenLabel('客户数据分散在多个系统里', 6)).toBe('客户数据分…');
  });

  it('shows a single word that is too long rather than nothing', () => {
    expect(shortenLabel('Donaudampfschifffahrtsgesellschaft', 5)).toBe(
      'Donaudampfschifffahrtsgesellschaft…',
    );
  });
});

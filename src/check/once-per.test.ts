import { describe, expect, it } from 'vitest';
import { oncePer } from './once-per.ts';

describe('oncePer(work)', () => {
  it('works once for each value, also where nothing comes of it', () => {
    const asked: object[] = [];
    const nothing = oncePer((key: { id: string }) => {
      asked.push(key);
      return undefined;
    });
    const [one, alike] = [{ id: 'a' }, { id: 'a' }];
    for (const key of [one, alike, one, alike]) expect(nothing(key)).toBeUndefined();
    expect(asked).toEqual([one, alike]);
  });
});

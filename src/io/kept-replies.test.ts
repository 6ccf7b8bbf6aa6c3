import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptReplies } from './kept-replies.ts';
import { keptFolder } from './kept.ts';

const REPLY = { text: '{}', tokens: { input: 3, output: 1 }, finish: 'stop' } as const;

describe('keptReplies(root)', () => {
  it('gives a later run what an earlier one left, and forgets only what that run used', async () => {
    const root = '/kept/one';
    const early = keptReplies(root);
    await early.write('a', REPLY);
    await early.write('b', REPLY);
    const later = keptReplies(root);
    expect(await later.read('a')).toEqual(REPLY);
    expect(await later.read('c')).toBeUndefined();
    await later.forget();
    expect(await readdir(path.join(keptFolder(root), 'replies'))).toEqual(['b.json']);
  });

  it.each(['', '{"text":', '{}', '{"text":"{}","finish":"stop"}', 'null'])(
    'asks again where what is kept is %j',
    async (text) => {
      const root = '/kept/two';
      const folder = path.join(keptFolder(root), 'replies');
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'a.json'), text);
      expect(await keptReplies(root).read('a')).toBeUndefined();
    },
  );
});

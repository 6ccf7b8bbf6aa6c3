import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ModelReply } from '../generate/llm/model-call.ts';
import { keptFolder, readKept, writeKept } from './kept.ts';

/** Replies of a model that nothing was made of yet, by digest of what was asked. */
interface KeptReplies {
  read(name: string): Promise<ModelReply | undefined>;
  write(name: string, reply: ModelReply): Promise<void>;
  /** Drops one that nothing can be made of. */
  drop(name: string): Promise<void>;
  /** Drops all that was read or written: what came of it is written now. */
  forget(): Promise<void>;
}

/** A file of another version, or one that was cut off, is no reply. */
const keptReply: z.ZodType<ModelReply> = z.object({
  text: z.string(),
  tokens: z.object({ input: z.number(), output: z.number() }),
  finish: z.enum(['stop', 'length', 'filtered', 'other']),
});

/**
 * The replies of a workspace that a run left behind which ended early, in the user's own folder for
 * caches. A reply that is lost has to be asked for again, and no more.
 */
export function keptReplies(root: string): KeptReplies {
  const folder = path.join(keptFolder(root), 'replies');
  const used = new Set<string>();
  // One that stays behind is no reason to fail.
  const remove = (name: string): Promise<void> =>
    rm(path.join(folder, `${name}.json`), { force: true }).catch(() => undefined);
  return {
    async read(name) {
      const { data } = keptReply.safeParse(await readKept(folder, name));
      if (data !== undefined) used.add(name);
      return data;
    },
    async write(name, reply) {
      used.add(name);
      await writeKept(folder, name, reply);
    },
    async drop(name) {
      used.delete(name);
      await remove(name);
    },
    async forget() {
      for (const name of used) await remove(name);
      used.clear();
    },
  };
}

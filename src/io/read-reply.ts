import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** Largest reply that is read, in bytes; the parser has its own, smaller bound. */
export const MAX_REPLY_BYTES = 8_000_000;

/**
 * The bytes of a reply that a person names: a file anywhere, or `-` for what is piped in. Undefined
 * when it is larger than is read; then the rest is left unread. Rejects as reading a file does.
 */
export async function readReply(
  file: string,
  input: Readable = process.stdin,
): Promise<Uint8Array | undefined> {
  const stream = file === '-' ? input : createReadStream(file);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_REPLY_BYTES) {
      stream.destroy();
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

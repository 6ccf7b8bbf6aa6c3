/**
 * The Chromium inside `@sparticuz/chromium`, unpacked into the temp folder.
 *
 * The package can unpack itself, but always to `<tmp>/chromium`: two builds that start at once run a
 * half-written file, and any user of the machine can put a program there first. So this reads the
 * package's archives, writes a private folder and renames it into place.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

/** Where things are after unpacking, and the environment Chromium needs to use them. */
export type UnpackedChromium = {
  executablePath: string;
  env: Record<string, string>;
};

const decompress = promisify(brotliDecompress);

let unpacking: Promise<UnpackedChromium | undefined> | undefined;

/**
 * Unpacks the shipped Chromium once per version and user (about 1.3 s, 210 MB) and says where it is;
 * undefined where the package is not installed or not made for this machine (Linux x64 only).
 * Throws when the temp folder cannot be written.
 */
export function unpackChromium(): Promise<UnpackedChromium | undefined> {
  return (unpacking ??= unpackOnce());
}

async function unpackOnce(): Promise<UnpackedChromium | undefined> {
  const root = findPackageRoot();
  if (root === undefined) return undefined;
  const version = versionOf(root);
  return unpackTo(join(tmpdir(), `planpress-chromium-${version}-${process.getuid?.() ?? 0}`));
}

/** Version of the shipped Chromium; undefined where there is none for this machine. */
export function shippedChromiumVersion(): string | undefined {
  const root = findPackageRoot();
  return root === undefined ? undefined : versionOf(root);
}

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** As `unpackChromium`, into a folder of the caller's choice, whose parent exists; safe to run twice at once. */
export async function unpackTo(folder: string): Promise<UnpackedChromium | undefined> {
  const root = findPackageRoot();
  if (root === undefined) return undefined;
  if (!(await isComplete(folder))) await unpackInto(folder, join(root, 'bin'));
  return {
    executablePath: join(folder, 'chromium'),
    // The libraries spare the machine an `apt install libnss3`; the font list holds nothing but one
    // Latin font, so that a glyph the document's own fonts lack looks the same on every machine.
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

function findPackageRoot(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

/** Files are looked at one by one: a temp cleaner removes old files and leaves the folder. */
async function isComplete(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return false;
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to someone else; set TMPDIR to a folder of your own`);
  }
  return [
    'chromium',
    'fonts.conf',
    'fonts/Open_Sans/OpenSans-Regular.ttf',
    'lib/libnss3.so',
    'lib/libexpat.so.1',
  ].every((name) => existsSync(join(folder, name)));
}

async function unpackInto(folder: string, archives: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(archives, 'chromium.br'), { highWaterMark: 2 ** 22 }),
        createBrotliDecompress({ chunkSize: 2 ** 21 }),
        createWriteStream(join(draft, 'chromium'), { mode: 0o700 }),
      ),
      ...['al2023.tar.br', 'fonts.tar.br'].map(async (name) =>
        writeTar(await decompress(await readFile(join(archives, name))), draft),
      ),
    ]);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(folder));
    await moveIntoPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A rename onto a full folder fails: then another build has won, or what is there is incomplete. */
async function moveIntoPlace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (await isComplete(folder)) return;
    if (!existsSync(folder)) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  }
}

/** Writes the plain files of a ustar archive; the package's archives hold nothing else. */
async function writeTar(tar: Uint8Array, folder: string): Promise<void> {
  const text = (start: number, length: number): string =>
    new TextDecoder().decode(tar.subarray(start, start + length)).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = text(at, 100);
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    const isFile = text(at + 156, 1) === '0' || text(at + 156, 1) === '';
    if (isFile && !name.split('/').includes('..')) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), tar.subarray(at + 512, at + 512 + size), { mode: 0o700 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

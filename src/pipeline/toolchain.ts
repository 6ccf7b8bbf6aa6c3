import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Version of Planpress itself. */
export const PLANPRESS_VERSION: string = versionOf('../../package.json');

/** Everything outside a plan that decides the bytes of its pages and PDFs, as one string. */
export const TOOLCHAIN: string = [
  `planpress ${PLANPRESS_VERSION}`,
  ...[
    'astro',
    'mermaid',
    'puppeteer-core',
    '@sparticuz/chromium',
    '@cantoo/pdf-lib',
    'subset-font',
  ].map((name) => `${name} ${packageVersion(name)}`),
].join(', ');

function versionOf(file: string): string {
  return (require(file) as { version: string }).version;
}

/** Read from the package's own folder, since some packages do not export their package.json. */
function packageVersion(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return versionOf(`${folder}/${name}/package.json`);
    } catch {
      // Not in this folder: the next one up.
    }
  }
  return 'absent';
}

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface PackageFile {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const own = require('../../package.json') as PackageFile;

/** Version of Planpress itself. */
export const PLANPRESS_VERSION: string = own.version;

/** Everything outside a plan that decides the bytes of its pages and PDFs, as one string. */
export const TOOLCHAIN: string = [
  `planpress ${PLANPRESS_VERSION}`,
  ...Object.keys({ ...own.dependencies, ...own.optionalDependencies })
    .sort()
    .map((name) => `${name} ${packageVersion(name)}`),
].join(', ');

/** Read from the package's own folder, since some packages do not export their package.json. */
function packageVersion(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (require(`${folder}/${name}/package.json`) as PackageFile).version;
    } catch {
      // Not in this folder: the next one up.
    }
  }
  return 'absent';
}

import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What pages link to below `_planpress/` and Astro does not make. */
const STYLES = ['fonts.css', 'faces', 'diagrams.css', 'fonts', 'brand'];

/**
 * Copies the shared styles and fonts of the artifacts to `_planpress/` of a finished site, as far as
 * they are there; what the site already holds stays. `planpress build` writes its own afterwards, cut
 * to the characters of its pages.
 */
export async function copyStyles(artifacts: string, site: string): Promise<void> {
  const target = join(site, '_planpress');
  await Promise.all(
    STYLES.filter((name) => existsSync(join(artifacts, name))).map((name) =>
      cp(join(artifacts, name), join(target, name), { recursive: true, force: false }),
    ),
  );
}

import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { codedChapters, hasCode, mdxIntegration } from './coded-chapters.ts';
import { copyStyles } from './copy-styles.ts';
import { serveArtifacts } from './serve-artifacts.ts';

export interface PlanpressOptions {
  /** Folder of `site.json` and the unit artifacts. Relative paths start at the root of the site. */
  artifacts?: string | URL;
  /**
   * Whether `report.pdf` and `handout.pdf` will stand beside the pages, so that these link to them:
   * `planpress build` prints them, Astro alone does not.
   */
  papers?: boolean;
  /**
   * Names of the unit and comparison artifacts whose pages are rendered; all of them when absent. For a
   * caller that keeps the pages of the others. What all versions share is always rendered.
   */
  only?: readonly string[];
}

/** Where the pages stand. Plans come first, so a plan must not be named like a locale. */
const ROUTES = [
  ['/', 'home.astro'],
  ['/search', 'search-home.astro'],
  ['/[entry]', 'entry.astro'],
  ['/[entry]/search', 'search-entry.astro'],
  ['/[plan]/versions.json', 'versions-json.ts'],
  ['/[plan]/versions/[locale]', 'versions.astro'],
  ['/[plan]/compare/[pair]/[locale]', 'compare.astro'],
  ['/[plan]/compare/[pair]/[locale]/print', 'compare-print.astro'],
  ['/[plan]/compare/[pair]/[locale]/print.css', 'compare-css.ts'],
  ['/[plan]/[version]/[locale]', 'overview.astro'],
  ['/[plan]/[version]/[locale]/plan.json', 'plan-json.ts'],
  ['/[plan]/[version]/[locale]/[chapter]', 'chapter.astro'],
  ['/[plan]/[version]/[locale]/trace', 'trace.astro'],
  ['/[plan]/[version]/[locale]/trace/origins', 'origins.astro'],
  ['/[plan]/[version]/[locale]/changes', 'changes.astro'],
  ['/[plan]/[version]/[locale]/changes/print', 'changes-print.astro'],
  ['/[plan]/[version]/[locale]/search', 'search.astro'],
  ['/[plan]/[version]/[locale]/search.json', 'search-json.ts'],
  ['/[plan]/[version]/[locale]/print', 'print.astro'],
  ['/[plan]/[version]/[locale]/handout', 'handout.astro'],
  ['/[plan]/[version]/[locale]/handout/bilingual', 'handout-bilingual.astro'],
  ['/[plan]/[version]/[locale]/print.css', 'print-css.ts'],
  ['/[plan]/[version]/[locale]/drawings.css', 'drawings-css.ts'],
  ['/_planpress/theme.css', 'theme-css.ts'],
  ['/_planpress/icon.svg', 'icon-svg.ts'],
  ['/[map].xml', 'sitemap.ts'],
  ['/[text].txt', 'root-texts.ts'],
  ['/404', '404.astro'],
] as const;

/** Adds the pages of every plan found in the artifacts folder to an Astro site. */
export function planpress(options: PlanpressOptions = {}): AstroIntegration {
  const { papers = false, only = null } = options;
  const announced: Announced = { folder: '', base: '/', papers, only };
  return {
    name: 'planpress',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, updateConfig }) => {
        const folder = artifactsFolder(options.artifacts ?? '.planpress/site', config.root);
        announced.folder = folder;
        updateConfig({
          output: 'static',
          compressHTML: 'jsx',
          prefetch: false,
          devToolbar: { enabled: false },
          // Nothing is inlined: the pages live under a policy that allows files only.
          build: { format: 'directory', inlineStylesheets: 'never' },
          vite: {
            build: { assetsInlineLimit: 0 },
            // Scripts for browsers are built as workers are: in a file of their own, as a module.
            worker: { format: 'es' },
            plugins: [
              announce(announced),
              codedChapters(folder),
              serveArtifacts(folder, config.base),
            ],
          },
        });
        // Without code in chapters nothing is compiled from what people write.
        if (hasCode(folder) && !config.integrations.some(({ name }) => name === '@astrojs/mdx')) {
          updateConfig({ integrations: [await mdxIntegration()] });
        }
        for (const [pattern, file] of ROUTES) {
          injectRoute({ pattern, entrypoint: routeFile(file), prerender: true });
        }
      },
      // Other integrations may still have changed the base.
      'astro:config:done': ({ config }) => {
        announced.base = basePath(config.base);
      },
      'astro:build:done': ({ dir }) => copyStyles(announced.folder, fileURLToPath(dir)),
    },
  };
}

/** Endpoints are `.ts` in the sources and `.js` in the package. */
function routeFile(name: string): URL {
  const compiled = import.meta.url.endsWith('.js');
  return new URL(`./routes/${compiled ? name.replace(/\.ts$/, '.js') : name}`, import.meta.url);
}

function artifactsFolder(artifacts: string | URL, root: URL): string {
  return artifacts instanceof URL
    ? fileURLToPath(artifacts)
    : resolve(fileURLToPath(root), artifacts);
}

/** Where the site stands, with a slash at both ends. Samples: `/`, `/plans/`. */
export function basePath(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

interface Announced {
  folder: string;
  base: string;
  papers: boolean;
  only: readonly string[] | null;
}

/** Tells the pages where to read and stand, since they run in a bundle that knows no options. */
function announce(announced: Announced) {
  const id = 'virtual:planpress/artifacts';
  return {
    name: 'planpress:artifacts',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) =>
      source === `\0${id}`
        ? Object.entries(announced)
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
            .join('\n')
        : undefined,
  };
}

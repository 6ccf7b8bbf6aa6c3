import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { Processor } from 'unified';
import type { ViteDevServer } from 'vite';

/** Whether the configuration of the workspace lets chapters hold code. */
export function hasCode(folder: string): boolean {
  const file = join(folder, 'site.json');
  if (!existsSync(file)) return false;
  const site: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof site === 'object' && site !== null && 'code' in site && site.code === true;
}

/**
 * Astro's compiler of MDX with the grammar that the checks know. Loaded only where chapters may hold
 * code. Colours of code samples would be inline styles, which the pages do not allow.
 */
export async function mdxIntegration(): Promise<AstroIntegration> {
  const [{ default: mdx }, { unified }] = await Promise.all([
    import('@astrojs/mdx'),
    import('@astrojs/markdown-remark'),
  ]);
  const processor = unified({ remarkPlugins: [cjkEmphasis], smartypants: false });
  return mdx({ processor, syntaxHighlight: false });
}

/** Lets `**加粗。**下一句` close, as in every other text of a plan. */
function cjkEmphasis(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(cjkFriendlyExtension());
}

const ID = '\0virtual:planpress/chapters';

/** The module that imports every authored chapter with code; empty where there are none. */
export function codedChapters(folder: string) {
  return {
    name: 'planpress:coded-chapters',
    resolveId: (source: string) => (`\0${source}` === ID ? ID : undefined),
    load: (source: string) => (source === ID ? moduleOf(folder) : undefined),
    configureServer(server: ViteDevServer) {
      const forget = (path: string): void => {
        if (!path.endsWith('.mdx')) return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          const known = moduleGraph.getModuleById(ID);
          if (known !== undefined) moduleGraph.invalidateModule(known);
        }
      };
      server.watcher.on('add', forget);
      server.watcher.on('unlink', forget);
    },
  };
}

function moduleOf(folder: string): string {
  const chapters = join(folder, 'chapters');
  const names = hasCode(folder) && existsSync(chapters) ? readdirSync(chapters).sort() : [];
  const entries = names
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const path = JSON.stringify(join(chapters, name));
      return `${JSON.stringify(`chapters/${name}`)}: () => import(${path})`;
    });
  return `export const chapters = {${entries.join(',')}};`;
}

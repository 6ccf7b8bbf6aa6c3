import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * During `astro dev`: answers `/_planpress/*` from the artifacts folder and reloads pages when an
 * artifact changes. In a build `copyStyles` or the pipeline puts these files into place.
 */
export function serveArtifacts(folder: string, base: string) {
  return {
    name: 'planpress:serve-artifacts',
    apply: 'serve' as const,
    configureServer(server: ViteDevServer) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!isInside(folder, path)) return;
        // Astro keeps the list of pages until its content changes; this says that it did.
        for (const { hot } of Object.values(server.environments))
          hot.send('astro:content-changed', {});
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const file = artifactFile(request.url ?? '', folder, base);
        if (file === undefined) return next();
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** The file behind `/_planpress/…`, when there is one and it lies in the folder. */
export function artifactFile(url: string, folder: string, base: string): string | undefined {
  const path = decodePath(url.split('?')[0] ?? '');
  const prefix = '/_planpress/';
  const local = path.startsWith(base) ? `/${path.slice(base.length).replace(/^\//, '')}` : path;
  if (!local.startsWith(prefix)) return undefined;
  const file = resolve(join(folder, local.slice(prefix.length)));
  const served = isInside(folder, file) && TYPES[extname(file)] !== undefined;
  return served && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = import.meta.dirname;

/** A folder may import from folders of a lower level, and from itself. */
const LEVELS: Record<string, number> = {
  model: 0,
  diagnostics: 1,
  parse: 2,
  knowledge: 2,
  generate: 2,
  resolve: 2,
  check: 2,
  compare: 2,
  diagrams: 2,
  io: 3,
  browser: 3,
  charts: 3,
  pipeline: 4,
  site: 5,
  cli: 6,
};

/** `site` shows artifacts: besides itself it may know only what they are made of. */
const SITE_MAY_IMPORT = new Set(['model', 'site']);

/** Folders that may touch disk, network, a browser or another process. */
const TOUCHES_THE_WORLD = new Set(['io', 'browser', 'pipeline', 'site', 'cli', 'knowledge']);

/** Modules of Node that stay inside the process. */
const PURE_MODULES = new Set(['node:crypto', 'node:module']);

interface Import {
  file: string;
  folder: string;
  specifier: string;
  isTypeOnly: boolean;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.test(?:-support)?\.ts$/.test(file))
    .filter((file) => file.includes('/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+['"]([^'"]+)['"]|\bimport\s*\(?\s*()['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, type, named, , bare]) => ({
    file,
    folder: file.split('/')[0] ?? '',
    specifier: named ?? bare ?? '',
    isTypeOnly: type !== undefined,
  }));
}

function folderOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  return target.startsWith('..') ? undefined : target.split('/')[0];
}

const imports = sourceFiles().flatMap(importsOf);

describe('the folders of src/', () => {
  it('all have a level', () => {
    const folders = new Set(sourceFiles().map((file) => file.split('/')[0] ?? ''));
    expect([...folders].filter((folder) => LEVELS[folder] === undefined)).toEqual([]);
  });

  it('import only from lower levels', () => {
    const wrong = imports.filter((one) => {
      const target = folderOf(one);
      if (target === undefined || target === one.folder) return false;
      return (LEVELS[target] ?? 99) >= (LEVELS[one.folder] ?? -1);
    });
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('keep the site apart from everything but the model', () => {
    const wrong = imports.filter((one) => {
      const target = folderOf(one);
      return one.folder === 'site' && target !== undefined && !SITE_MAY_IMPORT.has(target);
    });
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('leave disk, network and processes to those that own them', () => {
    const wrong = imports.filter(
      ({ folder, specifier }) =>
        !TOUCHES_THE_WORLD.has(folder) &&
        (specifier.startsWith('node:') || specifier.startsWith('puppeteer')) &&
        !PURE_MODULES.has(specifier),
    );
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('use no clock, randomness or console in pure stages', () => {
    const PURE = new Set([
      'model',
      'diagnostics',
      'parse',
      'generate',
      'resolve',
      'check',
      'diagrams',
      'charts',
    ]);
    const wrong = sourceFiles()
      .filter((file) => PURE.has(file.split('/')[0] ?? ''))
      .filter((file) =>
        /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|console\.|process\.|randomUUID|Temporal\.Now)/.test(
          readFileSync(path.join(SRC, file), 'utf8'),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('have no cycles between files', () => {
    const graph = new Map<string, string[]>();
    for (const one of imports) {
      // An import of types alone vanishes when the program runs.
      if (!one.specifier.startsWith('.') || one.isTypeOnly) continue;
      const target = path.posix.normalize(
        path.posix.join(path.posix.dirname(one.file), one.specifier),
      );
      graph.set(one.file, [...(graph.get(one.file) ?? []), target]);
    }
    expect(findCycle(graph)).toBeUndefined();
  });
});

function findCycle(graph: ReadonlyMap<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | undefined => {
    const at = trail.indexOf(file);
    if (at !== -1) return [...trail.slice(at), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

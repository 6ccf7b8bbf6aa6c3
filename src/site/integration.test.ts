import { describe, expect, it } from 'vitest';
import { basePath, planpress } from './integration.ts';

interface Plugin {
  name: string;
  load?: (source: string) => string | undefined;
}

/** Runs the hooks as Astro does and gives the module that pages read. */
async function announcedBy(options: Parameters<typeof planpress>[0], base: string) {
  const { hooks } = planpress(options);
  const plugins: Plugin[] = [];
  const setup = {
    config: { root: new URL('file:///site/'), base: '/' },
    injectRoute: () => undefined,
    updateConfig: (more: { vite: { plugins: Plugin[] } }) => plugins.push(...more.vite.plugins),
  };
  // Only what the hooks use is given to them.
  await hooks['astro:config:setup']?.(setup as never);
  await hooks['astro:config:done']?.({ config: { base } } as never);
  const plugin = plugins.find(({ name }) => name === 'planpress:artifacts');
  return plugin?.load?.('\0virtual:planpress/artifacts');
}

describe('planpress(options)', () => {
  it('tells the pages the base that Astro settled on', async () => {
    expect(await announcedBy({}, '/team/plans')).toMatchInlineSnapshot(`
      "export const folder = "/site/.planpress/site";
      export const base = "/team/plans/";
      export const papers = false;
      export const only = null;"
    `);
  });
  it('links to PDFs only when told that they will be there', async () => {
    expect(await announcedBy({}, '/')).toContain('papers = false');
    expect(await announcedBy({ papers: true }, '/')).toContain('papers = true');
  });
});

describe('basePath(base)', () => {
  it('has one slash at both ends', () => {
    expect(['/', '', 'a', '/a', '/a/b/'].map(basePath)).toEqual(['/', '/', '/a/', '/a/', '/a/b/']);
  });
});

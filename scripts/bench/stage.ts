/**
 * Times one stage in a process of its own: `node stage.ts NAME FOLDER`. Prints one line of JSON with
 * the first call and the median of later ones, in milliseconds.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SHIPPED_FONTS } from '../../src/browser/font-sources.ts';
import { subsetFonts } from '../../src/browser/fonts.ts';
import { checkPlan } from '../../src/check/check-plan.ts';
import { planDiagrams } from '../../src/diagrams/plan-diagrams.ts';
import { generatePlan } from '../../src/generate/generate-plan.ts';
import { diskCache } from '../../src/io/cache.ts';
import { keptFolder } from '../../src/io/kept.ts';
import { decodeFile, readWorkspace } from '../../src/io/read-workspace.ts';
import { readFolder } from '../../src/io/site-files.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { contentSchema } from '../../src/model/content.ts';
import { workingCalendar } from '../../src/model/working-calendar.ts';
import { parseGenerated, parseInputs, parseOverrides } from '../../src/parse/parse-plan-files.ts';
import { buildArtifacts } from '../../src/pipeline/publish/build-artifacts.ts';
import { buildWorkspace } from '../../src/pipeline/build-workspace.ts';
import { checkWorkspace } from '../../src/pipeline/check-workspace.ts';
import { withLazyBrowser, type LazyBrowser } from '../../src/pipeline/publish/lazy-browser.ts';
import { loadWorkspace } from '../../src/pipeline/load-workspace.ts';
import { printDocuments } from '../../src/pipeline/publish/print-documents.ts';
import { printJobs } from '../../src/pipeline/publish/print-jobs.ts';
import { loadBrand } from '../../src/pipeline/publish/load-brand.ts';
import { siteContent } from '../../src/pipeline/publish/site-content.ts';
import { visibleText } from '../../src/pipeline/publish/visible-text.ts';
import { resolvePlan } from '../../src/resolve/resolve-plan.ts';
import { renderSite } from '../../src/site/render-site.ts';

const [, , stage = '', root = ''] = process.argv;

interface Stage {
  /** How often it is repeated after the first call. */
  warm: number;
  run: () => unknown;
}

const noCache = { read: async () => undefined, write: async () => undefined };
const renderNothing = { renderSite, onProgress: () => undefined };

async function layers() {
  const { plans, knowledge } = await loadWorkspace({ root, plans: [] });
  const plan = plans[0];
  if (plan?.layers === undefined || plan.inputs === undefined)
    throw new Error('the plan does not parse');
  return { layers: plan.layers, inputs: plan.inputs, knowledge };
}

async function resolved() {
  const checked = await checkWorkspace({ root, plans: [] });
  const plan = checked.plans[0]?.resolved;
  if (plan === undefined) throw new Error('the plan does not resolve');
  return { checked, plan };
}

async function prepare(browser: LazyBrowser): Promise<Stage> {
  const work = path.join(root, '.planpress');
  const artifacts = path.join(work, 'site');
  const outDir = path.join(root, 'dist');
  const drawn = path.join(keptFolder(root), 'drawn');
  const fresh = { folder: artifacts, kept: new Map(), pdf: true };
  const contentOf = async () => {
    const { checked } = await resolved();
    const { brand } = await loadBrand(root, checked.config.brand, checked.sources);
    return siteContent(checked, { root, pdf: true, brand });
  };
  const fonts = SHIPPED_FONTS;
  switch (stage) {
    case 'read':
      return { warm: 20, run: () => readWorkspace(root) };
    case 'parse': {
      const { plans } = await readWorkspace(root);
      const sources = plans.flatMap(({ inputs, generated, overrides }) =>
        [inputs, generated, overrides].map((raw) =>
          raw === undefined ? undefined : decodeFile(raw),
        ),
      );
      const [inputs, generated, overrides] = sources;
      return {
        warm: 20,
        run: () => {
          if (inputs) parseInputs(inputs);
          if (generated) parseGenerated(generated);
          if (overrides) parseOverrides(overrides);
        },
      };
    }
    case 'knowledge':
      return { warm: 0, run: () => readKnowledge() };
    case 'generate': {
      const { inputs, knowledge } = await layers();
      return {
        warm: 20,
        run: () => z.decode(contentSchema, generatePlan(inputs, knowledge)?.content ?? {}),
      };
    }
    case 'resolve': {
      const { layers: files, knowledge } = await layers();
      return { warm: 20, run: () => resolvePlan(files, knowledge, { lineOf: () => 1 }) };
    }
    case 'check': {
      const { checked, plan } = await resolved();
      const context = {
        locales: checked.config.locales,
        calendar: workingCalendar(checked.knowledge.calendar),
        knowledge: checked.knowledge,
      };
      return { warm: 20, run: () => checkPlan(plan, context) };
    }
    case 'diagrams': {
      const { plan } = await resolved();
      return { warm: 20, run: () => [planDiagrams(plan, 'zh-CN'), planDiagrams(plan, 'en')] };
    }
    case 'svg': {
      const content = await contentOf();
      return {
        warm: 3,
        run: () => buildArtifacts({ ...content, ...fresh }, { cache: noCache, browser, fonts }),
      };
    }
    case 'site': {
      const content = await contentOf();
      await buildArtifacts({ ...content, ...fresh }, { cache: diskCache(drawn), browser, fonts });
      return {
        warm: 3,
        run: () =>
          renderSite({
            work: path.join(work, 'bench-astro'),
            artifacts,
            outDir: path.join(work, 'bench-site'),
            base: '/',
          }),
      };
    }
    case 'fonts': {
      const files = await readFolder(outDir);
      const pages = [...files].filter(([name]) => name.endsWith('.html'));
      const characters = new Set(
        visibleText(pages.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')),
      );
      // The memory of the process keeps a set of characters; one more character makes a new one.
      let extra = 0x4e00;
      return {
        warm: 2,
        run: () =>
          subsetFonts({
            characters: [...characters, String.fromCodePoint(extra++)],
            format: 'woff2',
          }),
      };
    }
    case 'print': {
      const { pieces, config } = await contentOf();
      const site = await readFolder(outDir);
      const jobs = printJobs(pieces, config.locales).map((job) => ({ ...job, sources: [] }));
      return {
        warm: 3,
        run: () =>
          printDocuments(
            jobs,
            site,
            { folder: path.join(work, 'bench-print'), base: '/', paper: config.print.paper },
            { cache: noCache, browser, fonts },
          ),
      };
    }
    case 'check, all of it':
      return { warm: 10, run: () => checkWorkspace({ root, plans: [] }) };
    case 'build, nothing kept':
      await rm(work, { recursive: true, force: true });
      await rm(keptFolder(root), { recursive: true, force: true });
      await rm(outDir, { recursive: true, force: true });
      return { warm: 0, run: () => buildWorkspace({ root, plans: [], outDir }, renderNothing) };
    case 'build, forced':
      return {
        warm: 2,
        run: () => buildWorkspace({ root, plans: [], outDir, force: true }, renderNothing),
      };
    case 'build, one plan changed': {
      const inputs = path.join(root, 'plans/customer-management/inputs.yaml');
      const text = await readFile(inputs, 'utf8');
      let count = 0;
      return {
        warm: 2,
        run: async () => {
          await writeFile(inputs, text.replace(/^title:/m, `# ${count++}\ntitle:`));
          await buildWorkspace({ root, plans: [], outDir }, renderNothing);
        },
      };
    }
    case 'build, nothing changed':
      return { warm: 5, run: () => buildWorkspace({ root, plans: [], outDir }, renderNothing) };
    default:
      throw new Error(`there is no stage ${stage}`);
  }
}

async function time(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

await withLazyBrowser(async (browser) => {
  const { warm, run } = await prepare(browser);
  const cold = await time(run);
  const later: number[] = [];
  for (let at = 0; at < warm; at++) later.push(await time(run));
  later.sort((a, b) => a - b);
  console.log(JSON.stringify({ cold, warm: later[Math.floor(later.length / 2)] ?? null }));
});

/**
 * Audits a built site: accessibility (axe-core) in light and dark, valid HTML, weight, layout shift,
 * requests that leave the site, and what the policy of its pages blocks.
 *
 *   node scripts/audit/audit-site.ts [DIST] [--all] [--only TEXT]
 *
 * Superseded releases are made by the same code as the newest one; `--all` opens them too.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withBrowser } from '../../src/browser/launch.ts';
import { readFolder } from '../../src/io/site-files.ts';
import { auditInBrowser } from './audit-in-browser.ts';
import { auditMarkup } from './audit-markup.ts';
import { auditWeight, type Site } from './audit-weight.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const folder = path.resolve(positionals[0] ?? 'dist');
const site: Site = await readFolder(folder);
const pages = [...site.keys()].filter((name) => name.endsWith('.html')).filter(isAudited);
if (pages.length === 0) throw new Error(`no page to audit in ${folder}`);

const problems = [
  ...(await auditMarkup(site, pages)),
  ...auditWeight(site, pages),
  ...(await withBrowser((browser) => auditInBrowser(browser, site, pages))),
];
for (const { page, rule, what } of problems) console.log(`${page}  ${rule}\n    ${what}`);
console.log(`${pages.length} pages audited, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function isAudited(name: string): boolean {
  if (!name.includes(values.only)) return false;
  return values.all || !isSuperseded(name);
}

/** Whether it belongs to a release that a newer one of the same plan has taken the place of. */
function isSuperseded(name: string): boolean {
  const [plan = '', version = ''] = name.split('/');
  if (version === 'compare') return true;
  const versions = site.get(`${plan}/versions.json`);
  if (versions === undefined || !/^\d/.test(version)) return false;
  const { latest } = JSON.parse(new TextDecoder().decode(versions)) as { latest: string };
  return version !== latest;
}

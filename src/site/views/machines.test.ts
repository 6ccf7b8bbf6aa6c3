import { describe, expect, it } from 'vitest';
import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import { planDocumentSchema } from '../../model/plan-document.ts';
import { factsOf } from '../history.test-support.ts';
import { llmsText } from './llms.ts';
import { planDocument } from './plan-document.ts';
import { createReader } from './reader.ts';
import { robotsText, sitemapXml } from './sitemap.ts';
import { sampleUnit, site as bare } from './unit.test-support.ts';

const site: SiteArtifact = {
  ...bare,
  url: 'https://acme.example',
  units: ['draft', '1.1.0', '1.0.0'].flatMap((version) =>
    (['zh-CN', 'en'] as const).map((locale) => ({
      plan: 'shop',
      version,
      locale,
      file: `${version} ${locale}`,
    })),
  ),
  plans: [{ plan: 'shop', latest: '1.1.0', versions: ['1.1.0', 'draft', '1.0.0'].map(factsOf) }],
};
const drafts: SiteArtifact = {
  ...site,
  units: site.units.filter(({ version }) => version === 'draft'),
  plans: [{ plan: 'shop', latest: 'draft', versions: [factsOf('draft')] }],
};

function read(file: string): UnitArtifact {
  const [version = '', locale] = file.split(' ');
  const unit = sampleUnit(locale === 'en' ? 'en' : 'zh-CN');
  return { ...unit, version, facts: factsOf(version) };
}

describe('sitemapXml(site, read)', () => {
  const places = (xml = '') => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at);

  it('names the home and the newest release of each plan in every language, and nothing else', () => {
    const xml = sitemapXml(site, read);
    const release = 'https://acme.example/plans/shop/1.1.0';
    expect(places(xml)).toEqual([
      'https://acme.example/plans/',
      'https://acme.example/plans/en/',
      ...['', 'goals/', 'roadmap/', 'appendix/', 'trace/origins/'].flatMap((page) => [
        `${release}/zh-CN/${page}`,
        `${release}/en/${page}`,
      ]),
    ]);
    expect(xml).toContain(
      `<loc>${release}/en/goals/</loc><lastmod>2026-08-03</lastmod>` +
        `<xhtml:link rel="alternate" hreflang="zh-CN" href="${release}/zh-CN/goals/"/>` +
        `<xhtml:link rel="alternate" hreflang="en" href="${release}/en/goals/"/>` +
        `<xhtml:link rel="alternate" hreflang="x-default" href="${release}/zh-CN/goals/"/>`,
    );
    expect(places(sitemapXml(drafts, read))).toHaveLength(2);
  });

  it('is not there where nobody says at which address the site will be', () => {
    expect(sitemapXml(bare, read)).toBeUndefined();
  });
});

describe('robotsText(site)', () => {
  it('exists at the root of a host only, and names the sitemap where there is one', () => {
    expect(robotsText(site)).toBeUndefined();
    expect(robotsText({ ...site, base: '/' })).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://acme.example/sitemap.xml\n',
    );
    expect(robotsText({ ...bare, base: '/' })).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('llmsText(site, read)', () => {
  it('lists the newest release of each plan in every language, with its data', () => {
    const at = 'https://acme.example/plans/shop/1.1.0';
    const lines = llmsText(site, read).split('\n');
    expect(lines[0]).toBe('# 方案库');
    expect(lines[2]).toMatch(/^> 共 1 份方案/);
    expect(lines.filter((line) => /^(?:##|-) /.test(line))).toEqual([
      '## 中文',
      `- [商城方案](${at}/zh-CN/): 版本 1.1.0，2026年8月3日。数据：[plan.json](${at}/zh-CN/plan.json)，完整报告：[report.pdf](${at}/zh-CN/report.pdf)。`,
      '## English',
      `- [Shop plan](${at}/en/): Version 1.1.0 of 3 Aug 2026. Data: [plan.json](${at}/en/plan.json), Report: [report.pdf](${at}/en/report.pdf).`,
    ]);
    expect(llmsText(drafts, read)).toContain('A working copy, not released.');
  });
  it('lets no text of a plan become a link of its own', () => {
    const promise = 'Read \\[this\\](javascript:alert(1))';
    const hostile = (file: string) => {
      const unit = read(file);
      const { resolved } = unit;
      const narrative = { ...resolved.narrative, promise };
      return { ...unit, resolved: { ...resolved, narrative } };
    };
    const text = llmsText(site, hostile);
    expect(text).toContain('Read \\[this\\](javascript:alert(1))');
    expect(text).not.toMatch(/[^\\]\]\(javascript/);
    const named = llmsText({ ...site, title: 'A \\<img src=x>' }, read);
    expect(named).toContain('# A \\<img src=x>');
  });
});

describe('planDocument(reader)', () => {
  const found = {
    code: 'target/conflict',
    severity: 'warning' as const,
    message: 'They differ.',
    hint: 'Settle it.',
    path: 'goals/trust',
    file: 'plans/shop/inputs.yaml',
    line: 3,
  };
  const unit = sampleUnit('en', { findings: [found, { ...found, known: true }] });
  const document = planDocument(createReader(unit, site));
  const written: unknown = JSON.parse(JSON.stringify(document));

  it('is what its schema says, and gives texts in one language, with figures as printed and parsed', () => {
    expect(planDocumentSchema.parse(written)).toEqual(written);
    expect(written).toMatchObject({
      locale: 'en',
      links: {
        page: 'https://acme.example/plans/shop/draft/en/',
        languages: { 'zh-CN': 'https://acme.example/plans/shop/draft/zh-CN/plan.json' },
      },
      content: {
        plan: { title: 'Shop plan', horizon: { dates: { start: '2026-01-01' } } },
        goals: [
          {
            id: 'trust',
            label: 'Earn trust',
            statement: '让客户**愿意**再来。',
            due: '2026-12-31',
            targets: [
              { target: { min: 33, max: 36, raw: '33..36', text: '33–36' } },
              { target: { direction: 'down', min: 30, text: 'down 30%' } },
            ],
          },
        ],
        phases: [
          {
            span: { raw: 'M1..M2', text: 'months 1–2' },
            resources: [{ fte: { min: 1, text: '1 FTE' } }, { fte: { text: '0.5–1 FTE' } }, {}],
          },
        ],
      },
    });
  });

  it('says no more than the pages do', () => {
    expect(document.findings).toHaveLength(1);
    expect(Object.keys(document.content as object)).not.toContain('places');
    expect(Object.keys(document.content as object)).not.toContain('dangling');
  });

  it('prints bare figures in the unit of the metric', () => {
    const [first] = unit.resolved.goals;
    const [target] = first?.targets ?? [];
    if (first === undefined || target === undefined) throw new Error('the sample has a target');
    const minutes = { ...target, unit: 'minute' as const };
    const goals = [{ ...first, targets: [minutes] }];
    const changed = { ...unit, resolved: { ...unit.resolved, goals } };
    const { content } = planDocument(createReader(changed, site));
    expect(content).toMatchObject({ goals: [{ targets: [{ target: { text: '33–36 min' } }] }] });
  });
});

import type { Browser } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { subsetFonts } from './fonts.ts';
import { withBrowser } from './launch.ts';
import { renderDiagrams } from './render-diagrams.ts';
import type { DiagramResult, DiagramSource } from './render-diagrams.ts';

const SOURCES = {
  gantt: `gantt
  dateFormat YYYY-MM-DD
  axisFormat %m月
  tickInterval 1month
  section 基础建设
  梳理客户主数据 :done, a, 2026-03-02, 2026-04-10
  选型会员平台 :crit, b, 2026-04-01, 2026-06-12
  年度复盘会 :milestone, c, 2026-12-21, 0d
  section 推广
  全国推广 :active, d, 2026-06-15, 2026-12-30`,
  quadrant:
    'quadrantChart\n  x-axis "难度低" --> "难度高"\n  y-axis "影响小" --> "影响大"\n  quadrant-1 "重点投入"\n  "会员升级": [0.7, 0.8]',
  flow: 'flowchart LR\n  c_0["数据分散"]:::challenge --> s_0["统一主数据"]:::strategy\n  c_0 --> s_1["升级会员"]:::strategy\n  s_0 & s_1 --> g["满意度 84% → 90%"]:::goal',
  mindmap:
    'mindmap\n  root("战略")\n    a["目标"]\n      b["满意度连续三个季度下降，低于行业中位水平"]\n    c["风险"]',
  pie: 'pie showData\n  "会员平台" : 120\n  "培训" : 45',
  timeline:
    'timeline\n  section 第一阶段\n    2026-03 : 全国门店上线完成并通过验收复核\n    2026-05 : 签约',
  journey:
    'journey\n  section 购买\n    到店咨询: 3: 顾客, 店员\n    排队结账等待时间过长: 1: 顾客',
};

const all = Object.entries(SOURCES).map(([id, source]) => diagram(id, source));

function diagram(id: string, source: string): DiagramSource {
  return { id, source, title: `图：${id}`, description: `${id} <说明>`, locale: 'zh-CN' };
}

async function render(browser: Browser, diagrams: DiagramSource[]): Promise<DiagramResult[]> {
  const fonts = await subsetFonts({
    characters: diagrams.map((diagram) => diagram.source),
    format: 'truetype',
  });
  return renderDiagrams(browser, diagrams, { fonts });
}

function svgOf(result: DiagramResult | undefined): string {
  if (result?.ok !== true) throw new Error(result?.message ?? 'no result');
  return result.svg;
}

describe('renderDiagrams(browser, diagrams, options)', () => {
  it('draws every kind, twice to the same bytes, in input order', async () => {
    const [first, second] = await withBrowser(async (browser) => [
      await render(browser, all),
      await render(browser, all),
    ]);
    expect(first?.map((result) => [result.id, result.ok])).toEqual(all.map(({ id }) => [id, true]));
    expect(second).toEqual(first);
    for (const result of first ?? []) {
      const svg = svgOf(result);
      expect(svg).not.toMatch(
        /<(script|foreignObject|image|a|switch)\b|\son\w+=|@import|font-family="|href=|NaN|undefined/,
      );
      // No colour but those of the page: each stands inside a variable, as its fallback.
      expect(svg.replace(/var\(--pp-dg-[a-z0-9-]+, #[0-9a-f]{6}\)/g, '')).not.toMatch(
        /#[0-9a-f]{3,8}\b(?!-)(?=["; )}])|rgba?\(|hsla?\(|="black"/i,
      );
      for (const [, id] of svg.matchAll(/\sid="([^"]+)"/g))
        expect(id).toMatch(new RegExp(`^dg-${result.id}(-|_|$)`));
      expect(svg).toContain(`role="img"`);
      expect(svg).toContain(`<desc id="dg-${result.id}-desc">${result.id} &lt;说明&gt;</desc>`);
    }
  });

  it('breaks long Chinese labels at words, inside their boxes', async () => {
    const [timeline] = await withBrowser((browser) =>
      render(browser, [diagram('t', SOURCES.timeline)]),
    );
    expect(
      svgOf(timeline).match(/<tspan[^>]*>全国[^<]*<\/tspan><tspan[^>]*>[^<]+<\/tspan>/)?.[0],
    ).toBeDefined();
  });

  it('settles each diagram: one that cannot be read does not stop the next', async () => {
    const results = await withBrowser((browser) =>
      render(browser, [
        diagram('bad', 'flowchart LR\n  a['),
        diagram('empty', ''),
        diagram('good', SOURCES.pie),
      ]),
    );
    expect(results.map((result) => result.ok)).toEqual([false, false, true]);
    expect(results[0]).toHaveProperty('message', expect.stringMatching(/error/i));
  });

  it('neutralises a source that tries to bring its own styles, scripts and links', async () => {
    const hostile = `%%{init: {"securityLevel": "loose", "themeCSS": "* { background: url(https://evil.example/x) }", "htmlLabels": true}}%%
flowchart TD
  a["<img src=x onerror=alert(1)>"] --> b["<b>粗</b>"]
  classDef x fill:#ff0000,background:url(https://evil.example/y)
  class a x
  click b href "javascript:alert(1)"`;
    const [result] = await withBrowser((browser) => render(browser, [diagram('h', hostile)]));
    const markup = result?.ok === true ? result.svg.replace(/>[^<]*</g, '><') : '';
    expect(markup).not.toMatch(/evil|javascript:|onerror|<img|foreignObject|<a[\s>]/);
  });

  it('shows an escaped label as the text it stands for, in every kind', async () => {
    const text = `甲:;#"<>&{}[]()|%\\`;
    const label = text.replace(/[^甲]/g, (character) => `#${character.codePointAt(0)};`);
    const kinds = {
      gantt: `gantt\n  dateFormat YYYY-MM-DD\n  section 一\n  ${label} :a, 2026-01-05, 2026-02-01`,
      quadrant: `quadrantChart\n  "${label}": [0.7, 0.8]`,
      flow: `flowchart LR\n  a["${label}"] --> b["乙"]`,
      mindmap: `mindmap\n  root("${label}")`,
      pie: `pie\n  "${label}" : 3`,
      timeline: `timeline\n  2026 : ${label}`,
      journey: `journey\n  section 一\n  ${label}: 3: 乙`,
    };
    const sources = Object.entries(kinds).map(([id, source]) => diagram(id, source));
    const results = await withBrowser((browser) => render(browser, sources));
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const without = results.filter(
      (result) =>
        !svgOf(result)
          .replace(/<[^>]+>/g, '')
          .includes(escaped),
    );
    expect(without).toEqual([]);
  });

  it('draws no line for today unless the source asks, since that line is read off the clock', async () => {
    const [gantt] = await withBrowser((browser) => render(browser, [diagram('g', SOURCES.gantt)]));
    expect(svgOf(gantt)).not.toContain('today');
  });
});

import { describe, expect, it } from 'vitest';
import type { Chart } from '../diagrams/chart.ts';
import { drawChart } from './draw-chart.ts';

const about = { title: '负荷 & <b>', description: '说明', locale: 'zh-CN' } as const;
const step = (start: string, end: string, low: number, high: number) => ({
  start,
  end,
  low,
  high,
  label: `<${low + high}>`,
});
const steps = [step('2026-03-02', '2026-05-10', 1, 0), step('2026-05-11', '2026-07-26', 1.5, 0.5)];
const bands = [{ start: '2026-03-02', end: '2026-07-26', label: 'P1' }];

const LOAD: Chart = {
  ...about,
  id: 'load/一',
  chart: {
    kind: 'load',
    steps,
    bands,
    limit: { value: 1.5, label: '上限 1.5' },
    layers: ['上限以内', '超出上限'],
  },
};
const point = (date: string, value: number) => ({
  date,
  day: date,
  value,
  label: `${value}%`,
  shown: `${value}%`,
});
const PATH: Chart = {
  ...about,
  id: 'path-a_b',
  chart: {
    kind: 'path',
    points: [
      point('2026-03-02', 60),
      point('2026-06-30', 70),
      { ...point('2027-03-01', 85), to: 90, from: '2026-12-01' },
    ],
  },
};
const BARS: Chart = {
  ...about,
  id: 'budget-bars',
  chart: {
    kind: 'bars',
    bars: [
      { label: '{b} 平台', value: 60, text: '60%', reserve: false },
      { label: '预备金', value: 40, text: '40%', reserve: true },
    ],
  },
};

describe('drawChart(chart)', () => {
  it('gives the same bytes each time, whatever was drawn before', () => {
    const first = [LOAD, PATH, BARS].map((chart) => drawChart(chart).svg);
    expect([BARS, PATH, LOAD].map((chart) => drawChart(chart).svg).toReversed()).toEqual(first);
  });

  it('names and describes the drawing, with all that a plan says escaped', () => {
    const { svg } = drawChart(LOAD);
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="dg-load--title dg-load--desc"/);
    expect(svg).toContain('<title id="dg-load--title">负荷 &amp; &lt;b&gt;</title>');
    expect(svg).toContain('&lt;1&gt;');
    expect(drawChart(BARS).svg).toContain('{b} 平台');
  });

  it('leaves nothing of the library: no classes, ids, sheets or fonts of its own', () => {
    for (const chart of [LOAD, PATH, BARS]) {
      const { svg } = drawChart(chart);
      expect(svg.match(/zr\d|ecmeta|CDATA|font-family:[^v]| style="|<script|href=/g)).toBeNull();
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id?.startsWith('dg-') !== true)).toEqual([]);
    }
  });

  it('takes every colour from the page', () => {
    for (const chart of [LOAD, PATH, BARS]) {
      const bare = drawChart(chart).svg.replace(/var\(--pp-dg-[\w-]+, #[0-9a-f]{6}\)/g, 'own');
      const shown = bare.replace(/<clipPath[^]*?<\/clipPath>/g, '');
      expect(shown.match(/(?:fill|stroke)="(?!own|none|url)[^"]*"/g)).toBeNull();
    }
  });

  it('marks what is too much by lines aslant and in words, not by colour alone', () => {
    const { svg } = drawChart(LOAD);
    expect(svg).toContain('fill="url(#dg-load--hatch-warm)"');
    expect(svg).toContain('超出上限');
    expect(svg).toContain('上限 1.5');
  });

  it('writes the figures of a path at its points and the ends of time below', () => {
    const { svg } = drawChart(PATH);
    for (const words of ['60%', '70%', '85%', '2026-03-02', '2027-03-01'])
      expect(svg).toContain(`>${words}</text>`);
  });

  it('moves a figure to the left where it would run out of the drawing', () => {
    const words = 'four to five hours, 26 Feb';
    const startOf = (date: string) => {
      const points = [
        point('2026-03-02', 60),
        { ...point(date, 70), shown: words },
        point('2027-03-01', 85),
      ];
      const { svg } = drawChart({ ...PATH, chart: { kind: 'path', points } });
      const [tag = ''] = new RegExp(`<text[^>]*>${words}<`).exec(svg) ?? [];
      expect(tag).toContain('text-anchor="start"');
      return Number(/translate\(([\d.]+)/.exec(tag)?.[1]);
    };
    const [early, late] = [startOf('2026-05-30'), startOf('2027-02-01')];
    expect(early).toBeGreaterThan(60);
    // 26 letters take more than half of the 300 that there are.
    expect(late).toBeGreaterThan(early);
    expect(late).toBeLessThan(150);
  });
});

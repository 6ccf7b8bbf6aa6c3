import { BarChart, LineChart } from 'echarts/charts.js';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components.js';
import { init, setPlatformAPI, use } from 'echarts/core.js';
import { SVGRenderer } from 'echarts/renderers.js';
import type { Chart } from '../diagrams/chart.ts';
import type { DiagramArtifact } from '../model/artifact.ts';
import { barsOption, barsSize } from './bars-option.ts';
import { measureType } from './chart-style.ts';
import { finishChart } from './finish-chart.ts';
import { LOAD_SIZE, loadOption } from './load-option.ts';
import { PATH_SIZE, pathOption } from './path-option.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);
setPlatformAPI({
  measureText: (text: string, font?: string) => {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12);
    return { width: measureType(text, size) };
  },
});

/** Draws a chart without a browser: the same value gives the same bytes on every machine. */
export function drawChart({ id, chart, title, description, locale }: Chart): DiagramArtifact {
  const { width, height } = sizeOf(chart);
  const board = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    board.setOption({ animation: false, useUTC: true, silent: true, ...optionOf(chart) });
    const svg = finishChart(board.renderToSVGString(), {
      id,
      title,
      description,
      locale,
      width,
      height,
    });
    return { id, title, description, svg, width, height };
  } finally {
    // What is not disposed of keeps the process alive.
    board.dispose();
  }
}

function sizeOf(chart: Chart['chart']): { width: number; height: number } {
  switch (chart.kind) {
    case 'path':
      return PATH_SIZE;
    case 'load':
      return LOAD_SIZE;
    case 'bars':
      return barsSize(chart);
  }
}

function optionOf(chart: Chart['chart']): object {
  switch (chart.kind) {
    case 'path':
      return pathOption(chart);
    case 'load':
      return loadOption(chart);
    case 'bars':
      return barsOption(chart);
  }
}

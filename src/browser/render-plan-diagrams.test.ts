import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagrams/diagram.ts';
import { EVERY_KIND, GUIDE } from '../diagrams/every-kind.test-support.ts';
import { planDiagrams } from '../diagrams/plan-diagrams.ts';
import { relabelled, resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { subsetFonts } from './fonts.ts';
import { withBrowser } from './launch.ts';
import { renderDiagrams, type DiagramResult } from './render-diagrams.ts';

/** Width, in pixels, at which the type of a drawing is 7 points high between the margins of A4. */
const PAGE = 1000;

async function render(diagrams: readonly Diagram[]): Promise<DiagramResult[]> {
  const characters = diagrams.flatMap(({ source }) => [...source]);
  const fonts = await subsetFonts({ characters, format: 'truetype' });
  return withBrowser((browser) => renderDiagrams(browser, diagrams, { fonts }));
}

const plan = resolvedPlan(EVERY_KIND);
const guide = resolvedPlan(GUIDE);

describe('renderDiagrams of planDiagrams', () => {
  it.each(['zh-CN', 'en'] as const)(
    'draws every kind of diagram as wide as a page in %s',
    async (locale) => {
      const diagrams = [...planDiagrams(plan, locale), ...planDiagrams(guide, locale)];
      const results = await render(diagrams);
      expect(results.filter((result) => !result.ok)).toEqual([]);
      expect(results.filter((result) => result.ok && result.width > PAGE)).toEqual([]);
    },
  );

  it('turns long loops and journeys round before they leave the page', async () => {
    const long = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: `s${at}`,
        label: `Step ${at} with a name of some length`,
      }));
    const loops = plan.loops.flatMap((loop) =>
      [8, 20].map((count) => ({ ...loop, key: `l${count}`, steps: long(count) })),
    );
    const journeys = plan.journeys.map((one) => ({ ...one, stages: long(40) }));
    const diagrams = planDiagrams({ ...plan, loops, journeys }, 'en').filter(({ id }) =>
      /^(loop|journey)-/.test(id),
    );
    const results = await render(diagrams);
    expect(results.map((result) => result.ok && result.width <= PAGE)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('shows hostile labels as the text they are', async () => {
    const label = '"];:::y{z}<i>&%%{init';
    const results = await render(planDiagrams(relabelled(plan, label), 'en'));
    expect(results.filter((result) => !result.ok)).toEqual([]);
    const shown = label.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
    const without = results.filter(
      (result) =>
        result.ok &&
        !result.svg
          .replace(/<\/tspan>\s*<tspan[^>]*>/g, '')
          .replace(/<(title|desc|style)\b.*?<\/\1>/gs, '')
          .replace(/<[^>]+>/g, '')
          .includes(shown),
    );
    // Those whose points are numbers.
    expect(without.map(({ id }) => id)).toEqual(['challenge-quadrant', 'risk-quadrant']);
  });

  it('shows the exact percentages of a pie beside its slices', async () => {
    const [pie] = await render(
      planDiagrams(plan, 'en').filter(({ id }) => id === 'segmentation-tiers'),
    );
    const slices =
      pie?.ok === true ? [...pie.svg.matchAll(/<tspan[^>]*pie-share[^>]*>([^<]+)</g)] : [];
    expect(slices.map(([, text]) => text)).toEqual(['12.5%', '27.5%', '60%']);
  });
});

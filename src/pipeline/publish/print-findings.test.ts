import { describe, expect, it } from 'vitest';
import { SHIPPED_FONTS } from '../../browser/font-sources.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import type { Resolved } from '../../model/resolved.ts';
import { sampleUnit } from '../../site/views/unit.test-support.ts';
import { missingGlyphs, placedFinding } from './print-findings.ts';
import type { PrintJob } from './print-jobs.ts';

const PLACE = { file: 'plans/shop/inputs.yaml', span: [10, 20] as [number, number] };

/** A document of a plan whose first phase is called so. */
function job(label: string): PrintJob {
  const { resolved } = sampleUnit('en');
  const [phase, ...rest] = resolved.phases;
  if (phase === undefined) throw new Error('the sample has no phase');
  const named: Resolved = {
    ...resolved,
    phases: [{ ...phase, label: { 'zh-CN': '准备', en: label } }, ...rest],
    places: { [`${phase.address}#label`]: PLACE },
  };
  return { plan: 'shop', resolved: () => named } as Partial<PrintJob> as PrintJob;
}

describe('missingGlyphs(job, file, shown, fonts)', () => {
  const glyphs = (label: string, shown: string) =>
    missingGlyphs(job(label), 'report.pdf', shown, SHIPPED_FONTS);

  it('names the character and the field that holds it', () => {
    expect(glyphs('Prepare \u{1F680}', 'Prepare \u{1F680}')).toMatchObject([
      {
        code: 'print/missing-glyph',
        plan: 'shop',
        path: 'phases/prepare',
        field: 'label',
        place: PLACE,
        values: { characters: '\u{1F680} (U+1F680)', file: 'report.pdf' },
      },
    ]);
  });
  it('names the character alone where the plan does not hold it', () => {
    const [found] = glyphs('Prepare', '\u{1F680}');
    expect(found).toMatchObject({ plan: 'shop' });
    expect(found).not.toHaveProperty('place');
  });
  it('finds nothing in what the fonts have', () => {
    expect(glyphs('Prepare', '准备 Prepare → 90%')).toEqual([]);
  });
});

describe('placedFinding(finding, job)', () => {
  const clipped = (text: string) =>
    diagnostic('print/clipped-text', { values: { file: 'report.pdf', page: 3, text } });
  it('leads to the field that holds the text, however it was broken', () => {
    expect(placedFinding(clipped('Prepare the\nshop'), job('Prepare the shop well'))).toMatchObject(
      {
        path: 'phases/prepare',
        field: 'label',
        place: PLACE,
      },
    );
  });
  it('leads nowhere for a text that could stand anywhere', () => {
    expect(placedFinding(clipped('Go'), job('Go'))).not.toHaveProperty('path');
  });
});

import type { SiteArtifact } from '../../model/artifact.ts';
import { paperSize } from '../../model/print.ts';
import type { Both } from './facing.ts';
import type { Space } from './sheet-fit.ts';
import { linesIn } from './text-width.ts';

const PT_PER_MM = 72 / 25.4;

/** Margins of a sheet of the handout, in millimetres, as the stylesheet sets them. */
const SHEET = { side: 16, top: 13, bottom: 11 } as const;

/** What the head and the foot of a sheet take with the gaps below and above them, in points. */
const HEAD_AND_FOOT = 20 + 18 + 2 * 12;

/** Type of the foot in points, its leading, and what stands beside its text, in millimetres. */
const FOOT = { size: 7.1, lead: 1.4, page: 25, between: 44 + 2 * 5 } as const;

/** Room between head and foot of a sheet of the handout, whose foot names the models. */
export function sheetSpace(
  { print }: Pick<SiteArtifact, 'print'>,
  models: readonly string[],
): Space {
  const space = between(paperSize(print.paper));
  return lessModels(space, [models], space.width - FOOT.page * PT_PER_MM);
}

/** The same of a sheet turned sideways, whose foot names them in both languages. */
export function facingSpace(
  { print }: Pick<SiteArtifact, 'print'>,
  { left, right }: Both<readonly string[]>,
): Space {
  const space = between(paperSize(print.paper, true));
  return lessModels(space, [left, right], (space.width - FOOT.between * PT_PER_MM) / 2);
}

function between({ width, height }: ReturnType<typeof paperSize>): Space {
  return {
    width: (width - 2 * SHEET.side) * PT_PER_MM,
    height: (height - SHEET.top - SHEET.bottom) * PT_PER_MM - HEAD_AND_FOOT,
  };
}

/** Models take lines of their own, as many as the longer side does. */
function lessModels(space: Space, sides: readonly (readonly string[])[], width: number): Space {
  const lines = sides.map((models) =>
    models.length === 0 ? 0 : linesIn(models.join(' · '), width / FOOT.size),
  );
  return { ...space, height: space.height - Math.max(...lines) * FOOT.size * FOOT.lead };
}

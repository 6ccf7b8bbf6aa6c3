import type { SiteArtifact } from '../../model/artifact.ts';
import { paperSize } from '../../model/print.ts';
import type { Space } from './sheet-fit.ts';

const PT_PER_MM = 72 / 25.4;

/** Margins of a sheet of the handout, in millimetres, as the stylesheet sets them. */
const SHEET = { side: 16, top: 13, bottom: 11 } as const;

/** What the head and the foot of a sheet take with the gaps below and above them, in points. */
const HEAD_AND_FOOT = 20 + 18 + 2 * 12;

/** Room between head and foot of a sheet of the handout. */
export function sheetSpace({ print }: Pick<SiteArtifact, 'print'>): Space {
  const { width, height } = paperSize(print.paper);
  return {
    width: (width - 2 * SHEET.side) * PT_PER_MM,
    height: (height - SHEET.top - SHEET.bottom) * PT_PER_MM - HEAD_AND_FOOT,
  };
}

/** The same of a sheet turned sideways. */
export function facingSpace({ print }: Pick<SiteArtifact, 'print'>): Space {
  const { width, height } = paperSize(print.paper, true);
  return {
    width: (width - 2 * SHEET.side) * PT_PER_MM,
    height: (height - SHEET.top - SHEET.bottom) * PT_PER_MM - HEAD_AND_FOOT,
  };
}

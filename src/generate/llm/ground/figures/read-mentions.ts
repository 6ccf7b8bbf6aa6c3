import { narrow } from './amount-pattern.ts';
import type { Mention } from './mention.ts';
import { BARE, MEASURED } from './scan-figures.ts';
import { NAMES, NO_FIGURES } from './scan-names.ts';
import { POINTS } from './scan-points.ts';
import { SHARES } from './scan-shares.ts';
import { scan } from './scanner.ts';

const ALL = [...NO_FIGURES, ...POINTS, ...SHARES, ...MEASURED, ...NAMES, ...BARE];

/** A text without any of these has no figure. */
const ANY =
  /[\d０-９一二两三四五六七八九十半倍番]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|forty|twenty|fif|hundred|dozen|half|halv|quarter|doubl|tripl|twice|tenth|one|first|within|an? (?:hour|day|week|month|year)|second|in |by |of |from |to /iu;

/** All figures, points in time and names with digits of a text, in Chinese and in English. */
export function readMentions(text: string): Mention[] {
  return ANY.test(text) ? scan(narrow(text), ALL) : [];
}

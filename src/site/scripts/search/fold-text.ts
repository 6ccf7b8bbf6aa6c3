/** A text as it is compared, and where each of its units stands in the text as written. */
export interface Folded {
  text: string;
  from: number[];
  /** Where what the unit was made from ends. */
  to: number[];
}

const DASHES = /^[‐-―−~〜]$/;
const HAN = /^\p{Script=Han}$/u;

/** Commas between groups of three digits. */
const THOUSANDS = /(?<=\p{Nd})[,，](?=\p{Nd}{3}(?!\p{Nd}))/gu;

/**
 * A text without what readers do not tell apart: width of characters, capitals, kinds of dash, commas within
 * figures, and the gaps between Chinese and Latin. Sample: `ＮＰＳ 达到 33–36` is `nps达到33-36`.
 */
export function foldText(written: string): Folded {
  const units = [...written];
  const commas = new Set([...written.matchAll(THOUSANDS)].map(({ index }) => index));
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let at = 0;
  units.forEach((unit, index) => {
    const end = at + unit.length;
    const folded = commas.has(at) ? '' : foldUnit(unit, units[index - 1], units[index + 1]);
    text += folded;
    for (let each = 0; each < folded.length; each += 1) {
      from.push(at);
      to.push(end);
    }
    at = end;
  });
  return { text, from, to };
}

/** A text without the commas within its figures. */
export function joinFigures(text: string): string {
  return text.replace(THOUSANDS, '');
}

/** A gap counts where it parts two Latin words, and once. */
function foldUnit(unit: string, before = ' ', after = ' '): string {
  if (unit === ' ' || /^\s$/.test(unit)) {
    return /^\s$/.test(before) || HAN.test(before) || HAN.test(after) ? '' : ' ';
  }
  const folded = unit.normalize('NFKC').toLowerCase();
  return DASHES.test(folded) ? '-' : folded;
}

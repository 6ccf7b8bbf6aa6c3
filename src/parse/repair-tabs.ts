/** Text whose tabs at the start of lines became spaces, and the way back to the original. */
export interface Repaired {
  text: string;
  toOriginal: (offset: number) => number;
}

interface Shift {
  /** Where the new indentation starts and ends in the repaired text. */
  start: number;
  end: number;
  /** Where the old one starts and ends in the original text. */
  from: number;
  to: number;
}

/**
 * Indents the lines that start at `lineStarts` by spaces, so that the rest of a file with a tab in
 * it can still be checked. The depth meant is guessed from the lines above: below a `key:` one
 * level deeper, else like the line before; a list item like the last open list; and the same white
 * space again means the same depth.
 */
export function repairTabs(text: string, lineStarts: ReadonlySet<number>): Repaired {
  const shifts: Shift[] = [];
  const columns = new Map<string, number>();
  let open: number[] = [0];
  let lists: number[] = [];
  let opens = false;
  let result = '';
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const indentation = /^[ \t]*/.exec(line)?.[0] ?? '';
    const content = line.slice(indentation.length);
    const blank = /^(?:#|\r?\n|$)/.test(content);
    let column = indentation.length;
    if (lineStarts.has(offset)) {
      const list = content.startsWith('- ') ? lists.at(-1) : undefined;
      const deepest = open.at(-1) ?? 0;
      const known = columns.get(indentation);
      if (known !== undefined && open.includes(known)) column = known;
      else column = opens ? deepest + 2 : (list ?? deepest);
      shifts.push({
        start: result.length,
        end: result.length + column,
        from: offset,
        to: offset + indentation.length,
      });
      result += ' '.repeat(column) + content;
    } else {
      result += line;
    }
    if (!blank) {
      columns.set(indentation, column);
      open = open.filter((other) => other < column).concat(column);
      lists = lists.filter((other) => other < column);
      for (const mark of content.match(/^(?:- +)+/)?.[0].match(/- +/g) ?? []) {
        lists.push(column);
        column += mark.length;
        open.push(column);
      }
      opens = /:\s*(?:#.*)?$/.test(content);
    }
    offset += line.length;
  }
  return { text: result, toOriginal: (at) => toOriginal(shifts, at) };
}

function toOriginal(shifts: readonly Shift[], offset: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const shift = shifts[low - 1];
  if (!shift) return offset;
  if (offset < shift.end) return Math.min(shift.from + offset - shift.start, shift.to);
  return shift.to + offset - shift.end;
}

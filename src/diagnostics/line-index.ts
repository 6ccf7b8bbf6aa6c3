/** A position as editors count it: from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/**
 * The lines of a text, indexed once: every look-up takes O(log n). CR, LF and CRLF end a line.
 * Columns count UTF-16 units, as editors, language servers and SARIF's `utf16CodeUnits` do.
 */
export class LineIndex {
  readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.starts = [
      0,
      ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: mark }) => index + mark.length),
    ];
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Position of an offset; one outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: at - (this.starts[low - 1] ?? 0) + 1 };
  }

  /** Offset of a position; the way back from `positionAt`. */
  offsetAt({ line, column }: Position): number {
    return (this.starts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text of a line, without its end. */
  lineAt(line: number): string {
    const start = this.starts[line - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.starts[line]).replace(/\r?\n$|\r$/, '');
  }
}

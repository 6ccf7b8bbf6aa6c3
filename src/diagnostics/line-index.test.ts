import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from './line-index.ts';

describe('LineIndex', () => {
  it('counts lines ended by LF, CRLF and CR, and columns in UTF-16 units', () => {
    const index = new LineIndex('a\r\n😀b\rc\n');
    expect(index.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(5)).toEqual({ line: 2, column: 3 });
    expect(index.positionAt(7)).toEqual({ line: 3, column: 1 });
    expect(index.positionAt(9)).toEqual({ line: 4, column: 1 });
    expect(index.lineAt(2)).toBe('😀b');
    expect(index.lineCount).toBe(4);
  });

  it('moves an offset outside the text to its nearest end', () => {
    const index = new LineIndex('ab');
    expect(index.positionAt(-1)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(99)).toEqual({ line: 1, column: 3 });
  });

  it('finds the way back for every offset', () => {
    const text = fc
      .array(fc.constantFrom('a', '中', '😀', '\n', '\r', '\r\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(100), (content, offset) => {
        const at = Math.min(offset, content.length);
        const index = new LineIndex(content);
        expect(index.offsetAt(index.positionAt(at))).toBe(at);
      }),
    );
  });
});

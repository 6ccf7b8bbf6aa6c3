import { describe, expect, it } from 'vitest';
import { paperWidth, sharedHeights } from './paper-width.ts';

describe('paperWidth', () => {
  it('gives the type of every drawing the same size', () => {
    expect(paperWidth({ width: 844, height: 348 })).toBe('173.9mm');
    expect(paperWidth({ width: 413, height: 340 })).toBe('85.1mm');
  });

  it('makes a high drawing smaller, as far as it can still be read', () => {
    expect(paperWidth({ width: 600, height: 600 })).toBe('115.0mm');
    expect(paperWidth({ width: 600, height: 1200 })).toBe('102.0mm');
  });
});

describe('sharedHeights', () => {
  it('divides the room of a page among drawings', () => {
    const drawings = [
      { width: 800, height: 600 },
      { width: 600, height: 300 },
    ];
    expect(sharedHeights(drawings, 180)).toEqual([120, 60]);
  });

  it('is nothing where they would be too small to read', () => {
    expect(sharedHeights([{ width: 800, height: 1200 }], 180)).toBeUndefined();
  });
});

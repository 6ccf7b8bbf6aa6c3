import { describe, expect, it } from 'vitest';
import { readOperations, type Operation } from './read-operations.ts';

function read(source: string): Operation[] {
  const found: Operation[] = [];
  readOperations(new TextEncoder().encode(source), (operation) => found.push(operation));
  return found;
}
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('readOperations(bytes, visit)', () => {
  it('reads numbers, names, strings, arrays and dictionaries before their operator', () => {
    const found = read('/F1 10.5 Tf [(a\\)b) -20 <4142>] TJ /P <</MCID 3 /T (>>)>> BDC');
    expect(found.map(({ operator, operands }) => [operator, operands])).toEqual([
      ['Tf', ['/F1', 10.5]],
      ['TJ', [[bytes('a)b'), -20, bytes('AB')]]],
      ['BDC', ['/P', '<</MCID 3 /T (>>)>>']],
    ]);
  });
  it('reads escapes, octal codes and brackets within strings', () => {
    const [shown] = read('(a\\n\\101\\\\(b)\\\nc) Tj');
    expect(shown?.operands).toEqual([bytes('a\nA\\(b)c')]);
  });
  it('skips comments and the bytes of inline images', () => {
    const found = read('% q (\nq BI /W 1 ID \x01Q\x02 EI Q');
    expect(found.map(({ operator }) => operator)).toEqual(['q', 'BI', 'ID', 'EI', 'Q']);
  });
  it('says where each operation stands', () => {
    const source = 'q\n1 0 0 1 5 5 cm\nQ';
    const { start, end } = read(source)[1] ?? { start: 0, end: 0 };
    expect(source.slice(start, end)).toBe('1 0 0 1 5 5 cm');
  });
  it('ends with what ends early', () => {
    expect(read('(never closed')).toEqual([]);
    expect(read('[1 2')).toEqual([]);
    expect(read('<< /A')).toEqual([]);
  });
});

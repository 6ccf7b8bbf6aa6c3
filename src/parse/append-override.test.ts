import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendOverride } from './append-override.ts';
import { parseOverrides } from './parse-plan-files.ts';

const ENTRY = {
  at: 'risks/peak',
  set: { probability: 4 },
  was: { probability: 3 },
  why: 'Seen twice',
};

function entries(text: string | undefined): unknown[] {
  const parsed = parseOverrides({ file: 'overrides.yaml', text: text ?? '' });
  expect(parsed.diagnostics).toEqual([]);
  return parsed.value?.overrides ?? [];
}

describe('appendOverride(text, entry)', () => {
  it('starts a file that does not exist', () => {
    expect(entries(appendOverride(undefined, ENTRY))).toHaveLength(1);
  });

  it.each([
    ['an empty list', 'format: 1\noverrides: []\n# the end\n'],
    ['no list yet', 'format: 1\noverrides:\n'],
    [
      'another entry',
      'format: 1\noverrides:\n  - at: risks/x\n    remove: true\n    why: gone   # spaces kept\n',
    ],
    [
      'an entry without a line end',
      'format: 1\noverrides:\n- at: risks/x\n  remove: true\n  why: gone',
    ],
    [
      'fields behind the list',
      'overrides:\n    - {at: risks/x, remove: true, why: gone}\n\nformat: 1\n',
    ],
    [
      'Windows line ends',
      'format: 1\r\noverrides:\r\n  - at: risks/x\r\n    remove: true\r\n    why: gone\r\n',
    ],
  ])('adds behind %s and leaves every other byte', (_, text) => {
    const before = text.includes('risks/x') ? 1 : 0;
    const after = appendOverride(text, ENTRY);
    expect(entries(after)).toHaveLength(before + 1);
    expect(entries(after).at(-1)).toMatchObject({ at: 'risks/peak' });
    for (const line of text.split(/\r?\n/)) {
      if (!line.startsWith('overrides:')) expect(after).toContain(line);
    }
  });

  it('keeps comments and blank lines of any shape', () => {
    const comment = fc.constantFrom('', '# note', '  # indented note', '    # deep note');
    fc.assert(
      fc.property(
        fc.array(comment, { maxLength: 4 }),
        fc.array(comment, { maxLength: 4 }),
        (head, tail) => {
          const text = `${head.join('\n')}\nformat: 1\noverrides:\n  - at: risks/x\n    remove: true\n    why: gone\n${tail.join('\n')}`;
          const after = appendOverride(text, ENTRY) ?? '';
          expect(entries(after)).toHaveLength(2);
          const added = after.split('\n').filter((line) => !text.split('\n').includes(line));
          expect(added.length).toBeGreaterThan(4);
          for (const line of [...head, ...tail]) expect(after).toContain(line);
        },
      ),
    );
  });

  it('does not touch a file it cannot read', () => {
    expect(appendOverride('overrides: {a: 1}\n', ENTRY)).toBeUndefined();
    expect(appendOverride('overrides:\n\t- bad\n', ENTRY)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { sourceDigest, type Translation } from '../model/translations.ts';
import { editTranslations } from './edit-translations.ts';
import { parseTranslations } from './parse-plan-files.ts';

const FILE = `# yaml-language-server: $schema=../../schemas/translations.schema.json
format: 1
translations:
  # The title was agreed with the board.
  - at: '#title'
    to: en
    of: 0123456789abcdef
    text: "Customer plan"   # by hand

  - {at: goals/a#label, to: en, of: 0123456789abcdef, text: Goal}
  - at: goals/b#label
    to: en
    of: 0123456789abcdef
    text: |-
      Two
      lines
# The end.
`;

const entry = (at: string, text: string): Translation => ({
  at,
  to: 'en',
  of: sourceDigest(at),
  text,
});

function entriesOf(text: string | undefined): string[] {
  const { value, diagnostics } = parseTranslations({ file: 'translations.yaml', text: text ?? '' });
  expect(diagnostics).toEqual([]);
  return value?.translations.map(({ at }) => at) ?? [];
}

describe('editTranslations(text, edits)', () => {
  it('adds at the end and leaves every other byte', () => {
    const text = editTranslations(FILE, { remove: [], add: [entry('risks/x#label', 'A: “b”')] });
    expect(text?.startsWith(FILE.slice(0, FILE.indexOf('# The end.')))).toBe(true);
    expect(text).toContain('# The end.');
    expect(entriesOf(text)).toEqual(['#title', 'goals/a#label', 'goals/b#label', 'risks/x#label']);
  });

  it('takes out just the lines of an entry, in every form', () => {
    for (const index of [0, 1, 2]) {
      const text = editTranslations(FILE, { remove: [index], add: [] }) ?? '';
      expect(entriesOf(text)).toHaveLength(2);
      for (const line of text.split('\n')) expect(FILE.split('\n')).toContain(line);
      expect(text).toContain('# The title was agreed with the board.');
      expect(text).toContain('# The end.');
    }
    expect(entriesOf(editTranslations(FILE, { remove: [2, 0], add: [] }))).toEqual([
      'goals/a#label',
    ]);
  });

  it('leaves a list that can be read when all are taken out, and takes new ones', () => {
    expect(entriesOf(editTranslations(FILE, { remove: [0, 1, 2], add: [] }))).toEqual([]);
    const text = editTranslations(FILE, { remove: [0, 1, 2], add: [entry('#owner', 'Lead')] });
    expect(entriesOf(text)).toEqual(['#owner']);
  });

  it('starts a file, and keeps line ends of Windows', () => {
    expect(
      entriesOf(editTranslations(undefined, { remove: [], add: [entry('#title', 'T')] })),
    ).toEqual(['#title']);
    const windows = FILE.replaceAll('\n', '\r\n');
    const text = editTranslations(windows, { remove: [1], add: [entry('#owner', 'Lead')] }) ?? '';
    expect(entriesOf(text)).toEqual(['#title', 'goals/b#label', '#owner']);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('refuses what it cannot change line by line', () => {
    const flow = 'format: 1\ntranslations: [{at: a#b, to: en, of: 0123456789abcdef, text: x}]\n';
    expect(editTranslations(flow, { remove: [0], add: [] })).toBeUndefined();
    expect(editTranslations(flow, { remove: [], add: [entry('#owner', 'Lead')] })).toBeUndefined();
  });
});

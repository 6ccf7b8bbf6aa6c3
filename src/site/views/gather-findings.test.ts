import { describe, expect, it } from 'vitest';
import type { FindingArtifact } from '../../model/artifact.ts';
import { findingRows } from './appendix.ts';
import { notesFor } from './notes.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const lacking = (path: string, parts: Partial<FindingArtifact> = {}): FindingArtifact => ({
  code: 'text/missing-translation',
  severity: 'warning',
  message: `\`${path.split('#')[1] ?? ''}\` has no English text.`,
  hint: 'Add the English text.',
  path,
  ...parts,
});
const readerOf = (...findings: FindingArtifact[]) =>
  createReader({ ...sampleUnit('en'), findings }, site);
const told = (...findings: FindingArtifact[]) =>
  findingRows(readerOf(...findings)).map(({ message }) => message.plain);

describe('texts that lack a translation', () => {
  const [label, why] = [lacking('goals/trust#label'), lacking('goals/trust/targets/nps#why')];

  it('are told once, by their number, beside an item and in the list', () => {
    const many = ['2 texts have no translation; the page shows another language instead.'];
    expect(told(label, why)).toEqual(many);
    const notes = notesFor(readerOf(label, why), 'goals/trust');
    expect(notes?.findings.map(({ message }) => message.plain)).toEqual(many);
  });

  it('are told as they are where there is one, and not at all where they are known', () => {
    expect(told(label)).toEqual(['label has no English text.']);
    expect(told(label, { ...why, known: true })).toEqual(['label has no English text.']);
  });

  it('are told apart by language, and from what is accepted', () => {
    const chinese = lacking('goals/trust#note', { hint: 'Add the Chinese text.' });
    expect(told(label, why, chinese)).toHaveLength(2);
    const accepted = { ...why, waived: true, hint: 'Accepted: later.' };
    expect(told(label, accepted)).toHaveLength(2);
  });

  it('leave other findings alone', () => {
    const other = { ...label, code: 'budget/no-total', message: 'No total.' };
    expect(told(other, other)).toEqual(['No total.', 'No total.']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseApprovals } from './parse-plan-files.ts';
import { recordApproval } from './record-approval.ts';

const FINGERPRINT = `sha256:${'a'.repeat(64)}`;
const ENTRY = { section: 'goals', by: 'sponsor', date: '2026-03-02', fingerprint: FINGERPRINT };
const FILE = `# who stands behind it
format: 1
approvals:
  # by the board
  - section: goals # first of all
    by: board
    date: 2026-01-05
    fingerprint: ${FINGERPRINT} # checked

  - { section: roadmap, by: sponsor, date: 2026-01-05, fingerprint: "${FINGERPRINT}" }
  - section: goals
    by: sponsor
    date: 2026-01-06
    note:
      en: Fine
      zh-CN: 同意
    fingerprint: ${FINGERPRINT}
# the end
`;

function entries(text: string | undefined) {
  const { value, diagnostics } = parseApprovals({ file: 'approvals.yaml', text: text ?? '' });
  expect(diagnostics).toEqual([]);
  return (value?.approvals ?? []).map(({ section, by, date, note }) => [
    section,
    by,
    date.raw,
    ...(note === undefined ? [] : [note]),
  ]);
}

describe('recordApproval(text, approval)', () => {
  it('starts a file that does not exist', () => {
    expect(entries(recordApproval(undefined, ENTRY))).toEqual([['goals', 'sponsor', '2026-03-02']]);
  });

  it('adds behind what is there and leaves every other byte', () => {
    const after = recordApproval(FILE, { ...ENTRY, section: 'overview' });
    expect(after?.replace(/ {2}- section: overview\n(?: {4}.*\n){3}/, '')).toBe(FILE);
    expect(entries(after)).toHaveLength(4);
  });

  it('takes the place of what the same person said of the same section', () => {
    const after = recordApproval(FILE, ENTRY);
    expect(entries(after)).toEqual([
      ['goals', 'board', '2026-01-05'],
      ['roadmap', 'sponsor', '2026-01-05'],
      ['goals', 'sponsor', '2026-03-02'],
    ]);
    const [head, tail] = [FILE.slice(0, FILE.lastIndexOf('  - section')), '\n# the end\n'];
    expect(after?.startsWith(head)).toBe(true);
    expect(after?.endsWith(tail)).toBe(true);
  });

  it('keeps the comment behind an entry that it replaces', () => {
    const after = recordApproval(FILE, { ...ENTRY, by: 'board' });
    expect(after).toContain(`fingerprint: ${FINGERPRINT} # checked\n\n  - { section: roadmap`);
    expect(after).toContain(
      '# by the board\n  - section: goals\n    by: board\n    date: 2026-03-02',
    );
  });

  it('replaces the later of two entries, which is the one that counts', () => {
    const twice = `format: 1\napprovals:\n${'  - section: goals\n    by: lin\n    date: 2026-01-01\n    fingerprint: F\n'.replace('F', FINGERPRINT).repeat(2)}`;
    const after = recordApproval(twice, { ...ENTRY, by: 'lin' });
    expect(entries(after).map(([, , date]) => date)).toEqual(['2026-01-01', '2026-03-02']);
  });

  it('replaces an entry in brackets', () => {
    const after = recordApproval(FILE, { ...ENTRY, section: 'roadmap' });
    expect(entries(after)[1]).toEqual(['roadmap', 'sponsor', '2026-03-02']);
    expect(entries(after)).toHaveLength(3);
  });

  it('knows a name that YAML would read as something else', () => {
    for (const by of ['yes', '12', 'null', '#lin', 'a: b', '- x', '王 总', '"', "'"]) {
      const once = recordApproval(FILE, { ...ENTRY, by });
      const twice = recordApproval(once, { ...ENTRY, by, date: '2026-04-01' });
      expect(entries(twice)).toHaveLength(4);
      expect(entries(twice).at(-1)).toEqual(['goals', by, '2026-04-01']);
    }
  });

  it('comes to the same when it is written twice', () => {
    const name = fc.string({ minLength: 1, maxLength: 20 }).filter((by) => /^[^\p{C}]+$/u.test(by));
    const ends = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(name, ends, fc.boolean(), (by, newline, trimmed) => {
        const whole = FILE.replaceAll('\n', newline);
        const text = trimmed ? whole.replace(/# the end\s*$/, '').trimEnd() : whole;
        const approval = { ...ENTRY, by, note: { en: 'One\ntwo ', 'zh-CN': '一' } };
        const once = recordApproval(text, approval);
        expect(entries(once)).toHaveLength(by === 'board' || by === 'sponsor' ? 3 : 4);
        expect(recordApproval(once, approval)).toBe(once);
      }),
    );
  });

  it('adds nothing to a file that has no such list', () => {
    for (const text of ['format: 1\n', 'approvals: [{section: a}]\n', '- a\n', 'approvals: {{\n']) {
      expect(recordApproval(text, ENTRY)).toBeUndefined();
    }
  });
});

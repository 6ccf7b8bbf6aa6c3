import { describe, expect, it } from 'vitest';
import { withArtifacts } from './mark-artifacts.ts';

const marked = (source: string, demoted: number[] = []): string | undefined => {
  const bytes = withArtifacts(new TextEncoder().encode(source), new Set(demoted));
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
};

describe('withArtifacts(bytes, demoted)', () => {
  it('marks what stands between marked content, and nothing else', () => {
    expect(marked('q 0 0 9 9 re f Q\n/P <</MCID 0>> BDC BT ET EMC\nBT ET')).toBe(
      'q /Artifact BMC\n0 0 9 9 re f Q\nEMC\n/P <</MCID 0>> BDC BT ET EMC\n/Artifact BMC\nBT ET\nEMC\n',
    );
  });
  it('turns the marked content that it is told into artifacts', () => {
    const source = '/Table <</MCID 4>>BDC\n0 0 9 9 re f\nEMC';
    expect(marked(source, [4])).toBe('/Artifact BMC\n0 0 9 9 re f\nEMC');
    expect(marked(source, [5])).toBeUndefined();
  });
  it('leaves content alone that is marked throughout', () => {
    expect(marked('q /P <</MCID 0>> BDC BT ET EMC Q')).toBeUndefined();
  });
});

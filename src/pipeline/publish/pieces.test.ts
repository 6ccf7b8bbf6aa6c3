import { describe, expect, it } from 'vitest';
import { DRAFT } from '../../model/version.ts';
import { configSchema } from '../../model/config.ts';
import { listPieces } from './pieces.ts';
import type { PlanVersion } from './plan-versions.ts';

function version(name: string, digest = name): PlanVersion {
  return {
    plan: 'shop',
    facts: { version: name, status: name === DRAFT ? 'draft' : 'released', digest },
    key: name,
    read: () => {
      throw new Error('not read');
    },
    problems: () => [],
  };
}

async function comparisonsOf(...versions: PlanVersion[]) {
  const config = configSchema.parse({ format: 1 });
  const pieces = await listPieces([versions], config, { pdf: false, calendar: 'days', brand: '' });
  return new Map(
    pieces.flatMap((piece) =>
      piece.kind === 'comparison' ? [[piece.at.split('/').at(-1), piece] as const] : [],
    ),
  );
}

describe('listPieces(plans, config, shared)', () => {
  it('knows what was released between two versions, the oldest first', async () => {
    const pairs = await comparisonsOf(
      ...['draft', '1.2.0', '1.1.0', '1.0.0'].map((one) => version(one)),
    );
    const between = [...pairs].map(([pair, one]) => [
      pair,
      ...one.between.map((facts) => facts.version),
    ]);
    expect(between).toEqual([
      ['1.2.0...draft'],
      ['1.1.0...draft', '1.2.0'],
      ['1.0.0...draft', '1.1.0', '1.2.0'],
      ['1.1.0...1.2.0'],
      ['1.0.0...1.2.0', '1.1.0'],
      ['1.0.0...1.1.0'],
    ]);
  });
  it('makes everything anew for another paper', async () => {
    const keys = async (paper: 'A4' | 'Letter') => {
      const config = configSchema.parse({ format: 1, print: { paper } });
      const versions = [version('draft'), version('1.0.0')];
      const pieces = await listPieces([versions], config, {
        pdf: true,
        calendar: 'days',
        brand: '',
      });
      return pieces.map(({ key }) => key);
    };
    const [upright, wide] = [await keys('A4'), new Set(await keys('Letter'))];
    expect(upright).toHaveLength(5);
    expect(upright.filter((key) => wide.has(key))).toEqual([]);
  });
  it('makes a comparison anew when another version lies between', async () => {
    const keyOf = async (...middle: PlanVersion[]) =>
      (await comparisonsOf(version('draft'), ...middle, version('1.0.0'))).get('1.0.0...draft')
        ?.key;
    const alone = await keyOf();
    const one = await keyOf(version('1.1.0'));
    expect(one).not.toBe(alone);
    expect(await keyOf(version('1.1.0', 'other'))).not.toBe(one);
    expect(await keyOf(version('1.1.0'))).toBe(one);
  });
});

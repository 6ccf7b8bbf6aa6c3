import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKept, writeKept } from '../../io/kept.ts';
import type { PlanFiles } from '../../io/read-workspace.ts';
import { digest } from '../../model/digest.ts';
import { checkReleaseBodies } from './check-release-bodies.ts';

const TEXT = readFileSync(
  path.join(import.meta.dirname, '../../parse/fixtures/release-format-2.yaml'),
  'utf8',
);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'planpress-bodies-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plan(...texts: string[]): PlanFiles {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    id: 'shop',
    inputs: { file: 'plans/shop/inputs.yaml', bytes: bytes('') },
    releases: texts.map((text, at) => ({
      file: `plans/shop/releases/1.${at}.0.yaml`,
      bytes: bytes(text),
    })),
  };
}

async function codes(...plans: PlanFiles[]): Promise<string[]> {
  return (await checkReleaseBodies(plans, folder)).map(({ code }) => code);
}

interface Readable {
  key: string;
  readable: string[];
}

describe('checkReleaseBodies(plans, folder)', () => {
  it('tells what cannot be read below a sound head, each time', async () => {
    const broken = TEXT.replace('profile: strategic-plan', 'profile: dream');
    expect(await codes(plan(TEXT, broken))).toEqual(['schema/choice']);
    expect(await codes(plan(TEXT, broken))).toEqual(['schema/choice']);
  });

  it('leaves a head that cannot be read to the check of heads', async () => {
    expect(await codes(plan(TEXT.replace('date: ', 'day: ')))).toEqual([]);
  });

  it('reads a release only once', async () => {
    expect(await codes(plan(TEXT))).toEqual([]);
    const kept = await readKept<Readable>(folder, 'releases');
    expect(kept?.readable).toHaveLength(1);
    // One that is marked as readable is not looked at, even if it is not.
    const broken = plan(TEXT.replace('profile: strategic-plan', 'profile: dream'));
    const own = digest([
      'shop',
      'plans/shop/releases/1.0.0.yaml',
      digest(broken.releases?.[0]?.bytes),
    ]);
    expect(await codes(broken)).toEqual(['schema/choice']);
    await writeKept(folder, 'releases', { ...kept, readable: [own] });
    expect(await codes(broken)).toEqual([]);
  });

  it('forgets what another program could read', async () => {
    await codes(plan(TEXT));
    const kept = await readKept<Readable>(folder, 'releases');
    await writeKept(folder, 'releases', { ...kept, key: 'older' });
    expect(await codes(plan(TEXT))).toEqual([]);
    const renewed = await readKept<Readable>(folder, 'releases');
    expect(renewed).toEqual(kept);
  });

  it('reads the release of another plan as such', async () => {
    expect(await codes({ ...plan(TEXT), id: 'store' })).toEqual(['release/other-plan']);
  });
});

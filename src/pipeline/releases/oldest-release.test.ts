import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { comparePlanVersions } from '../../compare/compare-plan-versions.ts';
import { planDiagrams } from '../../diagrams/plan-diagrams.ts';
import { resolvedSchema } from '../../model/resolved.ts';
import { approvableSections } from './approval-state.ts';
import { readRelease } from './read-release.ts';
import { writeRelease } from './write-release.ts';

const FILE = path.join(import.meta.dirname, '../../parse/fixtures/release-format-1.yaml');
const source = { file: 'plans/small/releases/1.0.0.yaml', text: readFileSync(FILE, 'utf8') };
const { format: _, digest: __, ...release } = readRelease(source);
const { plan } = release;

describe('a release of the first format', () => {
  it('compares with plans of today', () => {
    expect(comparePlanVersions(plan, plan).changes).toEqual([]);
    const [goal, ...goals] = plan.goals;
    if (goal === undefined) throw new Error('no goals');
    const later = { ...plan, goals: [{ ...goal, targets: goal.targets.slice(1) }, ...goals] };
    const { changes } = comparePlanVersions(plan, later);
    expect(changes.map(({ at, kind }) => [at, kind])).toContainEqual([
      `goals/${goal.key}/targets/${goal.targets[0]?.key}`,
      'removed',
    ]);
  });

  it('can be drawn, handed to pages and approved', () => {
    expect(planDiagrams(plan, 'zh-CN').map(({ id }) => id)).toContain('roadmap');
    const encoded = z.encode(resolvedSchema, plan);
    expect(resolvedSchema.parse(JSON.parse(JSON.stringify(encoded)))).toEqual(plan);
    expect(approvableSections(plan).length).toBeGreaterThan(4);
  });

  it('would be written in the format of today', () => {
    const text = writeRelease(release);
    expect(text).toContain('\nformat: 2\n');
    expect(readRelease({ ...source, text }).plan).toEqual(plan);
  });
});

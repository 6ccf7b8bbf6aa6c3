import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  comparisonArtifactSchema,
  siteArtifactSchema,
  unitArtifactSchema,
  type ComparisonArtifact,
  type SiteArtifact,
  type UnitArtifact,
} from '../../model/artifact.ts';

interface Kept<T> {
  stamp: string;
  value: T;
}

const sites = new Map<string, Kept<SiteArtifact>>();
const units = new Map<string, Kept<UnitArtifact>>();
const comparisons = new Map<string, Kept<ComparisonArtifact>>();

/** Reads what all pages share. Throws when the artifacts were never written. */
export function readSite(folder: string): SiteArtifact {
  return readOnce(join(folder, 'site.json'), sites, (json) =>
    z.decode(siteArtifactSchema, json as z.input<typeof siteArtifactSchema>),
  );
}

/** Reads one unit; a file that did not change since is not parsed again. */
export function readUnit(folder: string, file: string): UnitArtifact {
  return readOnce(join(folder, file), units, (json) =>
    z.decode(unitArtifactSchema, json as z.input<typeof unitArtifactSchema>),
  );
}

/** Reads what changed between two versions. */
export function readComparison(folder: string, file: string): ComparisonArtifact {
  return readOnce(join(folder, file), comparisons, (json) =>
    z.decode(comparisonArtifactSchema, json as z.input<typeof comparisonArtifactSchema>),
  );
}

/** The cast at the call only names the encoded form: `decode` checks every field of it. */
function readOnce<T>(path: string, kept: Map<string, Kept<T>>, parse: (json: unknown) => T): T {
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs}:${size}`;
  const known = kept.get(path);
  if (known?.stamp === stamp) return known.value;
  const value = parse(JSON.parse(readFileSync(path, 'utf8')));
  kept.set(path, { stamp, value });
  return value;
}

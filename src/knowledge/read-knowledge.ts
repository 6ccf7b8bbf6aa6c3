import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { knowledgeSchema, type Knowledge } from '../model/knowledge.ts';
import { crossCheck } from './cross-check.ts';

/** Which file of `data/` holds which part. */
const FILES: Record<keyof Knowledge, string> = {
  metrics: 'metrics',
  roles: 'roles',
  industries: 'industries',
  tags: 'tags',
  playbooks: 'playbooks',
  goals: 'goals',
  phases: 'phases',
  answers: 'answers',
  risks: 'risks',
  cadences: 'cadences',
  asks: 'asks',
  narratives: 'narratives',
  calendar: 'calendar',
};

let known: Knowledge | undefined;

/**
 * The built-in knowledge base. Reads its YAML files on the first call and keeps the value. Throws
 * when the data is broken: it ships with the program, so that is a bug and no user's mistake.
 */
export function readKnowledge(): Knowledge {
  known ??= parseKnowledge((file) =>
    readFileSync(new URL(`./data/${file}.yaml`, import.meta.url), 'utf8'),
  );
  return known;
}

/** Parses all parts strictly and checks how they fit together. */
export function parseKnowledge(readText: (file: string) => string): Knowledge {
  const written = Object.fromEntries(
    Object.entries(FILES).map(([part, file]) => [part, parse(readText(file), { strict: true })]),
  );
  const result = knowledgeSchema.safeParse(written);
  if (!result.success) throw new Error(`knowledge: ${z.prettifyError(result.error)}`);
  const problems = crossCheck(result.data);
  if (problems.length > 0) throw new Error(`knowledge: ${problems.join('; ')}`);
  return result.data;
}

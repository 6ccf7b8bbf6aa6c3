import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CATALOGUE_LISTS, knowledgeSchema, type Knowledge } from '../model/knowledge.ts';
import { crossCheck } from './cross-check.ts';

/** The parts that are one file of `data/` each, named after it. */
const FILES = [
  'metrics',
  'roles',
  'industries',
  'tags',
  'modules',
  'goals',
  'phases',
  'answers',
  'risks',
  'cadences',
  'asks',
  'narratives',
  'setups',
  'calendar',
] as const satisfies readonly (keyof Knowledge)[];

const COMPILED = new URL('./data.json', import.meta.url);

let known: Knowledge | undefined;

/**
 * The built-in knowledge base. Reads it on the first call and keeps the value: the YAML files of the
 * clone, or the one file that `scripts/build-package.ts` has made of them for the package. Throws
 * when the data is broken: it ships with the program, so that is a bug and no user's mistake.
 */
export function readKnowledge(): Knowledge {
  known ??= existsSync(COMPILED)
    ? // Written from a checked value by the same version of this program.
      (JSON.parse(readFileSync(COMPILED, 'utf8')) as Knowledge)
    : parseKnowledge((file) =>
        readFileSync(new URL(`./data/${file}.yaml`, import.meta.url), 'utf8'),
      );
  return known;
}

/**
 * Parses all parts strictly and checks how they fit together. `playbooks.yaml` lists the ids of the
 * playbooks in order; each is a file of `playbooks/`, as each list of the catalogue is one of
 * `catalogue/`.
 */
export function parseKnowledge(readText: (file: string) => string): Knowledge {
  const read = (file: string): unknown =>
    parse(readText(file), { strict: true, prettyErrors: false });
  const order = z.array(z.string()).parse(read('playbooks'));
  const written = {
    ...Object.fromEntries(FILES.map((part) => [part, read(part)])),
    playbooks: order.map((id) => read(`playbooks/${id}`)),
    catalogue: Object.fromEntries(CATALOGUE_LISTS.map((list) => [list, read(`catalogue/${list}`)])),
  };
  const result = knowledgeSchema.safeParse(written);
  if (!result.success) throw new Error(`knowledge: ${z.prettifyError(result.error)}`);
  const problems = crossCheck(result.data);
  if (problems.length > 0) throw new Error(`knowledge: ${problems.join('; ')}`);
  return result.data;
}

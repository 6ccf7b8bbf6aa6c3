import { stringify } from 'yaml';
import type { Baseline } from '../model/baseline.ts';

/**
 * The text of `baseline.yaml`.
 *
 * @param schema the JSON Schema as seen from the folder of the plan.
 */
export function writeBaseline(
  baseline: Baseline,
  schema = '../../schemas/baseline.schema.json',
): string {
  return (
    `# yaml-language-server: $schema=${schema}\n` +
    '# Written by `planpress check --update-baseline`: what was found when it was last run.\n' +
    stringify(baseline, { lineWidth: 0 })
  );
}

import type { Text } from '../../../model/text.ts';
import { listInEach } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';

const PARTS = {
  probability: { 'zh-CN': '发生可能性', en: 'probability' },
  impact: { 'zh-CN': '影响程度', en: 'impact' },
  owner: { 'zh-CN': '负责人', en: 'owner' },
} as const satisfies Record<string, Text>;

/** A risk that nobody has weighed, or that nobody watches. */
export const risksNotAssessed = rule('risk/not-assessed', ({ risks, plan }) =>
  risks.flatMap((risk): Finding[] => {
    const { address, label, unknown } = risk;
    const missing = Object.entries(PARTS).flatMap(([field, name]) =>
      risk[field as keyof typeof PARTS] === undefined ? [name] : [],
    );
    if (unknown !== undefined || missing.length === 0) return [];
    const values = { risk: label, missing: listInEach(missing, plan.language) };
    return [finding('risk/not-assessed', address, { values })];
  }),
);

import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { gather } from '../given/gather.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';
import { CLAIMS, HOUSE, LAW } from './evidence-phrases.ts';

/** Claims of evidence that the inputs do not make, and companies and laws that were not shown. */
export const evidence: TextRule = ({ task: { inputs }, texts, given }) => {
  const stated = [...gather(inputs).strings].join('\n').toLowerCase();
  return texts.flatMap(({ path, text }) => {
    const claims = CLAIMS.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ([found]) => found),
    );
    const houses = [HOUSE, LAW].flatMap((names) =>
      Array.from(text.matchAll(names), ([found]) => found),
    );
    const unfounded = [
      ...claims.filter((found) => !stated.includes(found.toLowerCase())),
      ...houses.filter((found) => !given.text.includes(found.toLowerCase())),
    ];
    return [...new Set(unfounded)].map((found): Diagnostic =>
      finding('reply/evidence', path, { found: excerpt(found) }),
    );
  });
};

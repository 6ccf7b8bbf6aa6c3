import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { WrittenContent } from '../../model/content.ts';
import { checkContent } from '../generate/check-content.ts';
import type { ImportRequest } from './import-reply.ts';
import type { Places } from './place-in-reply.ts';

/**
 * What the linter says of the plan because of the reply: at a place in it, or elsewhere and not without
 * it. A reply is in one language, so that it lacks the other is told once, as a number.
 */
export function lintImport(
  { plan, workspace, reply, today }: ImportRequest,
  { content, base, places }: { content: WrittenContent; base: WrittenContent; places: Places },
): { told: Diagnostic[]; untranslated: number } {
  const sources = new Map([...workspace.sources, [reply.file, reply.text]]);
  const day = today === undefined ? {} : { today };
  const stayed = plan.layers?.generated.places ?? {};
  const without = new Set(checkContent(plan, workspace, base, day).map(keyOf));
  const found = checkContent(plan, { ...workspace, sources }, content, {
    file: reply.file,
    places: { ...stayed, ...places },
    ...day,
  }).filter((one) => one.place?.file === reply.file || !without.has(keyOf(one)));
  const told = found.filter(({ code }) => code !== 'text/missing-translation');
  return { told, untranslated: found.length - told.length };
}

function keyOf({ code, path, field }: Diagnostic): string {
  return JSON.stringify([code, path, field]);
}

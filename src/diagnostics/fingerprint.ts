import type { Diagnostic } from './diagnostic.ts';

/** Stays the same when lines move or figures change: made of what is found in what, not of where. */
export function fingerprint({
  code,
  plan,
  path,
  field,
  place,
  values,
  related,
}: Diagnostic): string {
  const subject = values['id'] ?? values['key'] ?? values['found'] ?? '';
  const sides = related.flatMap((side) => side.path ?? []).sort();
  return [
    code,
    plan ?? place?.file ?? '',
    field === undefined ? (path ?? '') : `${path ?? ''}#${field}`,
    ...sides,
    JSON.stringify(subject),
  ].join(':');
}

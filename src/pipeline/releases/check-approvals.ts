import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import type { Approvals } from '../../model/approval.ts';
import type { Layer } from '../../model/layer.ts';
import type { Resolved } from '../../model/resolved.ts';
import { approvableSections } from './approval-state.ts';

/** Approvals of sections that a plan does not have, that somebody gave twice, or that a change has undone. */
export function checkApprovals(
  resolved: Resolved,
  { value, places }: Layer<Approvals>,
): Diagnostic[] {
  const plan = resolved.plan.id;
  const sections = new Map(approvableSections(resolved).map((one) => [one.section, one]));
  const known = [...sections.keys()];
  return value.approvals.flatMap(({ section, by, date, fingerprint }, at): Diagnostic[] => {
    const path = `approvals/${at}`;
    const fields = { plan, path, place: places[`${path}#section`] };
    const own = sections.get(section);
    if (own === undefined) {
      const near = nearest(section, known);
      const values = { section, known: known.join(', '), ...(near && { nearest: near }) };
      return [diagnostic('approval/unknown-section', { ...fields, values })];
    }
    const later = value.approvals.findLastIndex((one) => one.section === section && one.by === by);
    if (later !== at)
      return [diagnostic('approval/repeated', { ...fields, values: { by, section } })];
    if (own.fingerprint === fingerprint) return [];
    const values = { title: own.title, section, plan, by, date: date.date };
    return [diagnostic('approval/changed', { ...fields, values })];
  });
}

import { real } from './in-short.ts';
import type { Reader } from './reader.ts';
import { baselineText } from './target-row.ts';

export type HealthState = 'good' | 'risk' | 'bad' | 'unknown';

/** Whether a plan stands up to its own checks; how its work is going is written nowhere. */
export interface Health {
  state: HealthState;
  /** Sample: `At risk`. */
  word: string;
  /** What decided it. Sample: `2 warnings`. */
  reason: string;
  /** Where that is told. */
  href: string;
}

/**
 * Errors, those known from the start included, put a plan off track. Warnings, targets that contradict each other and
 * sections changed since their approval put it at risk. Where more than half of the targets start nowhere, or
 * there are none, nobody can tell.
 */
export function healthOf(reader: Reader): Health {
  const { words, unit } = reader;
  const { reasons, states } = words.home;
  const open = unit.findings.filter(({ waived }) => waived !== true);
  const count = (severity: string) => open.filter((each) => each.severity === severity).length;
  const accepted = unit.findings.filter(
    ({ code, waived, known }) => code === 'target/conflict' && (waived === true || known === true),
  ).length;
  const changed = unit.approvals.filter(({ state }) => state === 'changed').length;
  const targets = real(unit.resolved.goals)
    .flatMap((goal) => real(goal.targets))
    .filter(({ target }) => target.kind !== 'done');
  const missing = targets.filter((target) => baselineText(reader, target) === undefined).length;
  const findings = reader.sectionHref('findings');
  const tell = (state: HealthState, reason: string, href: string): Health => ({
    state,
    word: states[state],
    reason,
    href,
  });
  if (count('error') > 0) return tell('bad', reasons.errors(count('error')), findings);
  if (count('warning') > 0) return tell('risk', reasons.warnings(count('warning')), findings);
  if (accepted > 0) return tell('risk', reasons.accepted(accepted), findings);
  if (changed > 0) return tell('risk', reasons.changed(changed), findings);
  if (targets.length === 0) return tell('unknown', reasons.noTargets, reader.sectionHref('goals'));
  if (missing * 2 > targets.length) {
    const reason = reasons.baselines(missing, targets.length);
    return tell('unknown', reason, reader.sectionHref('goals'));
  }
  return tell('good', reasons.clear, findings);
}

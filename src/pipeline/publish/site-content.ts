import { lastChanges, type LastChange } from '../../io/last-changes.ts';
import type { Config } from '../../model/config.ts';
import { digest } from '../../model/digest.ts';
import type { Resolved } from '../../model/resolved.ts';
import { workingCalendar, type WorkingCalendar } from '../../model/working-calendar.ts';
import type { CheckedPlan, CheckedWorkspace } from '../check-workspace.ts';
import type { Brand } from './load-brand.ts';
import { listPieces, type Piece } from './pieces.ts';
import { planVersions, type Origin, type PlanVersion } from './plan-versions.ts';

/** What a site is made of. */
export interface SiteContent {
  config: Config;
  brand: Brand;
  /** Days that are worked. */
  calendar: WorkingCalendar;
  /** The versions of every plan, newest first. */
  plans: PlanVersion[][];
  pieces: Piece[];
}

/** What the site of a checked workspace is made of. `pdf` says whether PDFs will stand beside the pages. */
export async function siteContent(
  checked: CheckedWorkspace,
  { root, pdf, brand }: { root: string; pdf: boolean; brand: Brand },
): Promise<SiteContent> {
  const { config } = checked;
  const resolved = checked.plans.filter(isResolved);
  const changes = await lastChanges(root, new Map(resolved.map(({ id }) => [id, draftFiles(id)])));
  const plans = resolved.map((plan) => planVersions(plan, checked, originOf(changes.get(plan.id))));
  const { calendar } = checked.knowledge;
  const facts = { pdf, calendar: digest(calendar), brand: brand.digest };
  const pieces = await listPieces(plans, config, facts);
  return { config, brand, calendar: workingCalendar(calendar), plans, pieces };
}

function isResolved(plan: CheckedPlan): plan is CheckedPlan & { resolved: Resolved } {
  return plan.resolved !== undefined;
}

/** What a draft is made of; a release of it is no change of its own. */
function draftFiles(plan: string): string[] {
  const names = ['inputs', 'generated', 'overrides', 'translations'].map((name) => `${name}.yaml`);
  return [...names, 'chapters'].map((name) => `plans/${plan}/${name}`);
}

function originOf(found: LastChange | undefined): Origin {
  if (found === undefined) return {};
  const { commit, date, dirty } = found;
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(date === undefined ? {} : { date }),
    ...(dirty ? { dirty } : {}),
  };
}

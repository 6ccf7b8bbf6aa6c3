import type { UnitArtifact } from '../../../model/artifact.ts';
import type {
  Resolved,
  ResolvedGoal,
  ResolvedPhase,
  ResolvedStrategy,
  ResolvedTarget,
} from '../../../model/resolved.ts';

export type Milestone = ResolvedPhase['milestones'][number] & { phase: ResolvedPhase };
export type Problem = (Resolved['themes'] | Resolved['challenges'])[number] & {
  kind: 'theme' | 'challenge';
};

/** The items of a plan that hang together, without those that only illustrate. */
export interface Connections {
  problems: Problem[];
  strategies: ResolvedStrategy[];
  goals: ResolvedGoal[];
  milestones: Milestone[];
  risks: Resolved['risks'];
  outcomes: Resolved['outcomes'];
}

/** Fewer say nothing that the items do not say themselves. */
const FEWEST_LINKS = 3;

/** What of a plan can be connected; undefined where strategies have hardly a link. */
export function connectionsOf({ resolved }: UnitArtifact): Connections | undefined {
  const strategies = real(resolved.strategies);
  const links = strategies.flatMap(({ challenges, themes, goals }) => [
    ...challenges,
    ...themes,
    ...goals,
  ]);
  if (links.length < FEWEST_LINKS) return undefined;
  return {
    problems: [
      ...real(resolved.themes).map((theme) => ({ ...theme, kind: 'theme' as const })),
      ...real(resolved.challenges).map((each) => ({ ...each, kind: 'challenge' as const })),
    ],
    strategies,
    goals: real(resolved.goals),
    milestones: resolved.phases.flatMap((phase) =>
      real(phase.milestones).map((milestone) => ({ ...milestone, phase })),
    ),
    risks: real(resolved.risks),
    outcomes: real(resolved.outcomes),
  };
}

function real<Item extends { example?: boolean | undefined }>(items: readonly Item[]): Item[] {
  return items.filter(({ example }) => example !== true);
}

/** The strategies that answer a problem, itself or by a challenge that stems from the theme. */
export function answering({ strategies, problems }: Connections, problem: Problem) {
  const keys = new Set([`${problem.kind}/${problem.key}`]);
  if (problem.kind === 'theme') {
    for (const each of problems) {
      const stems = 'themes' in each && each.themes.some(({ key }) => key === problem.key);
      if (each.kind === 'challenge' && stems) keys.add(`challenge/${each.key}`);
    }
  }
  return strategies.filter(
    ({ challenges, themes }) =>
      themes.some(({ key }) => keys.has(`theme/${key}`)) ||
      challenges.some(({ key }) => keys.has(`challenge/${key}`)),
  );
}

export function serving({ strategies }: Connections, goal: ResolvedGoal): ResolvedStrategy[] {
  return strategies.filter(({ goals }) => goals.some(({ key }) => key === goal.key));
}

/** The goals that solving a problem leads to: those that settle it, and those its strategies serve. */
export function leadingTo(connections: Connections, problem: Problem): ResolvedGoal[] {
  const answers = answering(connections, problem);
  return connections.goals.filter(
    (goal) =>
      (problem.kind === 'challenge' && goal.challenges.some(({ key }) => key === problem.key)) ||
      answers.some(({ goals }) => goals.some(({ key }) => key === goal.key)),
  );
}

export function delivering({ milestones }: Connections, strategy: ResolvedStrategy): Milestone[] {
  return milestones.filter(({ strategies }) => strategies.some(({ key }) => key === strategy.key));
}

/** The milestones at which a target of the goal is checked: the same metric, counted in the same scope. */
export function proving({ milestones }: Connections, goal: ResolvedGoal): Milestone[] {
  const about = ({ metric, scope }: ResolvedTarget) => JSON.stringify([metric, scope]);
  const wanted = new Set(goal.targets.map(about));
  return milestones.filter(({ targets }) => targets.some((target) => wanted.has(about(target))));
}

/** Whose a KPI is: that of its own owner, else of the owner of its strategy. */
export function ownerOf(kpi: ResolvedTarget, strategy: ResolvedStrategy): string | undefined {
  return kpi.owner ?? strategy.owner;
}

import type { ResolvedTarget } from '../../model/resolved.ts';
import { frontMatter, type FrontMatter } from './front-matter.ts';
import { riskRows, type RiskRow } from './governance.ts';
import type { Reader, Said } from './reader.ts';
import { dueText, targetRow, type TargetRow } from './target-row.ts';
import { timelineOf, type Timeline } from './timeline.ts';

export interface GoalInShort {
  number: string;
  label: Said;
  href: string;
  due?: string;
  targets: TargetRow[];
  /** How many targets are left to the chapter. */
  more: number;
}

export interface AskView {
  kind: string;
  label: Said;
  by?: Said;
}

export interface Overview {
  front: FrontMatter;
  goals: GoalInShort[];
  timeline?: Timeline;
  risks: RiskRow[];
  asks: AskView[];
}

/** The plan on one screen. */
export function overviewOf(reader: Reader, most: { targets: number; risks: number }): Overview {
  const timeline = timelineOf(reader);
  return {
    front: frontMatter(reader),
    goals: goalsInShort(reader, most.targets),
    ...(timeline === undefined ? {} : { timeline }),
    risks: riskRows(reader).slice(0, most.risks),
    asks: askViews(reader),
  };
}

export function askViews(reader: Reader): AskView[] {
  return reader.unit.resolved.asks.map((ask) => ({
    kind: reader.words.askKinds[ask.kind],
    label: reader.line(ask.label),
    ...(ask.by === undefined ? {} : { by: reader.line(ask.by) }),
  }));
}

export function goalsInShort(reader: Reader, most: number): GoalInShort[] {
  return reader.unit.resolved.goals.map((goal) => {
    const due = dueText(goal, reader);
    const chosen = [...goal.targets].sort((a, b) => weight(b) - weight(a)).slice(0, most);
    return {
      number: goal.number,
      label: reader.line(goal.label),
      href: reader.hrefOf('goal', goal.key),
      ...(due === undefined ? {} : { due }),
      targets: goal.targets
        .filter((target) => chosen.includes(target))
        .map((target) => targetRow(reader, target)),
      more: goal.targets.length - chosen.length,
    };
  });
}

/** Targets that can be drawn come first: a path says more than a destination alone. */
function weight(target: ResolvedTarget): number {
  return (target.baseline === undefined ? 0 : 2) + (target.level === undefined ? 0 : 1);
}

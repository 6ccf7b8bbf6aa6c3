import type { Text } from '../../../model/text.ts';
import { anchorOf, type Mention, type Reader, type Said } from '../reader.ts';
import {
  mentionsCell,
  plainCell,
  plainSaid,
  type Cell,
  type TableView,
} from '../sections/table.ts';
import {
  answering,
  connectionsOf,
  delivering,
  leadingTo,
  ownerOf,
  proving,
  serving,
  type Connections,
} from './connections.ts';
import { gapsOf } from './gaps.ts';
import { ownedByRole, type Owned } from './owned.ts';
import {
  itemMention,
  linkedSaid,
  milestoneMention,
  problemMention,
  strategyMention,
  targetMention,
} from './trace-mentions.ts';
import { ownerAnchor, ownerSaid } from './trace-page.ts';

/** Which strategies belong to which problems and goals. */
export interface TraceMatrix {
  strategies: Mention[];
  rows: { about: Mention; kind: 'problem' | 'goal'; cells: boolean[] }[];
}

export interface TraceSection {
  id: keyof Reader['words']['trace']['sections'];
  lead?: string;
  table: TableView;
}

export interface TraceView {
  lead: string;
  /** True when no link is missing. */
  complete: boolean;
  gaps?: TraceSection;
  matrix: TraceMatrix;
  sections: TraceSection[];
}

/** How the items of a plan hang together, from the problems to the owners and back. */
export function traceView(reader: Reader): TraceView | undefined {
  const connections = connectionsOf(reader.whole);
  if (connections === undefined) return undefined;
  const { strategies, goals, milestones } = connections;
  const words = reader.words.trace;
  const gaps = gapTable(reader, connections);
  const sections: TraceSection[] = [
    { id: 'problems', table: problemTable(reader, connections) },
    { id: 'strategies', table: strategyTable(reader, connections) },
    { id: 'goals', table: goalTable(reader, connections) },
    { id: 'owners', lead: words.leads.owners, table: ownerTable(reader) },
  ];
  return {
    lead: words.lead(strategies.length, goals.length, milestones.length),
    complete: gaps.rows.length === 0,
    ...(gaps.rows.length === 0
      ? {}
      : { gaps: { id: 'gaps' as const, lead: words.leads.gaps, table: gaps } }),
    matrix: matrixOf(reader, connections),
    sections: sections.filter(({ table }) => table.rows.length > 0),
  };
}

function matrixOf(reader: Reader, connections: Connections): TraceMatrix {
  const { strategies, problems, goals } = connections;
  const among = (found: readonly { key: string }[]) =>
    strategies.map(({ key }) => found.some((each) => each.key === key));
  return {
    strategies: strategies.map((strategy) => strategyMention(reader, strategy)),
    rows: [
      ...problems.map((problem) => ({
        about: problemMention(reader, problem),
        kind: 'problem' as const,
        cells: among(answering(connections, problem)),
      })),
      ...goals.map((goal) => ({
        about: reader.mention('goal', goal),
        kind: 'goal' as const,
        cells: among(serving(connections, goal)),
      })),
    ],
  };
}

interface TraceRow {
  anchor?: string;
  number?: string;
  label: Said;
  cells: Cell[];
}

/** A table without the columns that have nothing in any row. */
function tableOfRows(label: string, heads: readonly string[], rows: TraceRow[]): TableView {
  const [head = '', ...others] = heads;
  const kept = others.map((_, at) => rows.some(({ cells }) => (cells[at] ?? []).length > 0));
  const keep = <T>(items: readonly T[]) => items.filter((_, at) => kept[at]);
  return {
    label,
    heads: [head, ...keep(others)].map((text) => ({ text })),
    rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })),
  };
}

function gapTable(reader: Reader, connections: Connections): TableView {
  const { gaps, heads, of, sections } = reader.words.trace;
  const rows = gapsOf(reader, connections).map(({ kind, all, missing }) => ({
    label: plainSaid(gaps[kind]),
    cells: [plainCell(of(missing.length, all)), mentionsCell(missing)],
  }));
  return tableOfRows(sections.gaps, [heads.gap, heads.count, heads.which], rows);
}

function problemTable(reader: Reader, connections: Connections): TableView {
  const { heads, sections, noStrategy } = reader.words.trace;
  const rows = connections.problems.map((problem): TraceRow => {
    const { number, label, href } = problemMention(reader, problem);
    const answers = answering(connections, problem);
    const others = 'themes' in problem ? problem.themes : problem.challenges;
    const kind = 'themes' in problem ? 'theme' : 'challenge';
    return {
      anchor: `trace-${anchorOf(problem.kind, problem.key)}`,
      number,
      label: linkedSaid(label, href),
      cells: [
        mentionsCell(others.map((link) => reader.mention(kind, link))),
        answers.length === 0
          ? plainCell(noStrategy)
          : mentionsCell(answers.map((each) => strategyMention(reader, each))),
        mentionsCell(leadingTo(connections, problem).map((goal) => reader.mention('goal', goal))),
        ownersCell(
          reader,
          answers.map(({ owner }) => owner),
        ),
      ],
    };
  });
  const columns = [heads.problem, heads.related, heads.answeredBy, heads.leadsTo, heads.owner];
  return tableOfRows(sections.problems, columns, rows);
}

function strategyTable(reader: Reader, connections: Connections): TableView {
  const { heads, sections } = reader.words.trace;
  const rows = connections.strategies.map((strategy): TraceRow => {
    const { number, label, href } = strategyMention(reader, strategy);
    const milestones = delivering(connections, strategy);
    return {
      anchor: `trace-${anchorOf('strategy', strategy.key)}`,
      number,
      label: linkedSaid(label, href),
      cells: [
        mentionsCell([
          ...strategy.challenges.map((link) => reader.mention('challenge', link)),
          ...strategy.themes.map((link) => reader.mention('theme', link)),
        ]),
        mentionsCell(strategy.goals.map((link) => reader.mention('goal', link))),
        mentionsCell(strategy.kpis.map((kpi) => targetMention(reader, kpi))),
        ownersCell(reader, [strategy.owner, ...strategy.kpis.map((kpi) => ownerOf(kpi, strategy))]),
        // Where no milestone proves it, its phases say at least when.
        milestones.length > 0
          ? mentionsCell(milestones.map((each) => milestoneMention(reader, each)))
          : mentionsCell(strategy.phases.map((link) => reader.mention('phase', link))),
      ],
    };
  });
  const columns = [
    heads.strategy,
    heads.answers,
    heads.serves,
    heads.measuredBy,
    heads.owner,
    heads.deliveredBy,
  ];
  return tableOfRows(sections.strategies, columns, rows);
}

function goalTable(reader: Reader, connections: Connections): TableView {
  const { heads, sections } = reader.words.trace;
  const rows = connections.goals.map((goal): TraceRow => {
    const { number, label, href } = reader.mention('goal', goal);
    const outcomes = connections.outcomes.filter(({ goals }) =>
      goals.some(({ key }) => key === goal.key),
    );
    return {
      anchor: `trace-${anchorOf('goal', goal.key)}`,
      number,
      label: linkedSaid(label, href),
      cells: [
        mentionsCell(goal.targets.map((target) => targetMention(reader, target))),
        mentionsCell(goal.challenges.map((link) => reader.mention('challenge', link))),
        mentionsCell(serving(connections, goal).map((each) => strategyMention(reader, each))),
        mentionsCell(proving(connections, goal).map((each) => milestoneMention(reader, each))),
        mentionsCell(outcomes.map((outcome) => reader.mention('outcome', outcome))),
      ],
    };
  });
  const columns = [
    heads.goal,
    heads.targets,
    heads.settles,
    heads.servedBy,
    heads.provenAt,
    heads.seenAs,
  ];
  return tableOfRows(sections.goals, columns, rows);
}

function ownerTable(reader: Reader): TableView {
  const { heads, sections } = reader.words.trace;
  const rows = [...ownedByRole(reader.whole).values()].map((owned): TraceRow => ({
    anchor: ownerAnchor(owned.role),
    label: reader.role(owned.role),
    cells: ownedCells(reader, owned),
  }));
  const columns = [
    heads.role,
    heads.strategiesAndKpis,
    heads.tactics,
    heads.milestones,
    heads.work,
    heads.risks,
  ];
  return tableOfRows(sections.owners, columns, rows);
}

function ownedCells(reader: Reader, owned: Owned): Cell[] {
  const list = (items: readonly { address: string; label: Text }[]) =>
    items.map(({ address, label }) => itemMention(reader, { address, label: reader.line(label) }));
  return [
    [
      ...mentionsCell(owned.strategies.map((each) => strategyMention(reader, each))),
      ...mentionsCell(owned.kpis.map((kpi) => targetMention(reader, kpi))),
    ],
    mentionsCell(list(owned.tactics)),
    mentionsCell(owned.milestones.map((each) => milestoneMention(reader, each))),
    mentionsCell(list(owned.work).map((mention) => ({ ...mention, number: '' }))),
    mentionsCell([...list(owned.risks), ...list(owned.duties)]),
  ];
}

/** The roles that are named, each once. */
function ownersCell(reader: Reader, roles: readonly (string | undefined)[]): Cell {
  const named = [...new Set(roles.filter((role) => role !== undefined))];
  return named.length === 0
    ? []
    : [{ kind: 'list', items: named.map((role) => ownerSaid(reader, role)) }];
}

import { metricName } from '../../metric-name.ts';
import { findItem } from '../../items.ts';
import type { Reader, Said } from '../../reader.ts';
import type { Frequency } from '../../../../model/plan/cadence.ts';
import { plainCell, type Cell, type SectionView, type TableView } from '../table.ts';

/** A section without a drawing: tables alone. */
export function tables(...views: TableView[]): SectionView {
  return { diagrams: [], tables: views };
}

/** The metrics by their names. */
export function metricsCell(reader: Reader, metrics: readonly string[] | undefined): Cell {
  if (metrics === undefined || metrics.length === 0) return [];
  return [{ kind: 'list', items: metrics.map((metric) => metricName(reader, metric)) }];
}

/** Roles one below the other. */
export function rolesCell(reader: Reader, roles: readonly string[] | undefined): Cell {
  return roles === undefined || roles.length === 0
    ? []
    : [{ kind: 'list', items: roles.map(reader.role) }];
}

/** How often, and on which day. Sample: `weekly · Friday`. */
export function rhythmText(
  reader: Reader,
  frequency: Frequency | undefined,
  day?: Said,
): string | undefined {
  const parts = [frequency && reader.words.frequencies[frequency], day?.plain].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.join(reader.words.notes.dot);
}

export function rhythmCell(reader: Reader, frequency: Frequency | undefined, day?: Said): Cell {
  return plainCell(rhythmText(reader, frequency, day));
}

/** The name of an item of the same list, such as the team that a team belongs to. */
export function nameCell(reader: Reader, list: string, id: string | undefined): Cell {
  if (id === undefined) return [];
  const item = findItem(reader, `${list}/${id}`);
  return item === undefined ? [] : [{ kind: 'text', said: reader.line(item.label) }];
}

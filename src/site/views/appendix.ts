import type { FindingArtifact } from '../../model/artifact.ts';
import { findItem } from './items.ts';
import { noteOf, type Note } from './notes.ts';
import type { Reader, Said } from './reader.ts';

export interface Definition {
  key: string;
  label: Said;
  definition?: Said;
}

export function definitions(reader: Reader): Definition[] {
  return reader.unit.metrics.map(({ key, label, definition }) => ({
    key,
    label: reader.line(label),
    ...(definition === undefined ? {} : { definition: reader.line(definition) }),
  }));
}

/** One layer of one item, as the appendix lists it. */
export interface OriginRow {
  address: string;
  list: string;
  number: string;
  label: Said;
  href: string;
  note: Note;
}

/** Every layer that wrote something, grouped by the list its item stands in. */
export function originGroups(reader: Reader): { title: string; rows: OriginRow[] }[] {
  const groups: { title: string; rows: OriginRow[] }[] = [];
  for (const row of originRows(reader)) {
    const group = groups.find(({ title }) => title === row.list) ?? { title: row.list, rows: [] };
    if (group.rows.length === 0) groups.push(group);
    group.rows.push(row);
  }
  return groups;
}

export function overrideRows(reader: Reader): OriginRow[] {
  return originRows(reader).filter(({ note }) => note.layer === 'override');
}

function originRows(reader: Reader): OriginRow[] {
  const lists: Record<string, string> = reader.words.lists;
  return Object.entries(reader.unit.resolved.origins).flatMap(([address, layers]) => {
    const item = findItem(reader, address);
    const list = item?.list ?? address.split('/')[0] ?? '';
    return layers.map((layer) => ({
      address,
      list: lists[list] ?? list,
      number: item?.number ?? '',
      label: item === undefined ? { html: '', plain: address } : reader.line(item.label),
      href: item?.href(reader) ?? '',
      note: noteOf(reader, layer, undefined),
    }));
  });
}

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

export interface FindingRow extends FindingArtifact {
  severityWord: string;
  about?: { number: string; label: Said; href: string };
}

/** The open findings, the gravest first. */
export function findingRows(reader: Reader): FindingRow[] {
  return reader.unit.findings
    .map((finding) => {
      const item =
        finding.path === undefined
          ? undefined
          : findItem(reader, finding.path.split('#')[0] ?? finding.path);
      return {
        ...finding,
        severityWord: reader.words.severities[finding.severity],
        ...(item === undefined
          ? {}
          : { about: { number: item.number, label: reader.line(item.label), href: item.href(reader) } }),
      };
    })
    .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
}

import type { FindingArtifact } from '../../model/artifact.ts';
import { gatherFindings } from './gather-findings.ts';
import { findItem } from './items.ts';
import { idName, isRemoved, noteOf, type Note } from './notes.ts';
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

/** Items that were written in the same way for the same reason. */
export interface OriginRow {
  items: {
    address: string;
    list: string;
    listName: string;
    number: string;
    label: Said;
    href: string;
  }[];
  note: Note;
  /** Samples: `plans/retail-crm/generated.yaml:845, 856`. */
  places: string[];
}

function listName(reader: Reader, list: string): string {
  const names: Record<string, string> = reader.words.lists;
  return names[list] ?? list;
}

export function overrideRows(reader: Reader): OriginRow[] {
  return originRows(reader).filter(({ note }) => note.layer === 'override');
}

function originRows(reader: Reader): OriginRow[] {
  return Object.entries(reader.unit.resolved.origins).flatMap(([address, layers]) => {
    const item = findItem(reader, address);
    const removed = item === undefined && layers.some(isRemoved);
    const list = item?.list ?? address.split('/').at(removed ? -2 : 0) ?? '';
    return layers.map((layer) => {
      const note = noteOf(reader, layer, undefined);
      const label = removed ? idName(address) : reader.line(item?.label ?? listName(reader, list));
      return {
        items: [
          {
            address,
            list,
            listName: listName(reader, list),
            number: item?.number ?? '',
            label,
            href: item?.href(reader) ?? '',
          },
        ],
        note,
        places: [note.place],
      };
    });
  });
}

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

export interface FindingRow {
  code: string;
  severity: FindingArtifact['severity'];
  severityWord: string;
  message: Said;
  hint: Said;
  /** Sample: `plans/retail-crm/inputs.yaml:47`. */
  place?: string;
  about?: { number: string; label: Said; href: string };
}

/** The findings as they are listed, the gravest first. */
export function findingRows(reader: Reader): FindingRow[] {
  return gatherFindings(reader, reader.unit.findings)
    .map((finding) => {
      const item =
        finding.path === undefined
          ? undefined
          : findItem(reader, finding.path.split('#')[0] ?? finding.path);
      return {
        code: finding.code,
        severity: finding.severity,
        message: reader.line({ [reader.locale]: finding.message }),
        hint: reader.line({ [reader.locale]: finding.hint }),
        ...(finding.file === undefined
          ? {}
          : { place: [finding.file, finding.line].filter((part) => part !== undefined).join(':') }),
        severityWord: reader.words.severities[finding.severity],
        ...(item === undefined
          ? {}
          : {
              about: {
                number: item.number,
                label: reader.line(item.label),
                href: item.href(reader),
              },
            }),
      };
    })
    .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
}

import type { SectionKind } from '../../../model/profile.ts';
import type { Reader } from '../reader.ts';
import { DELIVERY_SECTIONS } from './delivery.ts';
import { SUBJECT_SECTIONS } from './subject.ts';
import type { SectionView } from './table.ts';

/** The sections that are listings: a heading, drawings and tables. */
const LISTED = { ...SUBJECT_SECTIONS, ...DELIVERY_SECTIONS };
export type ListedKind = keyof typeof LISTED;

export function isListed(kind: SectionKind): kind is ListedKind {
  return Object.hasOwn(LISTED, kind);
}

export function sectionView(reader: Reader, kind: ListedKind): SectionView {
  return LISTED[kind](reader);
}

/** Start and end in a text, in UTF-16 units; the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** Where something is written. `file` is relative to the workspace, with forward slashes. */
export interface Place {
  file: string;
  span: Span;
}

/** A file as it was read: what positions and code frames refer to. */
export interface Source {
  file: string;
  text: string;
}

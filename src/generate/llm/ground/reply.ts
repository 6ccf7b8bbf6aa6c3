/** A reply to one section, decoded by its schema: parts of the content by name. */
export type Reply = Readonly<Record<string, unknown>>;

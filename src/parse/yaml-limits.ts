/** What a YAML file may cost at most. Plans are far smaller; a hostile file is refused early. */
export const YAML_LIMITS = {
  /** Size of the text in UTF-16 units; about as many bytes for Latin text, a third for Chinese. */
  size: 2_000_000,
  /** Lines, empty ones and comments too: a block of text is drawn and indexed by them. */
  lines: 150_000,
  /** Fields, values and items of lists, empty ones too. A large plan has about 40 000. */
  values: 80_000,
  /** Levels of lists and maps. */
  depth: 64,
  aliases: 100,
  /** Values that all aliases together may stand for. */
  expansion: 20_000,
  /** Mistakes after which the rest of a file is not read: each costs the parser dearly. */
  mistakes: 1000,
  /** Past this size a file is mended for tabs only once: each round reads it anew. */
  repaired: 200_000,
  /** Findings of one file; the rest is only counted. */
  findings: 500,
} as const;

/** The limits that differ by the kind of file. */
export type YamlLimits = Record<
  'size' | 'lines' | 'values' | 'depth' | 'aliases' | 'mistakes',
  number
>;

/**
 * The same for a release: it holds all that was worked out, and the trees of chapters, so it is several
 * times as long as the files that it was made from. A machine wrote it: it has no aliases and no mistakes.
 */
export const RELEASE_LIMITS: YamlLimits = {
  size: 8_000_000,
  lines: 400_000,
  values: 500_000,
  depth: 256,
  aliases: 0,
  mistakes: 20,
};

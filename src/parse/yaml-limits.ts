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

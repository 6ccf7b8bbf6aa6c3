import { writeGguf } from './gguf.ts';
import type { GgufTensor } from './gguf.ts';

/** One piece of text that the model reads and writes, and how readily it writes it. */
interface Piece {
  text: string;
  /** Of SentencePiece: 1 normal, 2 unknown, 3 control, 6 a byte. */
  type: 1 | 2 | 3 | 6;
  /** Logarithm of how often the model writes it, compared with a letter. */
  weight: number;
}

const NEVER = -30;

/** Chinese characters of common use: the first level of GB 2312, 3755 of them. */
function commonHanzi(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const text = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(text)) found.push(text);
    }
  }
  return found;
}

function pairsOfLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((one) => letters.map((other) => one + other));
}

/** Lists begin with an item and end soon, and so do strings: a reply takes hundreds of tokens. */
function weightOf(character: string): number {
  if ('{"'.includes(character)) return 3.5;
  if ('}]'.includes(character)) return 2;
  if (/[a-z]/.test(character)) return 0;
  if (/[0-9,:▁[]/.test(character)) return 1;
  return -3;
}

function writePieces(): Piece[] {
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(33 + index));
  return [
    { text: '<unk>', type: 2, weight: NEVER },
    { text: '<s>', type: 3, weight: NEVER },
    { text: '</s>', type: 3, weight: 0 },
    ...Array.from({ length: 256 }, (_, byte): Piece => {
      const text = `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
      return { text, type: 6, weight: NEVER };
    }),
    // SentencePiece writes a space as ▁.
    ...['▁', ...ascii].map((text): Piece => ({ text, type: 1, weight: weightOf(text) })),
    // Read, never written: prompts take fewer tokens, and reading them is what takes time.
    ...pairsOfLetters().map((text): Piece => ({ text, type: 1, weight: NEVER })),
    ...[...commonHanzi(), ...'，。、：；（）「」“”《》'].map((text): Piece => ({
      text,
      type: 1,
      weight: -6,
    })),
  ];
}

/** mulberry32: the same numbers from 0 up to 1 for the same seed, everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WIDTH = 32;
const HIDDEN = 64;
const HEADS = 1;
const LAYERS = 1;
/** First number of every embedding. No layer changes it, so it reaches the end as it began. */
const CONSTANT = 6;
/** What `CONSTANT` is about after the last norm: the rest of the vector has a variance of about one. */
const AFTER_NORM = CONSTANT / Math.sqrt((CONSTANT ** 2 + WIDTH - 1) / WIDTH);

/**
 * Writes a model of the architecture of Llama with random weights: it reads English and Chinese and
 * writes noise. The same seed gives the same bytes.
 *
 * The first number of the vectors is the same for all, so that its column in the last matrix is how
 * often each piece is written: noise, but with short strings and closed brackets.
 */
export function writeTinyModel(file: string, seed: number): void {
  const random = randomNumbers(seed);
  const pieces = writePieces();

  /** Evenly spread numbers with a standard deviation of `spread`. */
  const matrix = (name: string, shape: readonly [number, number], spread: number): GgufTensor => {
    const values = Float32Array.from({ length: shape[0] * shape[1] }, () => {
      return (random() * 2 - 1) * spread * Math.sqrt(3);
    });
    return { name: `${name}.weight`, shape, values };
  };
  const ones = (name: string): GgufTensor => ({
    name: `${name}.weight`,
    shape: [WIDTH],
    values: new Float32Array(WIDTH).fill(1),
  });
  /** The first number of each row, which stands for one piece. */
  const withFirst = (tensor: GgufTensor, first: (row: number) => number): GgufTensor => {
    for (let row = 0; row < pieces.length; row += 1) tensor.values[row * WIDTH] = first(row);
    return tensor;
  };
  /** Leaves the first number of what a layer adds at zero. */
  const sparingFirst = (tensor: GgufTensor): GgufTensor => {
    tensor.values.fill(0, 0, tensor.shape[0]);
    return tensor;
  };

  const spread = 1 / Math.sqrt(WIDTH);
  const layers = Array.from({ length: LAYERS }, (_, index) => `blk.${index}`).flatMap((layer) => [
    ones(`${layer}.attn_norm`),
    matrix(`${layer}.attn_q`, [WIDTH, WIDTH], spread),
    matrix(`${layer}.attn_k`, [WIDTH, WIDTH], spread),
    matrix(`${layer}.attn_v`, [WIDTH, WIDTH], spread),
    sparingFirst(matrix(`${layer}.attn_output`, [WIDTH, WIDTH], spread)),
    ones(`${layer}.ffn_norm`),
    matrix(`${layer}.ffn_gate`, [WIDTH, HIDDEN], spread),
    matrix(`${layer}.ffn_up`, [WIDTH, HIDDEN], spread),
    sparingFirst(matrix(`${layer}.ffn_down`, [HIDDEN, WIDTH], spread)),
  ]);

  writeGguf(
    file,
    {
      'general.architecture': { string: 'llama' },
      'general.name': { string: 'tiny-random' },
      'llama.context_length': { uint32: 131_072 },
      'llama.embedding_length': { uint32: WIDTH },
      'llama.block_count': { uint32: LAYERS },
      'llama.feed_forward_length': { uint32: HIDDEN },
      'llama.attention.head_count': { uint32: HEADS },
      'llama.attention.head_count_kv': { uint32: HEADS },
      'llama.attention.layer_norm_rms_epsilon': { float32: 1e-5 },
      'llama.rope.dimension_count': { uint32: WIDTH / HEADS },
      'llama.vocab_size': { uint32: pieces.length },
      'tokenizer.ggml.model': { string: 'llama' },
      'tokenizer.ggml.tokens': { strings: pieces.map(({ text }) => text) },
      'tokenizer.ggml.scores': { float32s: pieces.map(() => 0) },
      'tokenizer.ggml.token_type': { int32s: pieces.map(({ type }) => type) },
      'tokenizer.ggml.bos_token_id': { uint32: 1 },
      'tokenizer.ggml.eos_token_id': { uint32: 2 },
      'tokenizer.ggml.unknown_token_id': { uint32: 0 },
      'tokenizer.ggml.add_space_prefix': { bool: false },
      'tokenizer.chat_template': {
        string:
          "{% for m in messages %}[{{ m['role'] }}]\n{{ m['content'] }}\n{% endfor %}[assistant]\n",
      },
    },
    [
      withFirst(matrix('token_embd', [WIDTH, pieces.length], 1), () => CONSTANT),
      ones('output_norm'),
      withFirst(
        matrix('output', [WIDTH, pieces.length], spread),
        (row) => (pieces[row]?.weight ?? NEVER) / AFTER_NORM,
      ),
      ...layers,
    ],
  );
}

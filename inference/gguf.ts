/** Writes GGUF, the file format of llama.cpp: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
import { writeFileSync } from 'node:fs';

/** A value of the metadata, by the types of the format that a model needs. */
export type GgufValue =
  | { uint32: number }
  | { float32: number }
  | { bool: boolean }
  | { string: string }
  | { strings: readonly string[] }
  | { float32s: readonly number[] }
  | { int32s: readonly number[] };

export interface GgufTensor {
  name: string;
  /** Lengths of the dimensions, the one that lies together in memory first. */
  shape: readonly number[];
  /** Row by row; as many as the shape says. */
  values: Float32Array;
}

const TYPE = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const;
const F32 = 0;
const ALIGNMENT = 32;

const little = (bytes: 4 | 8, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(bytes);
  write(buffer);
  return buffer;
};
const uint32 = (value: number): Buffer => little(4, (buffer) => buffer.writeUInt32LE(value));
const int32 = (value: number): Buffer => little(4, (buffer) => buffer.writeInt32LE(value));
const float32 = (value: number): Buffer => little(4, (buffer) => buffer.writeFloatLE(value));
const uint64 = (value: number): Buffer =>
  little(8, (buffer) => buffer.writeBigUInt64LE(BigInt(value)));

function string(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([uint64(bytes.length), bytes]);
}

function array<T>(type: number, values: readonly T[], encode: (value: T) => Buffer): Buffer {
  return Buffer.concat([
    uint32(TYPE.array),
    uint32(type),
    uint64(values.length),
    ...values.map(encode),
  ]);
}

function encodeValue(value: GgufValue): Buffer {
  if ('uint32' in value) return Buffer.concat([uint32(TYPE.uint32), uint32(value.uint32)]);
  if ('float32' in value) return Buffer.concat([uint32(TYPE.float32), float32(value.float32)]);
  if ('bool' in value) return Buffer.concat([uint32(TYPE.bool), Buffer.from([Number(value.bool)])]);
  if ('string' in value) return Buffer.concat([uint32(TYPE.string), string(value.string)]);
  if ('strings' in value) return array(TYPE.string, value.strings, string);
  if ('float32s' in value) return array(TYPE.float32, value.float32s, float32);
  return array(TYPE.int32, value.int32s, int32);
}

const pad = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Writes a model as one file: its metadata, then its tensors as 32-bit floats. */
export function writeGguf(
  file: string,
  metadata: Readonly<Record<string, GgufValue>>,
  tensors: readonly GgufTensor[],
): void {
  const entries = Object.entries(metadata);
  const head = [Buffer.from('GGUF'), uint32(3), uint64(tensors.length), uint64(entries.length)];
  for (const [key, value] of entries) head.push(string(key), encodeValue(value));
  let offset = 0;
  for (const { name, shape, values } of tensors) {
    head.push(string(name), uint32(shape.length), ...shape.map(uint64), uint32(F32));
    head.push(uint64(offset));
    offset += pad(values.byteLength);
  }
  const start = Buffer.concat(head);
  const data = Buffer.alloc(pad(start.length) + offset);
  start.copy(data);
  let at = pad(start.length);
  for (const { values } of tensors) {
    Buffer.from(values.buffer, values.byteOffset, values.byteLength).copy(data, at);
    at += pad(values.byteLength);
  }
  writeFileSync(file, data);
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeFile, readWorkspace } from '../io/read-workspace.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { checkWorkspace } from '../pipeline/check-workspace.ts';
import { SOUND_INPUTS } from '../pipeline/sound-workspace.test-support.ts';
import { HOSTILE_SHAPES } from './hostile-shapes.test-support.ts';
import { parseYaml } from './parse-yaml.ts';

const knowledge = readKnowledge();

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function check(content: string | Uint8Array, name = 'inputs') {
  const file = (own: string, bytes: Uint8Array) => ({ file: `plans/shop/${own}.yaml`, bytes });
  const plan = {
    id: 'shop',
    inputs: file('inputs', toBytes(SOUND_INPUTS)),
    [name]: file(name, toBytes(content)),
  };
  return checkWorkspace(
    { root: '/', plans: [] },
    {
      readWorkspace: async () => ({ root: '/', knowledge: [], plans: [plan] }),
      readKnowledge: () => knowledge,
    },
  );
}

describe('a hostile file', () => {
  it.each(HOSTILE_SHAPES)('$name ends in $code', async ({ file, make, code }) => {
    const { diagnostics, sources } = await check(make(1_990_000), file);
    expect([...new Set(diagnostics.map((one) => one.code))]).toContain(code);
    for (const { place } of diagnostics) {
      const length = place && sources.get(place.file)?.length;
      if (length !== undefined) expect(place?.span[1]).toBeLessThanOrEqual(length);
    }
  });

  it('leaves the prototype of objects alone', async () => {
    await check('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a large plan', () => {
  it('of 200 items with 30 fields in both languages is read', () => {
    const field = (at: number) => `    f${at}: {zh-CN: 一段文字, en: Some text}\n`;
    const fields = Array.from({ length: 30 }, (_, at) => field(at)).join('');
    const text = Array.from({ length: 200 }, (_, at) => `  - id: a${at}\n${fields}`).join('');
    const { diagnostics, value } = parseYaml({ file: 'x', text: `items:\n${text}` });
    expect(diagnostics).toEqual([]);
    expect(value).toHaveProperty(['items', 199, 'f29', 'en'], 'Some text');
  });

  it('of 60 000 values is read', () => {
    const text = `a:\n${'  - 1\n'.repeat(10_000)}b: [${'1, '.repeat(50_000)}1]\n`;
    expect(parseYaml({ file: 'x', text }).diagnostics).toEqual([]);
  });
});

describe('decodeFile(raw)', () => {
  const gbk = Uint8Array.from([0x61, 0x3a, 0x20, 0xb7, 0xbd, 0xb0, 0xb8, 0x0a]);

  it('reads GBK and says so', () => {
    expect(decodeFile({ file: 'x', bytes: gbk })).toEqual({
      file: 'x',
      text: 'a: 方案\n',
      encoding: 'GBK',
    });
  });

  it.each([
    ['UTF-16LE', [0x61, 0, 0x3a, 0, 0x20, 0, 0x31, 0]],
    ['UTF-16LE with a mark', [0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31, 0]],
    ['UTF-16BE', [0, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31]],
    ['UTF-16BE with a mark', [0xfe, 0xff, 0, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31]],
  ])('reads %s and says so', (_, bytes) => {
    const { text, encoding } = decodeFile({ file: 'x', bytes: Uint8Array.from(bytes) });
    expect([text.replace('\ufeff', ''), encoding]).toEqual(['a: 1', 'UTF-16']);
  });

  it('names no encoding where bytes are only damaged', () => {
    const sound = toBytes('a: 一二三四五六七八\n');
    const damaged = Uint8Array.from(sound).fill(0xff, 6, 7);
    expect(decodeFile({ file: 'x', bytes: damaged }).encoding).toBeUndefined();
    const latin = Uint8Array.from([0x61, 0x3a, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x0a]);
    expect(decodeFile({ file: 'x', bytes: latin }).encoding).toBeUndefined();
  });

  it('lets the other mistakes of the file be found at their places', async () => {
    const { diagnostics, sources } = await check(
      Uint8Array.from([...gbk, ...toBytes('titel: x\n')]),
    );
    const places = diagnostics.map(({ code, place }) => [
      code,
      place && sources.get(place.file)?.slice(...place.span),
    ]);
    expect(places).toContainEqual(['yaml/encoding', '']);
    expect(places).toContainEqual(['schema/unknown-key', 'titel']);
  });
});

describe('readWorkspace(root) of hostile folders', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'planpress-hostile-'));
    mkdirSync(path.join(root, 'ws/plans/p'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const inputs = () => path.join(root, 'ws/plans/p/inputs.yaml');
  const problem = async () => (await readWorkspace(path.join(root, 'ws'))).plans[0]?.inputs.problem;

  it.runIf(process.platform === 'linux')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [inputs()]);
    expect(await problem()).toBe('unreadable');
  });

  it('reads no folder as a file', async () => {
    mkdirSync(inputs());
    expect(await problem()).toBe('unreadable');
  });

  it('follows no link out of the workspace', async () => {
    writeFileSync(path.join(root, 'secret'), 'x');
    symlinkSync(path.join(root, 'secret'), inputs());
    expect(await problem()).toBe('outside');
  });

  it('tells of a linked plan and of linked knowledge that lead outside', async () => {
    mkdirSync(path.join(root, 'other'));
    writeFileSync(path.join(root, 'other/inputs.yaml'), 'x');
    symlinkSync(path.join(root, 'other'), path.join(root, 'ws/plans/q'));
    mkdirSync(path.join(root, 'ws/knowledge'));
    symlinkSync(path.join(root, 'other/inputs.yaml'), path.join(root, 'ws/knowledge/a.yaml'));
    const { plans, knowledge: files } = await readWorkspace(path.join(root, 'ws'));
    expect(plans.map(({ id, inputs: file }) => [id, file.problem])).toEqual([['q', 'outside']]);
    expect(files.map((file) => file.problem)).toEqual(['outside']);
  });

  it('reads no file of 50 MB, and writes nothing', async () => {
    writeFileSync(inputs(), Buffer.alloc(50_000_000, 'a'));
    const before = readdirSync(root, { recursive: true });
    expect(await problem()).toBe('too-large');
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });
});

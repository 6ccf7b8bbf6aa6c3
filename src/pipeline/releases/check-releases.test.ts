import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../diagnostics/line-index.ts';
import { word } from '../../diagnostics/word.ts';
import { releaseDigest } from '../../parse/parse-release.ts';
import { checkReleases, type ReleaseHistory } from './check-releases.ts';
import { storeReleases } from './read-release.ts';

/** The text of a release whose plan nobody looks at. */
function release(version: string, date: string, previous?: { version: string; digest: string }) {
  const before = previous
    ? `previous:\n  version: ${previous.version}\n  digest: ${previous.digest}\n`
    : '';
  const text = `format: 2\nversion: ${version}\ndate: ${date}\ndigest: sha256:\n${before}plan: {}\n`;
  const digest = releaseDigest(text);
  return { version, digest, text: text.replace('digest: sha256:\n', `digest: ${digest}\n`) };
}

const ONE = release('1.0.0', '2026-03-02');
const TWO = release('1.1.0', '2026-04-01', ONE);
const TEN = release('1.10.0', '2026-05-01', TWO);

type Files = Record<string, string>;
const SOUND: Files = {
  '1.0.0.yaml': ONE.text,
  '1.1.0.yaml': TWO.text,
  '1.10.0.yaml': TEN.text,
};

const path = (name: string) => `plans/shop/releases/${name}`;

function check(files: Files, history: ReleaseHistory = new Map()) {
  const sources = Object.entries(files).map(([name, text]) => ({ file: path(name), text }));
  const { releases, diagnostics } = storeReleases('shop', sources);
  const raw = sources.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
  return [...diagnostics, ...checkReleases({ plan: 'shop', files: raw, releases, history })];
}

/** Code, file and line of what was found. */
function found(files: Files, history?: ReleaseHistory): string[] {
  return check(files, history).map(({ code, place }) => {
    if (place === undefined) return code;
    const name = place.file.split('/').at(-1) ?? '';
    const { line } = new LineIndex(files[name] ?? '').positionAt(place.span[0]);
    return `${name}:${line} ${code}`;
  });
}

function without(name: string): Files {
  return Object.fromEntries(Object.entries(SOUND).filter(([each]) => each !== name));
}

/** A history in which each of the files came in as it is here. */
function historyOf(files: Files, algorithm = 'sha1'): ReleaseHistory {
  return new Map(
    Object.entries(files).map(([name, text], at) => {
      const blob = createHash(algorithm).update(`blob ${Buffer.byteLength(text)}\0${text}`);
      return [path(name), { commit: `${at}`.repeat(40), blob: blob.digest('hex') }];
    }),
  );
}

describe('checkReleases(files)', () => {
  it('finds nothing in releases that are as they were released', () => {
    expect(found(SOUND)).toEqual([]);
    expect(found(SOUND, historyOf(SOUND))).toEqual([]);
    expect(found(SOUND, historyOf(SOUND, 'sha256'))).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it('tells an edited release where its digest stands', () => {
    const files = { ...SOUND, '1.1.0.yaml': TWO.text.replace('plan: {}', 'plan: {a: 1}') };
    expect(found(files)).toEqual(['1.1.0.yaml:4 release/altered']);
    const [one] = check(files);
    expect(one && word(one, 'en')).toMatchInlineSnapshot(`
      {
        "hint": "Restore \`plans/shop/releases/1.1.0.yaml\` as it was released, and put the change into a new version.",
        "message": "Release 1.1.0 was edited: the file no longer fits its digest.",
      }
    `);
  });

  it('tells an edit once, and not what follows from it', () => {
    const files = { ...SOUND, '1.0.0.yaml': ONE.text.replace('2026-03-02', '2026-04-30') };
    expect(found(files)).toEqual(['1.0.0.yaml:4 release/altered']);
  });

  it('does not mind how lines end', () => {
    const files = { ...SOUND, '1.1.0.yaml': TWO.text.replaceAll('\n', '\r\n') };
    expect(found(files, historyOf(SOUND))).toEqual([]);
  });

  it('knows from git what was replaced together with its digest', () => {
    const forged = release('1.10.0', '2026-05-02', TWO);
    const files = { ...SOUND, '1.10.0.yaml': forged.text };
    expect(found(files)).toEqual([]);
    expect(found(files, historyOf(SOUND))).toEqual(['1.10.0.yaml:4 release/rewritten']);
    const [one] = check(files, historyOf(SOUND));
    expect(one && word(one, 'zh-CN').hint).toBe(
      '请运行 `git checkout 2222222222 -- plans/shop/releases/1.10.0.yaml` 恢复；要改的地方，请发布新版本。',
    );
  });

  it('knows without git what was replaced under a later release', () => {
    const forged = release('1.0.0', '2026-03-03');
    expect(found({ ...SOUND, '1.0.0.yaml': forged.text })).toEqual(['1.1.0.yaml:7 release/chain']);
  });

  it('tells a release that is gone, by the one after it or by git', () => {
    expect(found(without('1.1.0.yaml'))).toEqual(['1.10.0.yaml:6 release/no-previous']);
    expect(found(without('1.1.0.yaml'), historyOf(SOUND))).toEqual([
      '1.10.0.yaml:6 release/deleted',
    ]);
    expect(found(without('1.10.0.yaml'))).toEqual([]);
    expect(found(without('1.10.0.yaml'), historyOf(SOUND))).toEqual(['release/deleted']);
    expect(found({}, historyOf(SOUND))).toHaveLength(3);
  });

  it('does not ask after the releases of other plans', () => {
    const [first] = historyOf(SOUND).values();
    if (first === undefined) throw new Error('no history');
    expect(found({}, new Map([['plans/shop-two/releases/1.0.0.yaml', first]]))).toEqual([]);
  });

  it('orders versions as numbers, not as texts', () => {
    const wrong = release('1.10.0', '2026-05-01', ONE);
    expect(found({ ...SOUND, '1.10.0.yaml': wrong.text })).toEqual([
      '1.10.0.yaml:6 release/previous',
    ]);
    const [one] = check({ ...SOUND, '1.10.0.yaml': wrong.text });
    expect(one && word(one, 'en').message).toBe(
      'Release 1.10.0 names 1.0.0 as the release before it; it follows 1.1.0.',
    );
    expect(one && word(one, 'zh-CN').message).toBe(
      '版本 1.10.0 的上一版写的是 1.0.0，应为 1.1.0。',
    );
  });

  it('tells a second first release', () => {
    const second = release('1.1.0', '2026-04-01');
    expect(found({ '1.0.0.yaml': ONE.text, '1.1.0.yaml': second.text })).toEqual([
      '1.1.0.yaml:2 release/previous',
    ]);
  });

  it('tells two branches that both released the next version', () => {
    const other = release('1.1.1', '2026-04-02', ONE);
    expect(found({ ...without('1.10.0.yaml'), '1.1.1.yaml': other.text })).toEqual([
      '1.1.1.yaml:6 release/previous',
    ]);
  });

  it('tells a date before that of the release before', () => {
    const early = release('1.1.0', '2026-03-01', ONE);
    expect(found({ '1.0.0.yaml': ONE.text, '1.1.0.yaml': early.text })).toEqual([
      '1.1.0.yaml:3 release/order',
    ]);
  });

  it('tells a file that is named otherwise, and not that its version is gone', () => {
    const { '1.10.0.yaml': text = '', ...others } = SOUND;
    const files = { ...others, 'latest.yaml': text };
    expect(found(files, historyOf(SOUND))).toEqual(['latest.yaml:2 release/misnamed']);
  });

  it('tells a head that cannot be read, and nothing that follows from it', () => {
    const broken = { ...SOUND, '1.1.0.yaml': TWO.text.replace('date: 2026-04-01\n', '') };
    expect(found(broken)).toEqual(['1.1.0.yaml:1 schema/missing']);
    const newer = { ...SOUND, '1.1.0.yaml': TWO.text.replace('format: 2', 'format: 9') };
    expect(found(newer)).toEqual(['1.1.0.yaml:1 release/newer']);
  });
});

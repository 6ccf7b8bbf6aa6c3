import { fontProblem, type FontProblem } from '../../browser/font-problem.ts';
import {
  fontIds,
  SHIPPED_FONTS,
  type FontSet,
  type FontSource,
} from '../../browser/font-sources.ts';
import { canSubset, uncoveredCharacters } from '../../browser/fonts.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import { readOptional, type RawFile } from '../../io/read-workspace.ts';
import { CONFIG_FILE } from '../../io/workspace-files.ts';
import type { BrandSettings, PictureArtifact } from '../../model/brand.ts';
import { digest } from '../../model/digest.ts';
import type { Place } from '../../model/place.ts';
import type { Text } from '../../model/text.ts';
import { parseConfig } from '../../parse/parse-plan-files.ts';
import { readPicture, type PictureProblem } from './read-picture.ts';

/** A picture with what is in its file. */
export interface BrandPicture extends PictureArtifact {
  bytes: Uint8Array;
}

/** What gives a site its look, read from the files that the configuration names. */
export interface Brand {
  logo?: BrandPicture;
  logoDark?: BrandPicture;
  fonts: FontSet;
  /** Decides with the configuration how pages look. */
  digest: string;
}

/** Most that is read of a picture and of a font, in bytes. */
const MOST = { picture: 300_000, font: 32_000_000 } as const;

/**
 * Reads what `brand` names. Findings stand where the configuration names the file; what cannot be used is
 * left out.
 *
 * @param sources text of the files that were read: the configuration, and what the fonts must be able to set.
 */
export async function loadBrand(
  root: string,
  { logo, logoDark, fonts }: BrandSettings,
  sources: ReadonlyMap<string, string>,
): Promise<{ brand: Brand; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const places = placesOf(sources.get(CONFIG_FILE));
  const open = async (
    file: string,
    path: string,
    most: number,
  ): Promise<Uint8Array | undefined> => {
    const raw = await readOptional(root, file, most);
    if (raw !== undefined && raw.problem === undefined) return raw.bytes;
    tell(file, path, raw?.problem ?? 'missing');
    return undefined;
  };
  const tell = (file: string, path: string, problem: keyof typeof PROBLEMS): void => {
    const values = { file, reason: PROBLEMS[problem] };
    diagnostics.push(diagnostic('brand/unusable', { place: places(path), values }));
  };
  const picture = async (file: string, path: string): Promise<BrandPicture | undefined> => {
    const bytes = await open(file, path, MOST.picture);
    if (bytes === undefined) return undefined;
    const kind = file.endsWith('.png') ? 'png' : 'svg';
    const found = readPicture(bytes, kind);
    if ('problem' in found) return void tell(file, path, found.problem);
    return { ...found, file: `brand/logo-${digest(bytes).slice(0, 12)}.${kind}`, bytes };
  };
  const font = async (file: string, path: string): Promise<FontSource | undefined> => {
    const bytes = await open(file, path, MOST.font);
    if (bytes === undefined) return undefined;
    const source = { id: digest(bytes), read: () => bytes };
    const problem = fontProblem(bytes) ?? ((await canSubset(source)) ? undefined : 'unreadable');
    if (problem === undefined) return source;
    tell(file, path, problem);
    return undefined;
  };
  const set: FontSet = { ...SHIPPED_FONTS };
  for (const script of ['latin', 'chinese'] as const) {
    const family = fonts[script];
    if (family === undefined) continue;
    const regular = await font(family.regular, `brand#fonts.${script}.regular`);
    const semibold = await font(family.semibold, `brand#fonts.${script}.semibold`);
    if (regular !== undefined && semibold !== undefined)
      set[script] = { 400: regular, 600: semibold };
  }
  const missing = lackingGlyphs(set, sources);
  if (missing.length > 0) {
    const values = { characters: missing.slice(0, 12).join(' '), count: missing.length };
    diagnostics.push(diagnostic('brand/lacks-glyphs', { place: places('brand#fonts'), values }));
  }
  const own = {
    ...(logo && (await named('logo', picture(logo, 'brand#logo')))),
    ...(logoDark && (await named('logoDark', picture(logoDark, 'brand#logoDark')))),
  };
  const key = digest([own.logo?.file, own.logoDark?.file, fontIds(set)]);
  return { brand: { ...own, fonts: set, digest: key }, diagnostics };
}

async function named<N extends 'logo' | 'logoDark'>(
  name: N,
  picture: Promise<BrandPicture | undefined>,
): Promise<{ [key in N]?: BrandPicture }> {
  const found = await picture;
  return found === undefined ? {} : ({ [name]: found } as { [key in N]: BrandPicture });
}

/** What the shipped fonts could set and these cannot, among all that plans say. */
function lackingGlyphs(fonts: FontSet, sources: ReadonlyMap<string, string>): string[] {
  if (fonts.latin === SHIPPED_FONTS.latin && fonts.chinese === SHIPPED_FONTS.chinese) return [];
  const said = new Set([...sources.values()].join(''));
  const shipped = new Set(uncoveredCharacters(said));
  return uncoveredCharacters(said, fonts).filter((character) => !shipped.has(character));
}

/** Finds where a setting is written, by its address. */
function placesOf(text: string | undefined): (address: string) => Place | undefined {
  if (text === undefined) return () => undefined;
  const { places } = parseConfig({ file: CONFIG_FILE, text });
  return (address) => places[address];
}

const PROBLEMS: Record<
  NonNullable<RawFile['problem']> | 'missing' | PictureProblem | FontProblem,
  Text
> = {
  missing: { 'zh-CN': '没有这个文件', en: 'there is no such file' },
  outside: { 'zh-CN': '它指向工作目录之外', en: 'it leads outside the workspace' },
  'too-large': {
    'zh-CN': '文件太大（图片不超过 300 kB，字体不超过 32 MB）',
    en: 'it is too large (300 kB for a picture, 32 MB for a font)',
  },
  unreadable: { 'zh-CN': '文件无法读取', en: 'it cannot be read' },
  'not-a-picture': { 'zh-CN': '它不是完整的 SVG 或 PNG 图片', en: 'it is no complete SVG or PNG' },
  active: {
    'zh-CN': '图中含有脚本、动画、字符引用或外部文件的地址',
    en: 'it holds scripts, animation, character references or addresses of other files',
  },
  'no-size': {
    'zh-CN': '图中没有写明宽高（`viewBox` 或 `width`、`height`）',
    en: 'it states no size (`viewBox`, or `width` and `height`)',
  },
  'too-many-dots': {
    'zh-CN': '图片的像素太多（不超过 1600 万，例如 4000 × 4000）',
    en: 'it has too many pixels (16 million at the most, such as 4,000 × 4,000)',
  },
  'not-truetype': {
    'zh-CN': '它不是 TrueType 字体（扩展名改成 .ttf 的 OTF、WOFF 也不行）',
    en: 'it is no TrueType font (an OTF or WOFF called .ttf is none either)',
  },
  variable: {
    'zh-CN': '它是可变字体，PDF 只能嵌入静态字体',
    en: 'it is a variable font, and PDFs embed static ones only',
  },
};

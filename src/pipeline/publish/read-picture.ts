/** The size of a picture in CSS pixels, or why it cannot be shown. */
export type Picture = { width: number; height: number } | { problem: PictureProblem };

export type PictureProblem = 'not-a-picture' | 'active' | 'no-size' | 'too-many-dots';

/** Largest side that is believed, in pixels. */
const MOST = 20_000;

/** Most dots of a PNG: a small file can hold so many that a browser has no room for them. */
const MOST_DOTS = 16_000_000;

/**
 * Looks at a logo. Pages show it as an image, where nothing in it runs; but its address can be opened by
 * itself, so an SVG with anything that runs or asks for another file is refused.
 */
export function readPicture(bytes: Uint8Array, kind: 'svg' | 'png'): Picture {
  const size = kind === 'png' ? pngSize(bytes) : svgSize(new TextDecoder().decode(bytes));
  if (typeof size === 'string') return { problem: size };
  const sound = [size.width, size.height].every((side) => side > 0 && side <= MOST);
  if (!sound) return { problem: 'no-size' };
  const isTooLarge = kind === 'png' && size.width * size.height > MOST_DOTS;
  return isTooLarge ? { problem: 'too-many-dots' } : size;
}

type Size = { width: number; height: number };

/** https://www.w3.org/TR/png-3/: eight bytes of signature, then the header with width and height. */
function pngSize(bytes: Uint8Array): Size | PictureProblem {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return 'not-a-picture';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** What must not stand in a drawing: documents of other kinds, code, and what loads other files. */
const ACTIVE = [
  /<!(?:DOCTYPE|ENTITY)/i,
  /<\?xml-stylesheet/i,
  // Other encodings skip bytes, and so hide a name from this look at it.
  /<\?xml\b[^>]*encoding\s*=\s*["'](?!utf-8["'])/i,
  /[^\t\n\r -\u{10ffff}]/u,
  // Pages within a drawing, which may lead away by themselves.
  /\b1999\/xhtml\b/i,
  // A prefix would only hide the name.
  /<(?:[^\s<>/"'=:]+:)?(?:script|foreignObject|iframe|object|embed|audio|video|handler|listener|set|animate\w*)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /javascript:/i,
  // A link within the drawing (`#a`) and a picture within the file are all that it may name.
  /\b(?:href|src)\s*=\s*(?:"(?!#|data:image\/(?:png|jpeg);)|'(?!#|data:image\/(?:png|jpeg);)|[^"'\s])/i,
  /url\(\s*["']?(?!["']?#)/i,
  /@import/i,
  /image-set\(/i,
  // Characters written by their numbers, in styles and in markup.
  /\\/,
  /&#/,
];

function svgSize(text: string): Size | PictureProblem {
  // The end goes first: without a `>` in the text, each `<svg` would be read up to the end.
  const root = /<\/svg>\s*$/.test(text) ? /<svg\b[^>]*>/.exec(text)?.[0] : undefined;
  if (root === undefined) return 'not-a-picture';
  if (ACTIVE.some((pattern) => pattern.test(text))) return 'active';
  const side = (name: string): number | undefined => {
    const found = new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const box = /\sviewBox\s*=\s*["']([-\d.eE\s,]+)["']/
    .exec(root)?.[1]
    ?.trim()
    .split(/[\s,]+/);
  const [width, height] = [side('width') ?? Number(box?.[2]), side('height') ?? Number(box?.[3])];
  return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : 'no-size';
}

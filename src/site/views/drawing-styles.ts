/**
 * The pages allow no inline style, and drawings carry some: a `<style>` element scoped by their id, and
 * `style` attributes. Both move into a style sheet of the edition; the markup names classes instead. Rules
 * are scoped by a class, since ids are renamed where a drawing stands twice in a document.
 */
export interface SplitDrawing {
  /** The drawing without styles of its own. */
  svg: string;
  /** Its rules, for this drawing alone. */
  css: string;
}

/** A tag of serialised SVG: text and attributes hold no angle brackets of their own. */
const TAG = /<[A-Za-z][^<>]*>/g;
const STYLE_ELEMENT = /<style\b[^>]*>([^<]*)<\/style>/g;
const STYLE = /\sstyle="([^"]*)"/;
const CLASS = /\sclass="([^"]*)"/;

/**
 * Takes the styles out of a drawing that was serialised as XML and has an id. A style attribute becomes a
 * class whose rule goes before all others of the drawing, as the attribute did.
 */
export function splitDrawing(svg: string): SplitDrawing {
  const id = /^<svg\b[^>]*?\sid="([\w-]+)"/.exec(svg)?.[1];
  if (id === undefined) throw new Error('the drawing has no id');
  const rules: string[] = [];
  const bare = svg.replace(STYLE_ELEMENT, (_, css: string) => {
    rules.push(plain(css).replace(new RegExp(`#${id}(?![\\w-])`, 'g'), scope(id, 1)));
    return '';
  });
  const names = new Map<string, string>();
  const marked = bare.replace(TAG, (tag) => {
    const style = STYLE.exec(tag)?.[1];
    if (style === undefined) return tag;
    const without = tag.replace(STYLE, '');
    // What is no declaration did nothing: `style="normal"`.
    if (!style.includes(':')) return without;
    let name = names.get(style);
    if (name === undefined) names.set(style, (name = `dg-own-${names.size}`));
    return addClass(without, name);
  });
  const scoped = addClass(marked, `of-${id}`);
  for (const [style, name] of names) {
    // More ids than any selector that Mermaid writes.
    const root = scope(id, 4);
    rules.push(`:is(${root},${root} *).${name}{${plain(style)}}`);
  }
  return { svg: scoped, css: rules.join('') };
}

/** The style sheet of several drawings; one that stands there twice is written once. */
export function drawingStyles(drawings: readonly { svg: string }[]): string {
  return [...new Set(drawings.map(({ svg }) => splitDrawing(svg).css))].join('\n');
}

/** Matches the drawing by its class, and weighs as much as so many ids. */
function scope(id: string, weight: number): string {
  return `:is(${'#_'.repeat(weight)},.of-${id})`;
}

/** The first tag of `markup` with another class. */
function addClass(markup: string, name: string): string {
  const [tag = ''] = /^<[^>]*>/.exec(markup) ?? [];
  const own = CLASS.exec(tag)?.[1];
  const next =
    own === undefined
      ? tag.replace(/^<[A-Za-z]+/, (start) => `${start} class="${name}"`)
      : tag.replace(CLASS, () => ` class="${own} ${name}"`);
  return next + markup.slice(tag.length);
}

function plain(escaped: string): string {
  return escaped
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

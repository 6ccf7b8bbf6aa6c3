export type FinishRequest = {
  /** Id of the finished SVG; every id inside begins with it. */
  id: string;
  title: string;
  description: string;
  lang: string;
  /** From stand-in hex to CSS value. */
  colours: Record<string, string>;
  /** CSS values for dark and light colours that are nobody's stand-in. */
  ink: string;
  paper: string;
};

export type FinishedSvg = {
  svg: string;
  /** Natural size, CSS pixels. */
  width: number;
  height: number;
};

/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Turns the drawing in
 * `#stage` into an SVG that can stand in any page: cropped to what is drawn, described, only elements
 * on the list, only the style rules that are used, ids and classes its own, colours as variables.
 */
export function finishInPage(request: FinishRequest): FinishedSvg {
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (svg === null) throw new Error('nothing was drawn');
  const box = svg.getBBox();
  if (!(box.width > 0 && box.height > 0)) throw new Error('nothing was drawn');
  const edge = 8;
  const left = Math.floor(box.x - edge);
  const top = Math.floor(box.y - edge);
  const width = Math.ceil(box.x + box.width + edge) - left;
  const height = Math.ceil(box.y + box.height + edge) - top;

  const css = usedRules(svg);
  clean(svg, css);
  for (const name of svg.getAttributeNames()) svg.removeAttribute(name);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    id: request.id,
    class: 'pp-diagram',
    role: 'img',
    lang: request.lang,
    'aria-labelledby': `${request.id}-title ${request.id}-desc`,
    width: '100%',
    viewBox: `${left} ${top} ${width} ${height}`,
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = `#${request.id}{max-width:${width}px;font-family:var(--pp-font,inherit)}${css}`;
  svg.prepend(named('title', request.title), named('desc', request.description), style);
  return { svg: new XMLSerializer().serializeToString(svg), width, height };

  function named(tag: 'title' | 'desc', text: string): SVGElement {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    element.id = `${request.id}-${tag}`;
    element.textContent = text;
    return element;
  }

  /** The rules that match something drawn, in order, without fonts, shadows and animations. */
  function usedRules(root: SVGSVGElement): string {
    const rules = [...root.querySelectorAll('style')].flatMap((sheet) => [
      ...(sheet.sheet?.cssRules ?? []),
    ]);
    return rules
      .map((rule) => {
        if (!(rule instanceof CSSStyleRule)) return '';
        const selectors = rule.selectorText.split(',').map((selector) => selector.trim());
        const used = selectors.filter((selector) => document.querySelector(selector) !== null);
        for (const name of ['font-family', 'filter', 'animation', 'cursor'])
          rule.style.removeProperty(name);
        const body = recolour(rule.style.cssText);
        const own = used.map((selector) => selector.replace(/\.([a-z_][\w-]*)/gi, '.dg-$1'));
        return own.length === 0 || body === '' ? '' : `${own.join(',')}{${body}}`;
      })
      .join('');
  }

  function clean(root: SVGSVGElement, rules: string): void {
    const allowed = new Set(
      'svg g defs marker path rect circle ellipse line polygon polyline text tspan clipPath linearGradient radialGradient stop'.split(
        ' ',
      ),
    );
    for (const element of root.querySelectorAll('*')) {
      if (!allowed.has(element.localName)) element.remove();
    }
    const kept = new Set([...rules.matchAll(/\.dg-([\w-]+)/g)].map((match) => match[1] ?? ''));
    const partial = [...rules.matchAll(/\[class\*="(\w+)"\]/g)].map((match) => match[1] ?? '');
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of Array.from(element.attributes)) {
        const next = attribute(name, value, kept, partial);
        if (next === undefined || next === '') element.removeAttribute(name);
        else if (next !== value) element.setAttribute(name, next);
      }
    }
    ownIds(root);
    for (const element of [...root.querySelectorAll('text, tspan, g, defs')].toReversed()) {
      if (element.childNodes.length === 0) element.remove();
    }
  }

  function attribute(
    name: string,
    value: string,
    kept: Set<string>,
    partial: string[],
  ): string | undefined {
    if (
      /^(on|data-|aria-|xlink:|xml|font-family$|filter$|role$|href$|text-height$|position$)/i.test(
        name,
      )
    )
      return undefined;
    if (/url\((?!["']?#)/i.test(value)) return undefined;
    if (name === 'class') {
      const names = value
        .split(/\s+/)
        .filter((word) => kept.has(word) || partial.some((part) => word.includes(part)));
      return [...new Set(names)].map((word) => `dg-${word}`).join(' ');
    }
    if (name === 'style') {
      return recolour(value)
        .split(';')
        .map((declaration) => declaration.trim())
        .filter(
          (declaration) =>
            /^[a-z-]+\s*:/.test(declaration) &&
            !/^(font-family|filter|animation|cursor|max-width)\s*:/i.test(declaration),
        )
        .join(';');
    }
    if (/^(fill|stroke|color|stop-color|flood-color)$/.test(name)) return recolour(value);
    // Hundredths of a pixel: finer ones only differ from machine to machine.
    return name === 'id'
      ? value
      : value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) =>
          String(Math.round(Number(number) * 100) / 100),
        );
  }

  /** Keeps only ids that something points at, each beginning with the id of the diagram. */
  function ownIds(root: SVGSVGElement): void {
    const pointed = (): Set<string> =>
      new Set(
        [...root.outerHTML.matchAll(/url\((?:&quot;|["'])?#([^)"'&]+)/g)].map(
          (match) => match[1] ?? '',
        ),
      );
    for (let pass = 0; pass < 2; pass += 1) {
      const wanted = pointed();
      for (const element of root.querySelectorAll('[id]')) {
        if (wanted.has(element.id)) continue;
        element.removeAttribute('id');
        if (element.localName === 'marker' || element.localName.endsWith('Gradient'))
          element.remove();
      }
    }
    for (const element of root.querySelectorAll('[id]')) {
      const old = element.id;
      if (old.startsWith(`${request.id}-`) || old.startsWith(`${request.id}_`)) continue;
      element.id = `${request.id}-${old}`;
      for (const user of root.querySelectorAll('*')) {
        for (const { name, value } of Array.from(user.attributes)) {
          if (value.includes(`#${old})`))
            user.setAttribute(name, value.replace(`#${old})`, `#${element.id})`));
        }
      }
    }
  }

  /** Stand-ins become variables; a colour of Mermaid's own becomes the ink or paper it is nearest to. */
  function recolour(text: string): string {
    return text.replace(
      /url\([^)]*\)|var\([^)]*\)|#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b(?:black|white|navy|red|gr[ae]y|lightgr[ae]y|darkgr[ae]y)\b/gi,
      (colour) => {
        if (/^(url|var)/i.test(colour)) return colour;
        const hex = toHex(colour);
        const known = hex === undefined ? undefined : request.colours[hex.slice(0, 7)];
        if (known !== undefined) return known;
        if (hex?.endsWith('00') === true && hex.length === 9) return 'none';
        return hex !== undefined && lightness(hex) > 0.5 ? request.paper : request.ink;
      },
    );
  }

  /** `#rrggbb` or `#rrggbbaa` of any CSS colour; undefined when the browser does not know it. */
  function toHex(colour: string): string | undefined {
    const probe = document.createElement('canvas').getContext('2d');
    if (probe === null) return undefined;
    probe.fillStyle = '#010203';
    probe.fillStyle = colour;
    const found = String(probe.fillStyle);
    if (found.startsWith('#')) return found === '#010203' ? undefined : found;
    const parts = [...found.matchAll(/[\d.]+/g)].map((match) => Number(match[0]));
    const alpha = Math.round((parts[3] ?? 1) * 255);
    return `#${[...parts.slice(0, 3), alpha].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }

  function lightness(hex: string): number {
    const [red, green, blue] = [1, 3, 5].map(
      (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
    );
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  }
}

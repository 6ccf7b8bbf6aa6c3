import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { ChapterNode, ComponentUse } from '../model/chapter.ts';
import type {
  AttributeValue,
  ChapterAttribute,
  ChapterComponent,
} from '../model/chapter-components.ts';
import type { Place, Source } from '../model/place.ts';
import { placeOfNode, placeOfTag } from './place-of-node.ts';
import { readLiteral } from './read-literal.ts';
import { clip, enumerate } from './show-value.ts';

type Attribute = ComponentUse['attributes'][number];
type Read = { value: Attribute } | { finding: Diagnostic } | undefined;

/**
 * Reads the attributes of a component: their values and where each id stands. Values that are code are
 * refused, or passed over where code is allowed.
 */
export function readAttributes(
  source: Source,
  node: ChapterNode,
  name: string,
  component: ChapterComponent,
  { code }: { code: boolean },
): { attributes: Attribute[]; diagnostics: Diagnostic[] } {
  const attributes: Attribute[] = [];
  const diagnostics: Diagnostic[] = [];
  const list = Array.isArray(node['attributes']) ? (node['attributes'] as ChapterNode[]) : [];
  for (const one of list) {
    const read = readAttribute(source, one, name, component, code);
    if (read === undefined) continue;
    if ('value' in read) attributes.push(read.value);
    else diagnostics.push(read.finding);
  }
  for (const [wanted, { required, takes }] of Object.entries(component.attributes)) {
    if (required !== true || list.some((one) => one['name'] === wanted)) continue;
    const sample = `<${name} ${sampleOf(wanted, takes)} />`;
    diagnostics.push(
      diagnostic('chapter/attribute-missing', {
        place: placeOfTag(source, node, name),
        values: { component: name, name: wanted, sample },
      }),
    );
  }
  return { attributes, diagnostics };
}

const EXPRESSION = { 'zh-CN': '花括号里的表达式', en: 'an expression in braces' };

function readAttribute(
  source: Source,
  node: ChapterNode,
  component: string,
  { attributes }: ChapterComponent,
  code: boolean,
): Read {
  const place = placeOfNode(source, node);
  if (node.type !== 'mdxJsxAttribute') {
    const finding = diagnostic('chapter/code', { place, values: { what: EXPRESSION } });
    return code ? undefined : { finding };
  }
  const name = String(node['name']);
  const known = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (known === undefined) return { finding: unknownAttribute(component, name, attributes, place) };
  const value = readValue(source, node, place);
  const fits = known.takes === 'ids' ? value?.ids.length : typeof value?.value === 'string';
  if (value !== undefined && fits) return { value: { name, ...value } };
  if (value === undefined && code) return undefined;
  const found = clip(source.text.slice(place.span[0] + name.length + 1, place.span[1]));
  const values = { name, found, sample: sampleOf(name, known.takes) };
  return { finding: diagnostic('chapter/attribute-value', { place, values }) };
}

function unknownAttribute(
  component: string,
  name: string,
  attributes: Readonly<Record<string, ChapterAttribute>>,
  { file, span: [start] }: Place,
): Diagnostic {
  const names = Object.keys(attributes);
  const near = nearest(name, names);
  return diagnostic('chapter/attribute', {
    place: { file, span: [start, start + name.length] },
    values: {
      component,
      name: clip(name),
      allowed: names.length === 0 ? { 'zh-CN': '无', en: 'none' } : enumerate(names),
      ...(near === undefined ? {} : { nearest: near }),
    },
  });
}

/** The value of an attribute, and where its texts stand; undefined for code. */
function readValue(
  { file, text }: Source,
  node: ChapterNode,
  { span: [start, end] }: Place,
): { value: AttributeValue; ids: { id: string; place: Place }[] } | undefined {
  if (node['value'] === null) return { value: true, ids: [] };
  const from = text.indexOf('=', start) + 1;
  const written = text.slice(from, end);
  const braces = /^\s*\{([^]*)\}\s*$/.exec(written);
  const shift = from + (braces === null ? 0 : written.indexOf('{') + 1);
  const literal = readLiteral(braces?.[1] ?? written);
  return (
    literal && {
      value: literal.value,
      ids: literal.strings.map((one) => ({
        id: one.text,
        place: { file, span: [shift + one.start, shift + one.end] },
      })),
    }
  );
}

function sampleOf(name: string, takes: 'id' | 'ids'): string {
  return takes === 'ids' ? `${name}={['…']}` : `${name}="…"`;
}

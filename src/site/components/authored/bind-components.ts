import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { createComponent, renderComponent, renderTemplate } from 'astro/runtime/server/index.js';
import { attributeValueSchema, CHAPTER_COMPONENTS } from '../../../model/chapter-components.ts';
import type { Reader } from '../../views/reader.ts';

/** A component that holds on to some of its properties, so that MDX can use it without them. */
export function bind(
  component: AstroComponentFactory,
  own: object | ((props: object) => object),
): AstroComponentFactory {
  return createComponent((result, props: object, slots) => {
    const bound = typeof own === 'function' ? own(props) : { ...props, ...own };
    return renderTemplate`${renderComponent(result, 'Bound', component, bound, slots)}`;
  });
}

/**
 * The components of a chapter with code, by name. Each holds on to its document, so that nothing is
 * shared between pages that are rendered at the same time. `part` draws one of them.
 */
export function bindComponents(
  reader: Reader,
  slug: string,
  part: AstroComponentFactory,
): Record<string, AstroComponentFactory> {
  let count = 0;
  const propertiesOf = (name: string) => (props: object) => {
    const attributes = Object.fromEntries(
      Object.entries(props).flatMap(([key, value]) => {
        const read = attributeValueSchema.safeParse(value);
        return read.success ? [[key, read.data]] : [];
      }),
    );
    const node = { type: 'component', name, attributes };
    return { reader, node, prefix: `${slug}-${(count += 1)}-` };
  };
  const names = [...CHAPTER_COMPONENTS.keys()];
  return Object.fromEntries(names.map((name) => [name, bind(part, propertiesOf(name))]));
}

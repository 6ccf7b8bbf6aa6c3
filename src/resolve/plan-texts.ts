import { contentSchema, type Content } from '../model/content.ts';
import { factFields, inputsSchema, type Inputs } from '../model/inputs.ts';
import { mapTexts, type MapText } from '../model/map-texts.ts';
import { overrideSchema, type Overrides } from '../model/overrides.ts';

/** What a plan consists of once its layers are laid over each other. */
export interface PlanTexts {
  /** Head and facts; what is stated of the content counts as part of `content`. */
  inputs: Inputs;
  content: Content;
  overrides?: Overrides | undefined;
}

/** Parts of the inputs whose texts are shown as they are stated, in the order of the document. */
const STATED = [
  'title',
  'organisation',
  'owner',
  'recipients',
  'classification',
  'horizon',
  ...(Object.keys(factFields) as (keyof typeof factFields)[]),
  'roles',
] as const satisfies readonly (keyof Inputs)[];

/** Every text of a plan that readers see, each answered by `map`; what stays is not copied. */
export function mapPlanTexts({ inputs, content, overrides }: PlanTexts, map: MapText): PlanTexts {
  const stated = mapParts(inputsSchema.shape, inputs, STATED, map);
  const parts = Object.keys(contentSchema.shape) as (keyof Content)[];
  const written = mapParts(contentSchema.shape, content, parts, map);
  const reasons = overrides?.overrides.map((override, index) => {
    const at = `overrides/${index}`;
    const why = mapTexts(overrideSchema.shape.why, override.why, 'why', (found) =>
      map({ ...found, at }),
    );
    return why === override.why ? override : { ...override, why };
  });
  return {
    inputs: stated,
    content: written,
    ...(overrides && { overrides: { ...overrides, overrides: reasons ?? [] } }),
  };
}

function mapParts<T extends object>(
  schemas: { readonly [Name in keyof T]?: Parameters<typeof mapTexts>[0] },
  whole: T,
  names: readonly (keyof T & string)[],
  map: MapText,
): T {
  const changed: Partial<T> = {};
  for (const name of names) {
    const schema = schemas[name];
    if (schema !== undefined) changed[name] = mapTexts(schema, whole[name], name, map);
  }
  return { ...whole, ...changed };
}

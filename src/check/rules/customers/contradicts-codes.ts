import { joinAddress, type Address } from '../../../model/item-key.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { inEach, quoted } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { describedLevels, DIMENSIONS, type Dimension, type Level } from './described-levels.ts';
import { coreNames, shareName } from './group-names.ts';

/** One place that says how high a dimension of a group is. */
interface Claim {
  group: Group;
  field: string;
  dimension: Dimension;
  levels: readonly Level[];
}

interface Group {
  at: Address;
  label: Text;
  names: readonly string[];
  kind: 'segment' | 'persona';
  /** The segments that a persona stands for; a segment stands for itself. */
  segments: readonly string[];
}

/**
 * Words for a level that contradict the codes of the segment, or what is said elsewhere of the group
 * of the same name. Each place is held against the first that disagrees.
 */
export const descriptionsContradictCodes = rule('segment/description-contradicts-codes', (plan) => {
  const claims = listClaims(plan);
  return claims.flatMap((claim, at): Finding[] => {
    const other = claims.find(
      (earlier, before) =>
        before < at &&
        earlier.dimension === claim.dimension &&
        !earlier.levels.some((level) => claim.levels.includes(level)) &&
        isSameGroup(earlier.group, claim.group),
    );
    if (other === undefined) return [];
    return [
      finding(
        'segment/description-contradicts-codes',
        { at: claim.group.at, field: claim.field },
        {
          values: {
            segment: claim.group.label,
            dimension: DIMENSION_NAMES[claim.dimension],
            level: printLevels(claim.levels),
            otherLevel: printLevels(other.levels),
            place: placeOf(plan, claim, other),
          },
        },
        [
          {
            at: other.group.at,
            field: other.field,
            label: { 'zh-CN': '另一处说法', en: 'what is said there' },
          },
        ],
      ),
    ];
  });
});

/** Codes first: a description is held against them, and personas against segments. */
function listClaims(plan: Resolved): Claim[] {
  const segments = plan.segmentations.flatMap(({ address, key, segments: own }) =>
    own.map((segment) => {
      const at = joinAddress(address, 'segments', segment.id);
      const names = coreNames(segment.label);
      const group: Group = {
        at,
        label: segment.label,
        names,
        kind: 'segment',
        segments: [`${key}/${segment.id}`],
      };
      return { group, segment };
    }),
  );
  const coded = segments.flatMap(({ group, segment: { codes = {} } }) =>
    DIMENSIONS.flatMap((dimension): Claim[] => {
      const level = codes[dimension];
      return level === undefined ? [] : [{ group, field: 'codes', dimension, levels: [level] }];
    }),
  );
  const described = segments.flatMap(
    ({ group, segment: { rule: words, label, labels = [], note } }) =>
      claimsOf(group, { rule: [words], label: [label], labels, note: [note] }),
  );
  const personas = plan.personas.flatMap(
    ({ address, label, rule: words, note, attributes, segments: served = [] }) => {
      const group: Group = {
        at: address,
        label,
        names: coreNames(label),
        kind: 'persona',
        segments: served,
      };
      const values = attributes.map(({ value }) => value);
      return claimsOf(group, { rule: [words], label: [label], attributes: values, note: [note] });
    },
  );
  return [...coded, ...described, ...personas];
}

function claimsOf(group: Group, texts: Record<string, readonly (Text | undefined)[]>): Claim[] {
  return Object.entries(texts).flatMap(([field, all]) =>
    DIMENSIONS.flatMap((dimension): Claim[] => {
      const levels = describedLevels(dimension, ...all);
      return levels === undefined ? [] : [{ group, field, dimension, levels }];
    }),
  );
}

/** A persona is held against the one segment it stands for, else against those of its name. */
function isSameGroup(a: Group, b: Group): boolean {
  if (a.at === b.at) return true;
  if (a.kind === b.kind) return a.names.some((name) => b.names.includes(name));
  const [persona, segment] = a.kind === 'persona' ? [a, b] : [b, a];
  if (persona.segments.length === 0) return shareName(persona.names, segment.names);
  return persona.segments.length === 1 && persona.segments[0] === segment.segments[0];
}

const DIMENSION_NAMES: Record<Dimension, Text> = {
  recency: { 'zh-CN': '最近购买（R）', en: 'recency' },
  frequency: { 'zh-CN': '购买频次（F）', en: 'frequency' },
  monetary: { 'zh-CN': '消费金额（M）', en: 'monetary value' },
  activity: { 'zh-CN': '活跃度', en: 'activity' },
};

const LEVEL_NAMES = {
  'zh-CN': { high: '高', mid: '中', low: '低', or: '或' },
  en: { high: 'high', mid: 'mid', low: 'low', or: ' or ' },
} as const;

function printLevels(levels: readonly Level[]): Text {
  return inEach((locale) =>
    levels.map((level) => LEVEL_NAMES[locale][level]).join(LEVEL_NAMES[locale].or),
  );
}

function placeOf(plan: Resolved, { group }: Claim, other: Claim): Text {
  if (other.group.at === group.at) {
    return other.field === 'codes'
      ? { 'zh-CN': '它的编码', en: 'its codes' }
      : { 'zh-CN': '它的另一处描述', en: 'its other description' };
  }
  return quoted(other.group.label, plan);
}

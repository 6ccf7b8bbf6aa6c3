import { joinAddress, type Address } from '../../../model/item-key.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { coreNames } from './group-names.ts';

/** A name of customers and nothing else: `普通客户`, `Ordinary customers`. */
const GROUP_NAME =
  /^(?:[\p{Script=Han}]{1,8}(?:客户|用户|会员|顾客)|[\p{L}-]+(?: [\p{L}-]+){0,2} (?:customers|members|users))$/iu;

/** Words that need no definition, alone or together: all customers, or a part that everyone knows. */
const KNOWN =
  /^(?:全部|所有|整体|全体|全量|总体|各类|各层级?|每位|新|老|新老|现有|存量|付费|活跃|企业|个人|线上|线下|门店|会员|流失|all|every|overall|total|new|old|existing|current|present|paying|active|business|private|online|store|lost|registered| )+$/iu;

/** What makes a name a description: `下过单的客户` says itself who is meant. */
const DESCRIBES = /的|[过了]|\b(?:of|with|who|in|on|from|by|and|or)\b/iu;

interface Mention {
  at: Address;
  field: string;
  scope: Text;
}

/**
 * Scopes that name a group of customers that neither segments nor personas nor terms define, in a plan
 * that divides its customers. A name without a group cannot be counted, so remarks do not settle it.
 */
export const undefinedGroups = rule('segment/undefined', (plan) => {
  if (plan.segmentations.length === 0) return [];
  const known = definedNames(plan);
  const seen = new Set<string>();
  return mentions(plan).flatMap(({ at, field, scope }): Finding[] => {
    const names = readings(scope).map((text) => text.trim());
    if (!names.every((name) => GROUP_NAME.test(name) && !DESCRIBES.test(name))) return [];
    const cores = coreNames(scope);
    const isClear = cores.some((core) => KNOWN.test(core) || isKnown(core, known));
    if (cores.length === 0 || isClear) return [];
    // A name that is used in ten places is asked for once.
    const key = cores.join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return [finding('segment/undefined', { at, field }, { values: { group: scope } })];
  });
});

function mentions(plan: Resolved): Mention[] {
  return [...planTargets(plan), ...plan.observations, ...plan.serviceLevels].flatMap(
    ({ address, scope }) => (scope === undefined ? [] : [{ at: address, field: 'scope', scope }]),
  );
}

/** What any group is called, or called in its rule. */
function definedNames(plan: Resolved): string[] {
  return [
    ...plan.segmentations.flatMap(({ label, segments }) => [
      ...coreNames(label),
      ...segments.flatMap((segment) =>
        coreNames(segment.label, segment.rule, ...(segment.labels ?? [])),
      ),
    ]),
    ...plan.personas.flatMap((persona) => coreNames(persona.label, persona.rule)),
    ...plan.terms.flatMap((term) => coreNames(term.label)),
  ];
}

/** Whether a group goes by the name, or by one that holds it or is held by it. */
function isKnown(core: string, known: readonly string[]): boolean {
  return known.some((name) => name.includes(core) || (name.length > 1 && core.includes(name)));
}

/** Personas that stand for no segment, in a plan that divides its customers. */
export const unmappedPersonas = rule('persona/unmapped', (plan) => {
  const [scheme] = plan.segmentations;
  if (scheme === undefined) return [];
  return plan.personas
    .filter(({ segments = [], unknown }) => segments.length === 0 && unknown === undefined)
    .map(({ address, label }) =>
      finding(
        'persona/unmapped',
        address,
        { values: { persona: label, segmentation: scheme.label } },
        [
          {
            at: joinAddress('segmentations', scheme.key),
            field: 'segments',
            label: { 'zh-CN': '方案的客群', en: 'the segments of the plan' },
          },
        ],
      ),
    );
});

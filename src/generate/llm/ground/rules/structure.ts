import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { itemKey } from '../../../../model/item-key.ts';
import { PROFILE_FACTS } from '../../../../model/profile.ts';
import { readText, type Text } from '../../../../model/text.ts';
import type { Grounding } from '../grounding.ts';
import { finding, type GroundRule } from '../rule.ts';

interface Strategy {
  id: string;
  label: Text;
  tactics?: readonly unknown[];
  addresses?: { themes?: readonly string[]; challenges?: readonly string[] };
}

/** The strategies of the reply. */
function strategiesOf({ reply }: Grounding): readonly Strategy[] {
  const list = reply['strategies'];
  return Array.isArray(list) ? (list as Strategy[]) : [];
}

/** Those that the plan will have: of the reply, and besides them what is stated or stands. */
function allStrategies(grounding: Grounding): readonly Strategy[] {
  const { inputs, again } = grounding.task;
  const own = strategiesOf(grounding);
  const ids = new Set(own.map(({ id }) => id));
  const others = [...(inputs.strategies ?? []), ...(again?.content.strategies ?? [])] as Strategy[];
  const besides = new Map(others.map((one) => [one.id, one]));
  return [...own, ...[...besides.values()].filter(({ id }) => !ids.has(id))];
}

/** As many tactics as this kind of document wants. Of a strategy written in part, the rest stands. */
export const tactics: GroundRule = (grounding) => {
  const { inputs, again, language } = grounding.task;
  const wanted = PROFILE_FACTS[inputs.profile].tactics;
  if (wanted === undefined) return [];
  const partly = new Set(
    again?.items.flatMap((at) => (at.split('/').length > 2 ? [at.split('/')[1]] : [])),
  );
  return strategiesOf(grounding).flatMap(({ id, label, tactics: own = [] }): Diagnostic[] =>
    own.length === wanted || partly.has(id)
      ? []
      : [
          finding('reply/tactics', `strategies/${id}#tactics`, {
            strategy: readText(label, language, language).text,
            found: own.length,
            wanted,
          }),
        ],
  );
};

export const manyStrategies: GroundRule = (grounding) => {
  const most = PROFILE_FACTS[grounding.task.inputs.profile].mostStrategies;
  const found = allStrategies(grounding).length;
  // What the team states, or the rules could not do with less, is no fault of the reply.
  const least = Math.max(
    most,
    grounding.task.inputs.strategies?.length ?? 0,
    grounding.task.draft.strategies?.length ?? 0,
  );
  if (strategiesOf(grounding).length === 0 || found <= least) return [];
  return [finding('reply/many-strategies', 'strategies', { found, most: least })];
};

/** Every theme and challenge that the inputs state wants a strategy. */
export const unaddressed: GroundRule = (grounding) => {
  const { inputs, parts } = grounding.task;
  if (!parts.includes('strategies') || inputs.profile === 'guide') return [];
  const answered = new Set(
    allStrategies(grounding).flatMap(({ addresses }) => [
      ...(addresses?.themes ?? []).map((id) => `themes/${id}`),
      ...(addresses?.challenges ?? []).map((id) => `challenges/${id}`),
    ]),
  );
  return (['themes', 'challenges'] as const).flatMap((list) =>
    inputs[list].flatMap((item): Diagnostic[] => {
      const at = `${list}/${itemKey(item) ?? ''}`;
      return answered.has(at)
        ? []
        : [finding('reply/unaddressed', 'strategies', { item: item.label, at })];
    }),
  );
};

import { isId } from './id.ts';
import { RELEASE_FORMAT } from './release.ts';

type Written = Readonly<Record<string, unknown>>;

/** What turns a release of one format into the next one. Lists that are missing are filled in later. */
const MIGRATIONS: Readonly<Record<number, (release: Written) => Written>> = {
  1: fromFirst,
};

/** The oldest format there is. */
export const OLDEST_FORMAT = 1;

/**
 * A release as it is written today, from one in any older format. Its values are not looked at: what
 * does not fit is told by the schema of today.
 */
export function migrateRelease(release: Written): Written {
  let migrated = release;
  for (let format = Number(release['format']); format < RELEASE_FORMAT; format += 1) {
    const migrate = MIGRATIONS[format];
    if (migrate === undefined) break;
    migrated = { ...migrate(migrated), format: format + 1 };
  }
  return migrated;
}

/**
 * Format 1: targets stated how far they are from their baseline, which now follows from both; the names of
 * metrics stood only at the targets; and it was not said which lists people had stated. Work had no slack,
 * which nobody can know any more.
 */
function fromFirst(release: Written): Written {
  const { plan } = release;
  if (!isMap(plan)) return release;
  const resolved = withoutDeltas(plan) as Written;
  const head = resolved['plan'];
  return {
    ...release,
    plan: {
      ...resolved,
      ...(isMap(head) && head['stated'] === undefined
        ? { plan: { ...head, stated: statedLists(resolved) } }
        : {}),
      ...(resolved['metricNames'] === undefined ? { metricNames: metricNames(resolved) } : {}),
    },
  };
}

function withoutDeltas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDeltas);
  if (!isMap(value)) return value;
  const isTarget = isMap(value['delta']) && typeof value['metric'] === 'string';
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      isTarget && name === 'delta' ? [] : [[name, withoutDeltas(part)]],
    ),
  );
}

/** The lists with an item that the inputs state, as far as the origins tell. */
function statedLists({ origins }: Written): string[] {
  if (!isMap(origins)) return [];
  const stated = Object.entries(origins).flatMap(([address, layers]) => {
    const isStated =
      Array.isArray(layers) && layers.some((one) => isMap(one) && one['layer'] === 'inputs');
    const list = address.split(/[/#]/)[0] ?? '';
    return isStated && list !== '' ? [list] : [];
  });
  return [...new Set(stated)];
}

/** What each metric is called where it is a target or a stated figure. */
function metricNames(resolved: Written): Written {
  const names = new Map<string, unknown>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isMap(value)) return;
    const { metric, label } = value;
    if (typeof metric === 'string' && isId(metric) && label !== undefined) names.set(metric, label);
    Object.values(value).forEach(visit);
  };
  visit(resolved);
  return Object.fromEntries(names);
}

function isMap(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

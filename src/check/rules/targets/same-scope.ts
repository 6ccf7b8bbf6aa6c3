import type { Resolved } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';

interface Counted {
  metric: string;
  scope?: Text | undefined;
}

/** What one figure counts: its metric and whom. Figures with one key may be compared. */
export function figureKey({ metric, scope }: Counted, plan: Resolved): string {
  return JSON.stringify([metric, scopeName(scope, plan) ?? null]);
}

export function sameScope(a: Counted, b: Counted, plan: Resolved): boolean {
  return scopeName(a.scope, plan) === scopeName(b.scope, plan);
}

/** The scope in the language of the plan; letter case and spaces around it make no difference. */
function scopeName(scope: Text | undefined, plan: Resolved): string | undefined {
  const { language } = plan.plan;
  return scope === undefined
    ? undefined
    : readText(scope, language, language).text.normalize('NFKC').trim().toLowerCase();
}

/** The first of the items with each key. */
export function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const own = key(item);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}

import type { Resolved } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';

/** What counts or promises something for some customers, or for all. */
interface Scoped {
  scope?: Text | undefined;
}

/** What one figure counts: its metric and whom. Figures with one key may be compared. */
export function figureKey({ metric, scope }: Scoped & { metric: string }, plan: Resolved): string {
  return JSON.stringify([metric, scopeName({ scope }, plan) ?? null]);
}

export function sameScope(a: Scoped, b: Scoped, plan: Resolved): boolean {
  return scopeName(a, plan) === scopeName(b, plan);
}

/** The scope in the language of the plan; letter case and spaces around it make no difference. */
export function scopeName({ scope }: Scoped, plan: Resolved): string | undefined {
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

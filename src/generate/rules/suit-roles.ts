import type { Knowledge } from '../../model/knowledge.ts';

/**
 * The knowledge base with the roles that an industry has: a role that only some industries know is
 * done by another one elsewhere. Sample: customers of a bank have an account manager, no customer
 * success manager.
 */
export function suitRoles(knowledge: Knowledge, industry: string): Knowledge {
  const stand = new Map(
    knowledge.roles.flatMap(({ id, industries, elsewhere }) =>
      elsewhere === undefined || industries?.includes(industry) !== false ? [] : [[id, elsewhere]],
    ),
  );
  if (stand.size === 0) return knowledge;
  const role = (id: string): string => stand.get(id) ?? id;
  const all = (ids: readonly string[]): string[] => [...new Set(ids.map(role))];
  const work = <Work extends { needs: { role: string }[]; milestone?: object | undefined }>(
    item: Work,
  ): Work => ({
    ...item,
    needs: item.needs
      .map((need) => ({ ...need, role: role(need.role) }))
      // Whoever stands in for two does both within one share.
      .filter(({ role: own }, at, needs) => needs.findIndex((one) => one.role === own) === at),
    ...(item.milestone && { milestone: owned(item.milestone) }),
  });
  const owned = <Item extends { owner?: string | undefined }>(item: Item): Item => ({
    ...item,
    ...(item.owner === undefined ? {} : { owner: role(item.owner) }),
  });
  return {
    ...knowledge,
    playbooks: knowledge.playbooks.map((book) => ({
      ...owned(book),
      tactics: book.tactics.map((tactic) => ({ ...owned(tactic), work: tactic.work.map(work) })),
      ...(book.consulted && { consulted: all(book.consulted) }),
      ...(book.informed && { informed: all(book.informed) }),
    })),
    phases: knowledge.phases.map((template) => ({
      ...template,
      phases: template.phases.map((phase) => ({
        ...phase,
        lead: { ...phase.lead, role: role(phase.lead.role) },
        work: phase.work.map(work),
      })),
    })),
    risks: knowledge.risks.map(owned),
    cadences: knowledge.cadences.map((cadence) => ({
      ...cadence,
      ...(cadence.participants && { participants: all(cadence.participants) }),
    })),
  };
}

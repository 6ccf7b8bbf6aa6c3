import type { Knowledge, Playbook } from '../../model/knowledge.ts';

/**
 * The knowledge base as an industry needs it: in words for it, with the metrics and the roles that it
 * has. A role that only some industries know is done by another one elsewhere. Sample: customers of a
 * bank have an account manager, no customer success manager.
 */
export function suitIndustry(knowledge: Knowledge, industry: string): Knowledge {
  return withRoles(
    {
      ...knowledge,
      playbooks: knowledge.playbooks.map((book) =>
        withMetrics(withWords(book, industry), knowledge, industry),
      ),
    },
    industry,
  );
}

/** A playbook in its own words, or in those for industries that it was not written for. */
function withWords(book: Playbook, industry: string): Playbook {
  if (book.home === undefined || book.home.includes(industry)) return book;
  return {
    ...reworded(book),
    tactics: book.tactics.map((tactic) => ({
      ...reworded(tactic),
      work: tactic.work.map((work) => ({
        ...reworded(work),
        ...(work.milestone && { milestone: reworded(work.milestone) }),
      })),
    })),
  };
}

function reworded<Item extends { elsewhere?: object | undefined }>(item: Item): Item {
  return { ...item, ...item.elsewhere };
}

/** A playbook without KPIs that say nothing in the industry, as long as any is left. */
function withMetrics(book: Playbook, { metrics }: Knowledge, industry: string): Playbook {
  const foreign = new Set(
    metrics.flatMap(({ id, industries }) => (industries?.includes(industry) === false ? [id] : [])),
  );
  const kpis = book.kpis.filter((id) => !foreign.has(id));
  return kpis.length === 0 ? book : { ...book, kpis };
}

function withRoles(knowledge: Knowledge, industry: string): Knowledge {
  const stand = new Map(
    knowledge.roles.flatMap(({ id, industries, elsewhere }) =>
      elsewhere === undefined || industries?.includes(industry) !== false ? [] : [[id, elsewhere]],
    ),
  );
  if (stand.size === 0) return knowledge;
  const role = (id: string): string => {
    let found = id;
    // A stand-in may have one of its own; nobody stands in for himself.
    for (let steps = stand.size; steps > 0; steps--) found = stand.get(found) ?? found;
    return found;
  };
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

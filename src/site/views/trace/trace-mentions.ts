import { formatTarget, printed } from '../../../model/format.ts';
import type { ResolvedStrategy, ResolvedTarget } from '../../../model/resolved.ts';
import { findItem } from '../items.ts';
import type { Mention, Reader, Said } from '../reader.ts';
import { joinSaid, saidOf } from '../said.ts';
import { momentText } from '../when.ts';
import type { Milestone, Problem } from './connections.ts';

/** An item by its address; what is shown nowhere is a name without a link. */
export function itemMention(reader: Reader, item: { address: string; label: Said }): Mention {
  const found = findItem(reader, item.address);
  return { number: found?.number ?? '', label: item.label, href: found?.href(reader) ?? '' };
}

export function problemMention(reader: Reader, problem: Problem): Mention {
  return reader.mention(problem.kind, problem);
}

export function strategyMention(reader: Reader, strategy: ResolvedStrategy): Mention {
  return reader.mention('strategy', strategy);
}

/** A milestone with its date. Sample: `M6 First knowledge base live · 24 Apr 2026`. */
export function milestoneMention(reader: Reader, milestone: Milestone): Mention {
  const { phase, key, number, label } = milestone;
  const plain = momentText(reader, milestone.at, milestone.date);
  const when = { html: `<span class="date">${saidOf(plain).html}</span>`, plain };
  return {
    number,
    label: joinSaid([reader.line(label), when], reader.words.notes.dot),
    href: reader.hrefOf('milestone', `${phase.key}/${key}`),
  };
}

/** A metric with what it shall reach. Sample: `First contact resolution 75%`. */
export function targetMention(reader: Reader, target: ResolvedTarget): Mention {
  const { locale } = reader;
  const to = printed(formatTarget(target.target, locale, target.unit, target.scale));
  // A figure follows the name; the words that there is none do not read on from it.
  const between = target.target.kind === 'open' ? reader.words.notes.dot : ' ';
  const label = joinSaid([reader.line(target.label), saidOf(to)], between);
  return { ...itemMention(reader, { address: target.address, label }), number: '' };
}

/** A text that is a link; a text that holds links of its own stays as it is. */
export function linkedSaid(said: Said, href: string): Said {
  if (href === '' || said.html.includes('<a ')) return said;
  const address = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return { ...said, html: `<a href="${address}">${said.html}</a>` };
}

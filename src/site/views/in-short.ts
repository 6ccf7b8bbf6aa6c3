import { formatQuantity, formatShare, formatTarget, printed } from '../../model/format.ts';
import { metricName } from './metric-name.ts';
import { anchorOf, phaseMark, type Reader, type Said } from './reader.ts';
import { joinSaid, saidOf } from './said.ts';

/** An item in a line or two, for the overview and the handout. */
export interface ShortItem {
  /** Sample: `1`, `P2`. */
  mark?: string;
  label: Said;
  text?: Said;
  /** A second line, where there is room. */
  detail?: Said;
  href: string;
}

type Resolved = Reader['unit']['resolved'];

export function triggersInShort(reader: Reader): ShortItem[] {
  return reader.unit.resolved.triggers.map(({ key, label, situation }) => ({
    label: reader.line(label),
    text: reader.line(situation),
    href: reader.hrefOf('trigger', key),
  }));
}

export function stepsInShort(reader: Reader): ShortItem[] {
  return reader.unit.resolved.steps.map(({ key, number, label, purpose }) => ({
    mark: number,
    label: reader.line(label),
    ...(purpose === undefined ? {} : { text: reader.line(purpose) }),
    href: reader.hrefOf('step', key),
  }));
}

/** What is done in a step and what it leaves behind, for where there is room to say it. */
export function stepDetail(reader: Reader, at: number): Pick<ShortItem, 'detail'> {
  const step = reader.unit.resolved.steps[at];
  if (step === undefined) return {};
  const { notes, delivery } = reader.words;
  const actions = step.actions.map(({ label }) => reader.line(label));
  const parts = [
    ...(actions.length === 0 ? [] : [joinSaid(actions, notes.comma)]),
    ...(step.artefact === undefined
      ? []
      : [joinSaid([saidOf(delivery.artefact), reader.line(step.artefact)], notes.colon)]),
  ];
  return parts.length === 0 ? {} : { detail: joinSaid(parts, notes.dot) };
}

export function strategiesInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.strategies).map(({ key, number, label, description }) => ({
    mark: number,
    label: reader.line(label),
    text: reader.line(description),
    href: reader.hrefOf('strategy', key),
  }));
}

/** What a system consists of: its modules with their functions. */
export function modulesInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.modules).map(({ key, label, functions }) => ({
    label: reader.line(label),
    text: joinSaid(
      functions.map((each) => reader.line(each.label)),
      reader.words.notes.comma,
    ),
    href: reader.hrefOf('module', key),
  }));
}

/** How customers are divided, with the shares where they are known. */
export function segmentsInShort(reader: Reader): ShortItem[] {
  const { comma } = reader.words.notes;
  return real(reader.unit.resolved.segmentations).map(({ key, label, segments }) => ({
    label: reader.line(label),
    text: joinSaid(
      real(segments).map(({ label: name, share }) =>
        share === undefined
          ? reader.line(name)
          : joinSaid([reader.line(name), saidOf(printed(formatShare(share)))], ' '),
      ),
      comma,
    ),
    href: reader.hrefOf('segmentation', key),
  }));
}

/** The indicators of each group, with their levels where they have any. */
export function indicatorsInShort(reader: Reader): ShortItem[] {
  const { locale, words } = reader;
  return real(reader.unit.resolved.indicators).map(({ key, label, items }) => ({
    label: reader.line(label),
    text: joinSaid(
      real(items).map(({ label: name, target, unit, scale }) =>
        target.kind === 'open'
          ? reader.line(name)
          : joinSaid(
              [reader.line(name), saidOf(printed(formatTarget(target, locale, unit, scale)))],
              ' ',
            ),
      ),
      words.notes.comma,
    ),
    href: reader.hrefOf('indicator', key),
  }));
}

export function cadencesInShort(reader: Reader): ShortItem[] {
  const { words } = reader;
  return real(reader.unit.resolved.cadences).map(({ key, label, frequency, output }) => ({
    label: reader.line(label),
    text: joinSaid(
      [
        saidOf(words.frequencies[frequency]),
        ...(output === undefined ? [] : [reader.line(output)]),
      ],
      words.notes.dot,
    ),
    href: reader.hrefOf('cadence', key),
  }));
}

/** Who answers for what: the teams, else the roles with what they do. */
export function teamsInShort(reader: Reader): ShortItem[] {
  const { teams, phases } = reader.unit.resolved;
  if (teams.length === 0) {
    return real(phases).flatMap(({ key, resources }) =>
      real(resources).flatMap(({ label, task }) =>
        task === undefined
          ? []
          : [
              {
                label: reader.line(label),
                text: reader.line(task),
                href: reader.hrefOf('phase', key),
              },
            ],
      ),
    );
  }
  return real(teams).map(({ key, label, duty }) => ({
    label: reader.line(label),
    ...(duty === undefined ? {} : { text: reader.line(duty) }),
    href: reader.hrefOf('team', key),
  }));
}

export function pilotsInShort(reader: Reader): ShortItem[] {
  return real(reader.unit.resolved.pilots).map(({ key, label, scope, count }) => {
    const where = reader.line(scope);
    const many = count && printed(formatQuantity(count, reader.locale));
    const told = many === undefined || where.plain.includes(many);
    return {
      label: reader.line(label),
      text: told ? where : joinSaid([where, saidOf(many)], reader.words.notes.dot),
      href: reader.hrefOf('pilot', key),
    };
  });
}

/** What the phases reach, and under which mark: one line a figure. */
export function phaseTargetsInShort(reader: Reader): ShortItem[] {
  const { locale, words } = reader;
  return real(reader.unit.resolved.phases).flatMap((phase) =>
    real(phase.targets).map(({ metric, target, unit, scale }) => ({
      mark: phaseMark(words, phase.number),
      label: metricName(reader, metric),
      text: saidOf(printed(formatTarget(target, locale, unit, scale))),
      href: reader.hrefOf('phase', phase.key),
    })),
  );
}

export function templatesInShort(reader: Reader): ShortItem[] {
  return reader.unit.resolved.deliverables
    .filter(({ kind }) => kind === 'template')
    .map(({ key, label }) => ({
      label: reader.line(label),
      href: reader.hrefOf('deliverable', key),
    }));
}

/** A part of the budget as a stretch of one bar, in percent of its width. */
export interface BudgetPart {
  label: Said;
  /** Sample: `35%`, `1.2 million CNY`. */
  share: string;
  start: number;
  width: number;
  href: string;
}

/** The budget as one bar; nothing when its parts cannot be compared. */
export function budgetInShort(reader: Reader): BudgetPart[] {
  const items = real(reader.unit.resolved.budget?.items ?? []);
  const sizes = items.map(sizeOf);
  const [first] = sizes;
  if (first === undefined || sizes.some((size) => size?.unit !== first.unit)) return [];
  const total = sizes.reduce((sum, size) => sum + (size?.amount ?? 0), 0);
  let start = 0;
  return items.map(({ id, label, share, amount }, at) => {
    const width = ((sizes[at]?.amount ?? 0) / total) * 100;
    const part = { start: round(start), width: round(width) };
    start += width;
    return {
      ...part,
      label: reader.line(label),
      share: printed(share ? formatShare(share) : formatQuantity(amount, reader.locale)),
      href: reader.sectionHref('budget', anchorOf('budget', id)),
    };
  });
}

/** What the budget comes to, or that the plan does not say. */
export function budgetTotal({ unit, locale, words }: Reader): string {
  const total = unit.resolved.budget?.total;
  if (total === undefined) return words.delivery.budgetNoTotal;
  return words.delivery.budgetTotal(printed(formatQuantity(total, locale)));
}

function sizeOf({
  share,
  amount,
}: NonNullable<Resolved['budget']>['items'][number]): { amount: number; unit: string } | undefined {
  if (share !== undefined) return { amount: (share.min + share.max) / 2, unit: '%' };
  return amount === undefined ? undefined : { amount: amount.amount, unit: amount.unit ?? '' };
}

const round = (number: number): number => Math.round(number * 100) / 100;

/** Illustrations are no part of a plan in short. */
export function real<T extends { example?: boolean | undefined }>(items: readonly T[]): T[] {
  return items.filter(({ example }) => example !== true);
}

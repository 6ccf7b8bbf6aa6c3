import { formatQuantity, formatTarget } from '../../../../model/format.ts';
import type { ResolvedTarget } from '../../../../model/resolved.ts';
import type { Reader, Said } from '../../reader.ts';
import type { Remarks } from '../../remarks.ts';
import { targetDetail } from '../../target-row.ts';
import { dueText } from '../../when.ts';
import { figureCell, plainCell, roleCell, tableOf, textCell, type TableView } from '../table.ts';
import { saidOf } from './cells.ts';

/**
 * Targets as rows: from where, to where, by when, read where and whose. A deadline that they have from
 * what they belong to is said there. Where no target names a figure, the table says how each is counted.
 */
export function targetTable(
  reader: Reader,
  targets: readonly ResolvedTarget[],
  about: { title: Said; anchor?: string; remarks?: Remarks | undefined },
): TableView {
  const words = reader.words.delivery;
  const { locale } = reader;
  const open = targets.every(({ target }) => target.kind === 'open');
  const table = tableOf(reader, targets, {
    label: about.title.plain,
    head: words.metric,
    detail: (target) => {
      const detail = targetDetail(reader, target);
      return detail.length === 0 ? undefined : joined(detail, reader);
    },
    columns: [
      {
        head: words.from,
        number: true,
        cell: ({ from, baseline, unit, scale }) => {
          const known = from ?? baseline;
          return figureCell(known && formatQuantity(known, locale, unit, scale));
        },
      },
      {
        head: words.level,
        number: true,
        cell: ({ target, unit, scale }) =>
          open ? [] : figureCell(formatTarget(target, locale, unit, scale)),
      },
      {
        head: words.by,
        cell: (target) => plainCell(target.inheritsBy ? undefined : dueText(reader, target)),
      },
      {
        head: words.counted,
        cell: ({ metric }) =>
          open
            ? textCell(reader, reader.whole.metrics.find(({ key }) => key === metric)?.definition)
            : [],
      },
      { head: words.source, cell: ({ source }) => textCell(reader, source) },
      { head: words.owner, cell: ({ owner }) => roleCell(reader, owner) },
    ],
  });
  return {
    ...table,
    title: about.title,
    ...(about.anchor === undefined ? {} : { anchor: about.anchor }),
    ...(about.remarks === undefined ? {} : { remarks: about.remarks }),
  };
}

/** Several short texts in one line. */
export function joined(parts: readonly Said[], { words }: Reader): Said {
  const dot = saidOf(words.notes.dot);
  const lang = parts.find((part) => part.lang !== undefined)?.lang;
  return {
    html: parts.map(({ html }) => html).join(dot.html),
    plain: parts.map(({ plain }) => plain).join(dot.plain),
    ...(lang === undefined ? {} : { lang }),
  };
}

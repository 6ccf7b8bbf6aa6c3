import { formatTarget } from '../../../../model/format.ts';
import type { ResolvedTarget } from '../../../../model/resolved.ts';
import type { Reader, Said } from '../../reader.ts';
import type { Remarks } from '../../remarks.ts';
import { joinSaid } from '../../said.ts';
import { baselineText, targetDetail } from '../../target-row.ts';
import { dueText } from '../../when.ts';
import { figureCell, plainCell, roleCell, tableOf, textCell, type TableView } from '../table.ts';

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
      return detail.length === 0 ? undefined : joinSaid(detail, reader.words.notes.dot);
    },
    columns: [
      {
        head: words.from,
        number: true,
        cell: (target) => figureCell(baselineText(reader, target)),
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
  // Figures alone stand close to their names; a table as wide as the page would part them.
  const narrow = table.heads.slice(1).every(({ number }) => number === true);
  return {
    ...table,
    ...(narrow ? { class: 'figures-alone' } : {}),
    title: about.title,
    ...(about.anchor === undefined ? {} : { anchor: about.anchor }),
    ...(about.remarks === undefined ? {} : { remarks: about.remarks }),
  };
}

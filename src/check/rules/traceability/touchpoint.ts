import { finding, rule } from '../../rule.ts';

/** A touchpoint whose repair has no date, where others have one. */
export const touchpointWithoutDate = rule('touchpoint/no-date', ({ touchpoints }) => {
  const dated = touchpoints.filter(({ at }) => at !== undefined);
  const [first] = dated;
  if (first === undefined) return [];
  return touchpoints
    .filter(({ at, unknown }) => at === undefined && unknown === undefined)
    .map(({ address, label }) =>
      finding(
        'touchpoint/no-date',
        address,
        { values: { touchpoint: label, dated: dated.length, count: touchpoints.length } },
        [
          {
            at: first.address,
            field: 'at',
            label: { 'zh-CN': '写了时间的触点', en: 'a touchpoint with a date' },
          },
        ],
      ),
    );
});

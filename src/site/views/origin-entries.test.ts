import { describe, expect, it } from 'vitest';
import type { OriginLayer } from '../../model/resolved.ts';
import { originLists, originWays } from './origin-entries.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const rule: OriginLayer = { layer: 'rule', rule: 'band', file: 'p/g.yaml', line: 3 };
const override: OriginLayer = {
  layer: 'override',
  action: 'set',
  fields: ['target'],
  by: 'lead',
  file: 'p/o.yaml',
  line: 9,
};

function readerOf(origins: Record<string, OriginLayer[]>, source?: string, commit?: string) {
  const unit = sampleUnit('en');
  const facts =
    commit === undefined ? unit.facts : { ...unit.facts, status: 'released' as const, commit };
  const shown = { ...unit, facts, resolved: { ...unit.resolved, origins } };
  return createReader(shown, { ...site, ...(source === undefined ? {} : { source }) });
}

describe('originLists(reader)', () => {
  it('tells the layers of an item in their order, each with its line', () => {
    const [list] = originLists(readerOf({ 'goals/trust/targets/nps': [rule, override] }));
    const [entry] = list?.entries ?? [];
    expect(list).toMatchObject({ anchor: 'origins-targets', title: 'Target', count: 1 });
    expect(entry?.layers.map(({ title, by }) => [title, by])).toEqual([
      ['Sized by the usual improvement', undefined],
      ['target changed', 'Lead'],
    ]);
    expect(entry?.items[0]).toMatchObject({
      anchor: 'origin-goals_trust_targets_nps',
      sources: [
        { file: 'p/g.yaml', line: 3 },
        { file: 'p/o.yaml', line: 9 },
      ],
    });
  });
  it('gathers items of the same origin and keeps apart what comes from another file', () => {
    const lists = originLists(
      readerOf({
        'goals/trust': [rule],
        'goals/other': [{ ...rule, line: 8 }],
        'goals/third': [{ ...rule, file: 'p/h.yaml' }],
      }),
    );
    expect(lists.flatMap(({ entries }) => entries.map(({ items }) => items.length))).toEqual([
      2, 1,
    ]);
    expect(lists.map(originWays)).toEqual([[{ name: 'Sized by the usual improvement', count: 3 }]]);
  });
  it('keeps what people removed, by its id', () => {
    const removed: OriginLayer = { layer: 'override', action: 'remove', file: 'o', line: 1 };
    const [list] = originLists(readerOf({ 'goals/trust/targets/churn': [removed] }));
    expect(list?.title).toBe('Target');
    expect(list?.entries[0]?.items[0]).toMatchObject({ label: { plain: 'churn' }, href: '' });
  });
  it('links lines of a draft to the newest file and those of a release to its commit', () => {
    const template = 'https://example.com/acme/blob/{ref}/{file}#L{line}';
    const hrefs = (commit?: string) =>
      originLists(
        readerOf({ 'goals/trust': [{ ...rule, file: 'plans/a b/{ref}.yaml' }] }, template, commit),
      ).flatMap(({ entries }) => entries.flatMap(({ items }) => items[0]?.sources[0]?.href));
    expect(hrefs()).toEqual(['https://example.com/acme/blob/HEAD/plans/a%20b/%7Bref%7D.yaml#L3']);
    expect(hrefs('c0ffee')).toEqual([
      'https://example.com/acme/blob/c0ffee/plans/a%20b/%7Bref%7D.yaml#L3',
    ]);
  });
});

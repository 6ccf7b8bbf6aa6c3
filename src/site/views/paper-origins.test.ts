import { describe, expect, it } from 'vitest';
import type { OriginLayer } from '../../model/resolved.ts';
import { paperOrigins } from './paper-origins.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const rule: OriginLayer = { layer: 'rule', rule: 'band', file: 'plans/p/g.yaml', line: 3 };
const why = { 'zh-CN': '太高。', en: 'It was too high.' };
const override: OriginLayer = {
  layer: 'override',
  action: 'set',
  fields: ['target'],
  by: 'lead',
  why,
  file: 'plans/p/o.yaml',
  line: 9,
};

function originsOf(origins: Record<string, OriginLayer[]>) {
  const unit = sampleUnit('en');
  const shown = { ...unit, resolved: { ...unit.resolved, origins } };
  return paperOrigins(createReader(shown, site));
}

describe('paperOrigins(reader)', () => {
  it('gives every item the line of each of its layers, below the files they stand in', () => {
    const { folder, lists } = originsOf({ 'goals/trust/targets/nps': [rule, override] });
    expect(folder).toBe('plans/p/');
    expect(lists[0]?.ways[0]).toMatchObject({
      layers: [{ file: 'g.yaml' }, { file: 'o.yaml', by: 'Lead' }],
      items: [{ lines: [':3', ':9'], why: { plain: 'It was too high.' } }],
    });
  });

  it('puts items of one way together, each with its own reason', () => {
    const { lists } = originsOf({
      'goals/trust': [{ ...rule, why }],
      'goals/other': [{ ...rule, line: 8 }],
    });
    expect(lists[0]?.ways.map(({ items }) => items.map(({ lines }) => lines))).toEqual([
      [[':3'], [':8']],
    ]);
    expect(lists[0]?.ways[0]?.items.map((item) => item.why?.plain)).toEqual([
      'It was too high.',
      undefined,
    ]);
  });

  it('names what called for a figure of a long list in place of its reason', () => {
    const because = ['goals/trust'];
    const { lists } = originsOf({
      'strategies/a/kpis/b': [{ ...rule, why, because }],
      'strategies/a/kpis/c': [{ ...rule, why, because }, override],
    });
    const items = lists[0]?.ways.flatMap((way) => way.items) ?? [];
    expect(items.map((item) => item.why?.plain)).toEqual([undefined, 'It was too high.']);
    expect(items[0]?.grounds.map(({ number }) => number)).toEqual(['G1']);
  });

  it('names whole paths where files lie apart', () => {
    const { folder, lists } = originsOf({
      'goals/trust': [rule],
      'goals/other': [{ ...rule, file: 'shared/g.yaml' }],
    });
    expect(folder).toBe('');
    expect(lists[0]?.ways.map(({ layers }) => layers[0]?.file)).toEqual([
      'plans/p/g.yaml',
      'shared/g.yaml',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { findWith, piece } from './evidence.test-support.ts';
import { evidenceUnit } from './unit.ts';

const found = (figure: string) =>
  findWith(evidenceUnit, `evidence:${piece('a', 'Zappos', [figure])}`).map(
    ({ finding }) => finding.values['unit'],
  );

describe('evidenceUnit(plan)', () => {
  it.each([
    'NPS: 68',
    'NPS: 68 points',
    'NPS: +28 pp',
    'NPS: +12%',
    'CSAT: 82 -> 65 points',
    'CSAT: 4.4/5',
    'CAC: 120 USD',
    'CAC: -30%',
    'First response time: 2 h',
    'First response time: 2.3x',
    'Retention and satisfaction: 92%',
    'NPS of new customers: 92%',
  ])('accepts %s', (figure) => {
    expect(found(figure)).toEqual([]);
  });

  it.each([
    ['NPS: 92%', 'score'],
    ['净推荐值: 40% -> 45%', 'score'],
    ['CAC: 35%', 'CNY'],
    ['First response time: 60%', 'minute'],
    ['Repeat purchase rate: 3 days', 'percent'],
    ['Desk: 92%; metric: nps', 'score'],
    ['CSAT: +30 min', 'percent'],
  ])('reports %s', (figure, unit) => {
    expect(found(figure)).toEqual([unit]);
  });
});

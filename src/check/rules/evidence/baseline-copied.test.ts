import { describe, expect, it } from 'vitest';
import { figuresCopied } from './baseline-copied.ts';
import { findWith, piece, places } from './evidence.test-support.ts';

const found = (metric: string, evidence: string, more = '') =>
  places(findWith(figuresCopied, `metrics: [{ ${metric} }]\nevidence:${evidence}\n${more}`));

const CSAT = 'metric: csat, value: 68%';

describe('figuresCopied(plan)', () => {
  it.each([
    ['a level', 'CSAT: 68%'],
    ['the end of a shift', 'CSAT: 52% -> 68%'],
    ['its beginning', 'CSAT: 68% -> 80%'],
  ])('reports %s of a case', (_, figure) => {
    expect(found(CSAT, piece('a', 'Nordhaus', [figure]))).toEqual([
      ['metrics/csat#value', 'evidence/a#figures/0.figure'],
    ]);
  });

  it('reports what a case is compared with, at that figure', () => {
    const time = 'metric: first-response-time, value: 4 min';
    const figure = 'Wait: 8 min; metric: first-response-time, benchmark: 240 s';
    expect(found(time, piece('a', 'Nordhaus', [figure]))).toEqual([
      ['metrics/first-response-time#value', 'evidence/a/figures/first-response-time#benchmark'],
    ]);
  });

  it.each([
    ['another figure', CSAT, piece('a', 'Nordhaus', ['CSAT: 70%'])],
    ['another metric', CSAT, piece('a', 'Nordhaus', ['Firms without a desk: 68%'])],
    ['a change', CSAT, piece('a', 'Nordhaus', ['CSAT: +68%'])],
    ['a survey, which may be one’s own', CSAT, piece('a', 'Poll', ['CSAT: 68%'], 'kind: survey')],
    ['a stated source', `${CSAT}, source: Survey`, piece('a', 'Nordhaus', ['CSAT: 68%'])],
    ['the case it cites', `${CSAT}, evidence: [a]`, piece('a', 'Nordhaus', ['CSAT: 68%'])],
    ['all of them', 'metric: csat, value: 100%', piece('a', 'Nordhaus', ['CSAT: 100%'])],
  ])('accepts %s', (_, metric, evidence) => {
    expect(found(metric, evidence)).toEqual([]);
  });

  const SOUND = `${CSAT}, source: Survey`;
  const goal = (target: string, more = '') =>
    `goals: [{ id: g, label: G, ${more} targets: [{ metric: csat, ${target} }] }]`;

  it('reports a forecast from the same start to the same end', () => {
    const evidence = piece('a', 'Nordhaus', ['CSAT: 68% -> 85%']);
    expect(found(SOUND, evidence, goal("target: '>=85%'"))).toEqual([
      ['goals/g/targets/csat#target', 'evidence/a#figures/0.figure'],
    ]);
    expect(found(SOUND, evidence, goal('target: up 17 pp'))).toHaveLength(1);
  });

  it.each([
    ['another end', goal('target: 84%')],
    ['a range', goal('target: 85..90%')],
    ['the case that its goal rests on', goal('target: 85%', 'evidence: [a],')],
  ])('accepts %s', (_, more) => {
    expect(found(SOUND, piece('a', 'Nordhaus', ['CSAT: 68% -> 85%']), more)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnostic } from '../diagnostics/word.ts';
import { configSchema, type CheckSettings } from '../model/config.ts';
import { checkSettings, setSeverities } from './set-severities.ts';

const settings = (checks: object): CheckSettings => configSchema.parse({ checks }).checks;
const overlap = diagnostic('schedule/phases-overlap', {
  path: 'phases/b',
  values: { phase: 'A', other: 'B', days: 3 },
});
const gap = diagnostic('schedule/phase-gap', {
  path: 'phases/b',
  values: { phase: 'A', other: 'B', days: 3 },
});
const mistake = diagnostic('reference/dangling', { values: { id: 'x', collection: 'goals' } });

const severities = (checks: object, plan = 'shop') =>
  setSeverities([overlap, gap, mistake], settings(checks), plan).map(({ code, severity }) => [
    code.replace('schedule/', ''),
    severity,
  ]);
const MISTAKE = ['reference/dangling', 'error'];

describe('setSeverities(found, settings, plan)', () => {
  it('leaves everything as it is when nothing is set', () => {
    expect(severities({})).toEqual([
      ['phases-overlap', 'error'],
      ['phase-gap', 'warning'],
      MISTAKE,
    ]);
  });

  it('sets a code, or a whole area, and a code goes before its area', () => {
    expect(severities({ severity: { 'schedule/phase-gap': 'error' } })).toEqual([
      ['phases-overlap', 'error'],
      ['phase-gap', 'error'],
      MISTAKE,
    ]);
    const both = { 'schedule/*': 'info', 'schedule/phases-overlap': 'warning' };
    expect(severities({ severity: both })).toEqual([
      ['phases-overlap', 'warning'],
      ['phase-gap', 'info'],
      MISTAKE,
    ]);
  });

  it('leaves out what is switched off', () => {
    expect(severities({ severity: { 'schedule/*': 'off' } })).toEqual([MISTAKE]);
  });

  it('lets a plan differ from all others', () => {
    const checks = {
      severity: { 'schedule/phase-gap': 'off' },
      plans: { shop: { 'schedule/*': 'info' } },
    };
    expect(severities(checks)).toEqual([
      ['phases-overlap', 'info'],
      ['phase-gap', 'info'],
      MISTAKE,
    ]);
    expect(severities(checks, 'other')).toEqual([['phases-overlap', 'error'], MISTAKE]);
  });

  it('cannot soften a mistake', () => {
    expect(severities({ severity: { 'reference/dangling': 'off' } })).toContainEqual(MISTAKE);
  });
});

describe('checkSettings(settings, plans, places)', () => {
  const found = (checks: object) =>
    checkSettings(settings(checks), ['shop'], {
      'checks#severity.schedule/phase-gaps': { file: 'c', span: [1, 2] },
      'checks#plans.shop.target/conflct': { file: 'c', span: [3, 4] },
      'checks#plans.shops': { file: 'c', span: [5, 6] },
    }).map(({ code, values, place }) => [code, values['nearest'], place?.span[0]]);

  it('accepts codes of rules and whole areas', () => {
    expect(found({ severity: { 'target/conflict': 'info', 'target/*': 'off' } })).toEqual([]);
  });

  it('points at what names no rule or no plan, and names the nearest', () => {
    expect(
      found({
        severity: { 'schedule/phase-gaps': 'off' },
        plans: { shop: { 'target/conflct': 'off' }, shops: {} },
      }),
    ).toEqual([
      ['checks/unknown-rule', 'schedule/phase-gap', 1],
      ['checks/unknown-rule', 'target/conflict', 3],
      ['checks/unknown-plan', 'shop', 5],
    ]);
  });

  it('says of a mistake that it cannot be set', () => {
    expect(found({ severity: { 'yaml/duplicate-key': 'off' } })).toEqual([
      ['checks/mistake', undefined, undefined],
    ]);
  });
});

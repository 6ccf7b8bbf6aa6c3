import { describe, expect, it } from 'vitest';
import type { SiteArtifact } from '../../model/artifact.ts';
import { calendarOf, stripOf } from './calendar-strip.ts';
import { healthOf } from './health.ts';
import { homeOf, lastChange } from './home.ts';
import { createReader } from './reader.ts';
import { sampleUnit } from './unit.test-support.ts';

const facts = { version: 'draft', status: 'draft', digest: '0'.repeat(64) } as const;
const site = (date: string): SiteArtifact => ({
  format: 1,
  title: 'Plans',
  base: '/',
  accent: '#1f5f8b',
  locales: ['zh-CN', 'en'],
  pdf: false,
  code: false,
  print: { paper: 'A4' },
  units: [{ plan: 'shop', version: 'draft', locale: 'en', file: 'a' }],
  plans: [{ plan: 'shop', latest: 'draft', versions: [{ ...facts, date }] }],
  comparisons: [],
});
const unit = sampleUnit('en');
const finding = { code: 'x/y', message: '', hint: '' };
const stateOf = (changes: Parameters<typeof sampleUnit>[1]) => {
  const { state, reason } = healthOf(createReader(sampleUnit('en', changes), site('2026-01-01')));
  return [state, reason];
};

describe('homeOf(site, locale, read)', () => {
  it('counts what is next from the last change, and says when all has passed', () => {
    const next = (date: string) => homeOf(site(date), 'en', () => unit).cards[0]?.card.next;
    const [first] = unit.resolved.phases.flatMap(({ milestones }) => milestones);
    expect(next('2026-01-01')?.passed).toBe(false);
    expect(next('2026-01-01')?.href).toContain(`#milestone-`);
    expect(next(first?.date ?? '')?.passed).toBe(false);
    expect(next('2030-01-01')?.passed).toBe(true);
  });
  it('shows the day on the calendar only where it lies within', () => {
    const asOf = (date: string) => homeOf(site(date), 'en', () => unit).asOf?.at;
    expect(asOf('2026-07-02')).toBeCloseTo(50, 0);
    expect(asOf('2030-01-01')).toBeUndefined();
    expect(lastChange({ ...site(''), plans: [] })).toBeUndefined();
  });
});

describe('calendarOf(plans, locale)', () => {
  it('spans all plans, and gives each its stretch', () => {
    const later = structuredClone(unit.resolved);
    later.phases = [];
    later.plan.horizon!.dates = {
      ...later.plan.horizon!.dates,
      start: '2027-01-01',
      end: '2027-12-31',
    };
    const calendar = calendarOf([unit.resolved, later], 'en')!;
    expect(stripOf(later, calendar)?.phases).toEqual([{ start: 50, width: 50 }]);
    expect(calendar.ticks.map(({ label }) => label)).toEqual([
      'Jan 2026',
      'Jul',
      'Jan 2027',
      'Jul',
    ]);
  });
});

describe('healthOf(reader)', () => {
  it('goes by the gravest finding that is not accepted', () => {
    const warning = { ...finding, severity: 'warning' as const };
    const error = { ...finding, severity: 'error' as const, known: true };
    expect(stateOf({ findings: [warning] })).toEqual(['risk', '1 warning']);
    expect(stateOf({ findings: [warning, error] })).toEqual(['bad', '1 error']);
    expect(stateOf({ findings: [{ ...warning, waived: true }] })[0]).not.toBe('risk');
    const conflict = {
      ...warning,
      severity: 'info' as const,
      code: 'target/conflict',
      known: true,
    };
    expect(stateOf({ findings: [conflict] })[0]).toBe('risk');
  });
  it('is unknown where most targets start nowhere', () => {
    expect(stateOf({})).toEqual(['good', 'No errors or warnings']);
    const bare = structuredClone(unit.resolved.goals);
    for (const goal of bare)
      for (const target of goal.targets) {
        delete target.baseline;
        delete target.from;
      }
    const reader = createReader(
      { ...unit, resolved: { ...unit.resolved, goals: bare, observations: [] } },
      site('2026-01-01'),
    );
    expect(healthOf(reader)).toMatchObject({ state: 'unknown' });
    const none = { ...unit, resolved: { ...unit.resolved, goals: [] } };
    expect(healthOf(createReader(none, site('2026-01-01'))).reason).toBe('No targets to check');
  });
});

import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { parseKnowledge, readKnowledge } from './read-knowledge.ts';

const knowledge = readKnowledge();
const readText = (file: string): string =>
  readFileSync(new URL(`./data/${file}.yaml`, import.meta.url), 'utf8');

describe('readKnowledge()', () => {
  it('reads once and gives the same value again', () => {
    expect(readKnowledge()).toBe(knowledge);
  });

  it('gives every playbook three tactics with work, and a verb for a name', () => {
    for (const { label, tactics } of knowledge.playbooks) {
      expect(tactics).toHaveLength(3);
      expect(tactics.every(({ work }) => work.length > 0)).toBe(true);
      expect(label).toMatchObject({
        'zh-CN': expect.any(String),
        en: expect.stringMatching(/^[A-Z][a-z]+ /),
      });
    }
  });

  it('holds the whole of what published plans do', () => {
    const { tags, playbooks, phases, risks, cadences, roles, catalogue, metrics } = knowledge;
    expect(tags).toHaveLength(58);
    expect(playbooks).toHaveLength(33);
    expect(catalogue.segmentations.length).toBeGreaterThanOrEqual(15);
    expect(catalogue.journeys.length).toBeGreaterThanOrEqual(18);
    expect(risks.length).toBeGreaterThanOrEqual(24);
    expect(cadences.length).toBeGreaterThanOrEqual(21);
    expect(phases.length).toBeGreaterThanOrEqual(6);
    expect(roles.length).toBeGreaterThanOrEqual(39);
    expect(metrics.length).toBeGreaterThanOrEqual(139);
  });

  it('carries the published parameters', () => {
    const text = JSON.stringify(knowledge.playbooks);
    for (const figure of [
      'top 50',
      'five queues',
      '30–45 minutes',
      'within 15',
      'four states',
      'Launch six core journeys',
      'three touches in three days',
      'days 30, 60 and 90',
      '2 SMS and 3 app pushes a week',
      '12 operable segments',
      'three to four tiers',
      '30 and 7 days',
    ]) {
      expect(text).toContain(figure);
    }
  });

  it('avoids the words of the banned list', () => {
    expect(JSON.stringify(knowledge)).not.toMatch(/赋能|抓手|打造|全方位|leverag|empower/i);
  });
});

describe('parseKnowledge(readText)', () => {
  it('refuses a field it does not know', () => {
    const broken = (file: string): string =>
      file === 'roles' ? '- {id: boss, label: {zh-CN: 老板, en: Boss}, pay: 1}' : readText(file);
    expect(() => parseKnowledge(broken)).toThrow(/pay/);
  });

  it('refuses an unknown role', () => {
    const broken = (file: string): string =>
      file === 'playbooks/product-information'
        ? readText(file).replace('owner: merchandising', 'owner: nobody')
        : readText(file);
    expect(() => parseKnowledge(broken)).toThrow(/no roles nobody/);
  });
});

describe('the working calendar', () => {
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const year = knowledge.calendar.find((entry) => entry.year === 2026);

  it('agrees with chinese-days on every day of 2026', () => {
    const isWorked = (day: string): boolean => {
      const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      const off = year?.holidays.some(({ from, to }) => from <= day && day <= to) === true;
      return year?.workdays.includes(day) === true || (!weekend && !off);
    };
    expect(days.filter((day) => isWorked(day) !== chineseDays.isWorkday(day))).toEqual([]);
    expect(days.filter(isWorked)).toHaveLength(248);
  });

  it('says nothing about a year that is not announced', () => {
    expect(knowledge.calendar.map((entry) => entry.year)).toEqual([2026]);
  });
});

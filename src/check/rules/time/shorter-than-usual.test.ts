import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../../knowledge/read-knowledge.ts';
import { hasKeyword } from '../../../model/keyword.ts';
import { findingsOf, GUIDE, type Parts } from '../../small-plan.test-support.ts';
import { shorterThanUsual } from './shorter-than-usual.ts';

const judge = (work: readonly string[], head?: Parts) =>
  findingsOf(
    shorterThanUsual,
    `phases: [{ id: p, label: P, span: W1..W26, work: [${work.map((one, at) => `{ id: w${at}, ${one} }`).join(', ')}] }]`,
    head,
  );

describe('shorterThanUsual(plan)', () => {
  it.each([
    ['label: Upgrade the CRM, span: W1..W2', 10],
    ['label: 升级客服系统, span: W3..W5', 15],
    ['label: Connect the systems, items: [Orders, Parcels], span: W1..W2', 10],
    ['label: Build the data platform, span: M1', 23],
    ['label: Upgrade the CRM, frequency: once, span: W1..W2', 10],
  ])('finds %s', (work, days) => {
    expect(judge([work])[0]?.finding.values).toMatchObject({ days });
  });

  it.each([
    ['enough time', ['label: Upgrade the CRM, span: W1..W4']],
    [
      'steps that take enough together',
      ['label: Upgrade the CRM, span: W1..W2', 'label: Upgrade the CRM at the till, span: W5..W6'],
    ],
    ['a trial in one place', ['label: Upgrade the CRM, scope: one shop, span: W1']],
    ['what recurs', ['label: Upgrade the system, frequency: monthly, span: W1']],
    ['what says why', ['label: Upgrade the CRM, unknown: The plan does not say, span: W1']],
    ['one system alone', ['label: Connect the system, items: [Orders], span: W1']],
    ['another word', ['label: Downgrade no CRM, span: W1']],
  ])('accepts %s', (_, work) => {
    expect(judge(work)).toEqual([]);
  });

  it('says nothing of a guide', () => {
    expect(judge(['label: Upgrade the CRM, span: W1'], GUIDE)).toEqual([]);
  });
});

describe('the least times of the knowledge base', () => {
  const { setups, playbooks } = readKnowledge();

  it('agree with the playbooks: none plans such work in less', () => {
    const work = playbooks.flatMap(({ tactics }) => tactics.flatMap((tactic) => tactic.work));
    const short = setups.flatMap(({ id, keywords, parts, weeks: least }) =>
      work
        .filter(({ label, weeks }) => {
          const texts = Object.values(typeof label === 'string' ? { label } : label);
          const words = [...keywords['zh-CN'], ...keywords.en];
          const isNamed = texts.some((text) => words.some((word) => hasKeyword(word, text ?? '')));
          // Playbooks list no items, so work of several parts is never theirs.
          return parts === undefined && isNamed && weeks < least;
        })
        .map((one) => `${id} ${one.id}`),
    );
    expect(short).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { replySchemaOf } from '../../generate/llm/reply-schema.ts';
import type { WrittenContent } from '../../model/content.ts';
import { keepWords } from './keep-words.ts';

const SCHEMA = replySchemaOf('strategies', ['strategies']);

const strategy = (words: string, fields: object = {}, tactic: object = {}) => ({
  id: 'self-service',
  label: `${words} label`,
  description: `${words} description`,
  goals: ['calm'],
  tactics: [{ id: 'portal', label: `${words} portal`, how: `${words} how`, ...tactic }],
  kpis: [{ metric: 'nps', target: '30..35', scope: `${words} scope` }],
  ...fields,
});
const reply = (...strategies: object[]) => ({ strategies }) as unknown as WrittenContent;
const keep = (now: object, then: object, mayKeep = true) =>
  keepWords(reply(now), reply(then), SCHEMA, () => mayKeep);

describe('keepWords(reply, before, schema, mayKeep)', () => {
  it('keeps every word of an item whose values are as they were', () => {
    const then = strategy('old');
    const kept = keep(strategy('new', { because: ['themes/other'] }), then);
    expect(kept).toEqual({ reply: reply(then), same: ['strategies/self-service'] });
  });

  it('keeps none where what called for the item changed', () => {
    const now = strategy('new');
    expect(keep(now, strategy('old'), false)).toEqual({ reply: reply(now), same: [] });
  });

  it('takes the words of an item with a new value, and keeps those of items within it', () => {
    const kept = keep(strategy('new', { goals: ['trust'] }), strategy('old'));
    const [item] = kept.reply.strategies ?? [];
    expect(item).toMatchObject({ label: 'new label', goals: ['trust'] });
    expect(item?.tactics).toEqual(strategy('old').tactics);
    expect(kept.same).toEqual([]);
  });

  it('takes the words of an item within another that has a new value', () => {
    const kept = keep(strategy('new', {}, { owner: 'crm-lead' }), strategy('old'));
    const [item] = kept.reply.strategies ?? [];
    expect(item?.tactics[0]?.how).toBe('new how');
    expect(item?.kpis?.[0]?.scope).toBe('old scope');
  });

  it('takes an item that is new as it is', () => {
    const now = strategy('new', { id: 'another' });
    expect(keep(now, strategy('old')).reply).toEqual(reply(now));
  });
});

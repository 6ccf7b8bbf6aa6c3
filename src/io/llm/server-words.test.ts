import { describe, expect, it } from 'vitest';
import { messageOf, showable } from './server-words.ts';
import { hideKey } from './hide-key.ts';

const KEY = 'sk-live-4f9a1c77d0e2b8';
const hide = hideKey(KEY);

describe('showable(text, hide)', () => {
  it('is one line without controls and marks of direction', () => {
    expect(showable('no\r\n\u001b[31m such \u202emodel\u200b ', hide)).toBe('no [31m such model');
  });

  it('is cut after 300 characters, never through a key', () => {
    const shown = showable(`${'x'.repeat(290)}${KEY}${'y'.repeat(50)}`, hide) ?? '';
    expect([...shown]).toHaveLength(300);
    expect(shown).toContain('[key]yyy');
  });

  it('is nothing where nothing is left', () => {
    expect(showable(' \n\u200b', hide)).toBeUndefined();
  });
});

describe('messageOf(body)', () => {
  it.each([
    ['{"error":{"message":"no such model","code":404}}', 'no such model'],
    ['{"error":"model \\"x\\" not found"}', 'model "x" not found'],
    ['{"detail":[{"loc":["body"],"msg":"field required"}]}', 'field required'],
    ['[{"error":{"message":"API key not valid"}}]', 'API key not valid'],
    ['<!doctype html><title>Sign in</title><p>…', 'HTML: Sign in'],
    ['<html><body>', 'HTML'],
    ['upstream timed out', 'upstream timed out'],
    ['{"odd":1}', '{"odd":1}'],
  ])('reads %s', (body, expected) => {
    expect(messageOf(body)).toBe(expected);
  });

  it('does not follow nesting without end', () => {
    const body = `${'{"error":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(messageOf(body)).toBe(body);
  });
});

import { describe, expect, it } from 'vitest';
import { llmSchema } from './llm.ts';

function accepts(baseUrl: string): boolean {
  return llmSchema.safeParse({ provider: 'openai-compatible', baseUrl, model: 'm' }).success;
}

describe('llm.baseUrl', () => {
  it.each([
    'http://localhost:11434/v1',
    'https://llm.example/v1/',
    'http://gpu_host:8000/v1',
    'http://[::1]:8080/v1',
    'https://xn--fiq228c.example',
  ])('takes %s', (address) => {
    expect(accepts(address)).toBe(true);
  });

  it.each([
    ['a user and a password', 'https://me:secret@llm.example/v1'],
    ['a query', 'https://llm.example/v1?key=secret'],
    ['a fragment', 'https://llm.example/v1#secret'],
    ['another protocol', 'file:///etc/passwd'],
    ['a port that there is not', 'http://localhost:99999/v1'],
    ['no host', 'http://:80/v1'],
    ['half an address', 'http://[::1/v1'],
    ['an escape sequence of a terminal', 'http://llm.example/v1\u001b[2J'],
    ['a turned reading direction', 'http://llm.example/\u202ev1'],
    ['letters that look like others', 'https://\u0430pi.openai.com/v1'],
    ['a backslash, which a URL reads as a slash', 'https://evil.example\\.openai.com/v1'],
  ])('refuses %s', (_, address) => {
    expect(accepts(address)).toBe(false);
  });
});

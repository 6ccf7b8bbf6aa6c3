import { describe, expect, it, vi } from 'vitest';
import { generateProgress } from './generate-progress.ts';
import type { Terminal } from './terminal.ts';

function progress(isInteractive: boolean, locale: Terminal['locale'] = 'en', columns?: number) {
  let out = '';
  let time = 0;
  const terminal: Terminal = {
    write: () => undefined,
    writeError: (text) => void (out += text),
    isInteractive,
    colour: false,
    locale,
    columns,
  };
  const shown = generateProgress(terminal, () => time);
  return {
    ...shown,
    out: () => out,
    wait: (seconds: number) => void (time += seconds * 1000),
    /** What stands in the last line once all was rewritten. */
    line: () => out.split('\n').at(-1)?.split('\u001b[2K').at(-1),
  };
}

describe('generateProgress(terminal)', () => {
  it('writes plain lines in a log, and nothing of pieces that come', () => {
    const { show, out, end } = progress(false);
    show({ section: 'goals', step: 'asks' });
    show({ section: 'goals', step: 'wrote', characters: 40 });
    show({ section: 'goals', step: 'waits', seconds: 1.2, failure: 'rate-limited' });
    show({ section: 'goals', step: 'repairs', findings: 1, tokens: 90 });
    show({ section: 'goals', step: 'fell-back', findings: 2, tokens: 180 });
    end();
    expect(out()).toBe(
      [
        'Goals: asked',
        'Goals: the server cannot answer now, trying again in 2 s',
        'Goals: sent back with 1 finding',
        'Goals: not used, 2 findings left',
        '',
      ].join('\n'),
    );
  });

  it('rewrites one line on a terminal: what runs, tokens so far, seconds', () => {
    const { show, line, wait, end } = progress(true);
    show({ section: 'diagnosis', step: 'asks' });
    show({ section: 'goals', step: 'asks' });
    wait(3);
    show({ section: 'goals', step: 'wrote', characters: 120 });
    expect(line()).toBe('Diagnosis waiting, Goals 120 characters; 0 tokens, 3 s');
    show({ section: 'goals', step: 'stands', tokens: 800 });
    expect(line()).toBe('Diagnosis waiting; 800 tokens, 3 s');
    end();
    expect(line()).toBe('');
  });

  it('says it in Chinese', () => {
    const { show, line } = progress(true, 'zh-CN');
    show({ section: 'goals', step: 'asks' });
    show({ section: 'goals', step: 'wrote', characters: 120 });
    expect(line()).toBe('目标 120 字；共 0 个 token，0 秒');
  });

  it('keeps to one line of the terminal, Chinese characters taking two columns', () => {
    const { show, line } = progress(true, 'zh-CN', 12);
    show({ section: 'goals', step: 'asks' });
    expect(line()).toBe('目标 等待…');
  });

  it('lets the seconds go on while nothing comes', () => {
    vi.useFakeTimers();
    const { show, line, wait, end, out } = progress(true);
    show({ section: 'goals', step: 'asks' });
    wait(5);
    vi.advanceTimersByTime(1000);
    expect(line()).toBe('Goals waiting; 0 tokens, 5 s');
    end();
    const last = out();
    wait(5);
    vi.advanceTimersByTime(5000);
    expect(out()).toBe(last);
    vi.useRealTimers();
  });

  it('counts the seconds of each section until it is done', () => {
    const { show, wait, seconds } = progress(false);
    show({ section: 'goals', step: 'asks' });
    wait(4);
    show({ section: 'goals', step: 'stands', tokens: 1 });
    wait(10);
    expect([seconds('goals'), seconds('plan'), seconds()]).toEqual([4, 0, 14]);
  });
});

import stringWidth from 'string-width';
import type { LlmSection } from '../model/llm.ts';
import type { GenerateProgress } from '../pipeline/generate/model-run.ts';
import { GENERATE_WORDS } from './generate-words.ts';
import type { Terminal } from './terminal.ts';

export interface RunProgress {
  show(event: GenerateProgress): void;
  /** Clears the line that is being rewritten. */
  end(): void;
  /** Whole seconds that a section took so far, or the whole run. */
  seconds(section?: LlmSection): number;
}

/** On a terminal one line that is rewritten; in a log one plain line a step. */
export function generateProgress(terminal: Terminal, now: () => number = Date.now): RunProgress {
  const words = GENERATE_WORDS[terminal.locale];
  const began = now();
  const started = new Map<LlmSection, number>();
  const ended = new Map<LlmSection, number>();
  const running = new Map<LlmSection, number>();
  let tokens = 0;
  let line = '';
  const seconds = (from: number, to = now()): number => Math.round((to - from) / 1000);
  const clear = (): void => {
    if (terminal.isInteractive && line !== '') terminal.writeError('\r\u001b[2K');
    line = '';
  };
  const note = (event: GenerateProgress): void => {
    const { section, step } = event;
    if ('tokens' in event) tokens = event.tokens;
    if (step === 'asks') started.set(section, now());
    if (step === 'stands' || step === 'fell-back') {
      ended.set(section, now());
      running.delete(section);
    } else if (step !== 'kept') {
      running.set(section, step === 'wrote' ? event.characters : 0);
    }
  };
  const draw = (): void => {
    if (!terminal.isInteractive || running.size === 0) return;
    const sections = [...running].map(([section, characters]) =>
      words.wrote(words.section(section), characters),
    );
    const whole = words.running(sections, tokens, seconds(began));
    // A line that wraps could not be rewritten.
    const next = cut(whole, (terminal.columns ?? Infinity) - 1);
    if (next !== line) terminal.writeError(`\r\u001b[2K${next}`);
    line = next;
  };
  // The seconds go on while a slow model thinks.
  const ticks = terminal.isInteractive ? setInterval(draw, 1000).unref() : undefined;
  return {
    show(event) {
      note(event);
      const said = sayStep(event, words);
      if (said !== undefined) {
        clear();
        terminal.writeError(`${said}\n`);
      }
      draw();
    },
    end() {
      clearInterval(ticks);
      running.clear();
      clear();
    },
    seconds(section) {
      if (section === undefined) return seconds(began);
      const from = started.get(section);
      return from === undefined ? 0 : seconds(from, ended.get(section));
    },
  };
}

/** The beginning of a line that is too wide. */
function cut(line: string, columns: number): string {
  if (stringWidth(line) <= columns) return line;
  const characters = [...line];
  while (characters.length > 0 && stringWidth(characters.join('')) >= columns) characters.pop();
  return `${characters.join('')}…`;
}

/** A line that stays; undefined for what only a watcher wants to see. */
function sayStep(
  event: GenerateProgress,
  words: (typeof GENERATE_WORDS)['en'],
): string | undefined {
  const section = words.section(event.section);
  switch (event.step) {
    case 'wrote':
    case 'kept':
      return undefined;
    case 'asks':
      return words.asks(section);
    case 'resumes':
      return words.resumes(section);
    case 'waits':
      return words.waits(section, Math.ceil(event.seconds));
    case 'repairs':
      return words.repairs(section, event.findings);
    case 'stands':
      return words.stands(section);
    case 'fell-back':
      return words.fellBack(section, event.findings);
  }
}

import type { TranslateProgress } from '../pipeline/translate-plan.ts';
import type { Terminal } from './terminal.ts';
import type { TranslateWords } from './translate-words.ts';

/** On a terminal one line that is rewritten; in a log one plain line a step. */
export function translateProgress(
  terminal: Terminal,
  words: TranslateWords,
): { show: (progress: TranslateProgress) => void; end: () => void } {
  const text = (progress: TranslateProgress): string | undefined => {
    switch (progress.step) {
      case 'translated':
        return words.progress(progress.done, progress.of, progress.tokens);
      case 'repairs':
        return words.repairs(progress.texts);
      case 'waits':
        return words.waits(Math.ceil(progress.seconds));
      case 'wrote':
        return undefined;
    }
  };
  return {
    show(progress) {
      const line = text(progress);
      if (line === undefined) return;
      terminal.writeError(terminal.isInteractive ? `\r\u001b[2K${line}…` : `${line}\n`);
    },
    end() {
      if (terminal.isInteractive) terminal.writeError('\r\u001b[2K');
    },
  };
}

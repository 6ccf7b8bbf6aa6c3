import type { BuildProgress } from '../pipeline/build-workspace.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export interface Progress {
  show(event: BuildProgress): void;
  /** Clears the line that is being rewritten. */
  end(): void;
}

/** On a terminal one line that is rewritten; in a log one plain line a step. */
export function buildProgress(terminal: Terminal, folder: string): Progress {
  const words = WORDS[terminal.locale];
  const text = (event: BuildProgress): string => {
    switch (event.step) {
      case 'checked':
        return words.checked(event.plans);
      case 'unchanged':
        return words.unchanged;
      case 'diagrams':
        return words.diagrams;
      case 'pages':
        return words.pages(event.units);
      case 'fonts':
        return words.fonts;
      case 'pdf':
        return words.printed(event.file, event.pages);
      case 'published':
        return words.published(event.files, folder);
    }
  };
  const isLast = ({ step }: BuildProgress): boolean => step === 'published' || step === 'unchanged';
  return {
    show(event) {
      if (!terminal.isInteractive) terminal.writeError(`${text(event)}\n`);
      else terminal.writeError(`\r\u001b[2K${text(event)}${isLast(event) ? '\n' : '…'}`);
    },
    end() {
      if (terminal.isInteractive) terminal.writeError('\r\u001b[2K');
    },
  };
}

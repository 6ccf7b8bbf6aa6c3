import { BrowserUnavailableError } from '../browser/launch.ts';
import { neutralise } from '../diagnostics/neutralise.ts';
import { CliError } from './cli-error.ts';
import { createProgram } from './program.ts';
import { processTerminal } from './terminal.ts';
import { WORDS, type Words } from './words.ts';

const debug = process.argv.includes('--debug');

// Whoever reads the output may stop early, as `head` does: the rest is not told, and the run goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await createProgram().run(process.argv);
} catch (error) {
  process.exitCode = 2;
  const lang = process.argv.find((_, at, all) => all[at - 1] === '--lang');
  const terminal = processTerminal(lang);
  const words = WORDS[terminal.locale];
  if (debug) terminal.writeError(`${error instanceof Error ? error.stack : String(error)}\n`);
  else if (error instanceof CliError) terminal.writeError(`${error.message}\n`);
  else if (isRefused(error)) terminal.writeError(`${words.cannot.write(error.path ?? '')}\n`);
  else if (error instanceof BrowserUnavailableError)
    terminal.writeError(`${browserMessage(error, words)}\n`);
  else
    terminal.writeError(
      `${neutralise(words.bug(error instanceof Error ? error.message : String(error)))}\n`,
    );
}

/** The system refused to write: a folder of somebody else, a full or a read-only disk. */
function isRefused(error: unknown): error is NodeJS.ErrnoException {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EBUSY', 'ENOTEMPTY', 'ENOTDIR'];
  return error instanceof Error && codes.includes(String((error as NodeJS.ErrnoException).code));
}

function browserMessage({ code }: BrowserUnavailableError, { cannot }: Words): string {
  const asked = process.env['PLANPRESS_CHROMIUM'];
  if (code === 'browser/not-started') return cannot.browserStart;
  return asked ? cannot.browserAt(asked) : cannot.browser;
}

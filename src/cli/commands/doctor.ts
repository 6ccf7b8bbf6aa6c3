import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FONT_WEIGHTS, SHIPPED_FONTS } from '../../browser/font-sources.ts';
import { findChromium } from '../../browser/launch.ts';
import { readWorkspace } from '../../io/read-workspace.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { WORDS, type Words } from '../words.ts';

interface Finding {
  what: 'node' | 'chromium' | 'fonts' | 'git' | 'plans';
  ok: boolean;
  /** False for what one can do without. */
  required: boolean;
  found: string;
  remedy?: string;
}

const run = promisify(execFile);

export async function runDoctor(
  { root, terminal }: CommandContext,
  { json }: { json: boolean },
): Promise<ExitCode> {
  const words = WORDS[terminal.locale].doctor;
  const findings = await Promise.all([
    node(words),
    chromium(words),
    fonts(words),
    git(words),
    plans(words, root),
  ]);
  if (json) terminal.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  else {
    for (const { ok, required, found, remedy } of findings) {
      const mark = ok ? '✓' : required ? '✗' : '!';
      terminal.write(`${mark} ${found}${remedy === undefined ? '' : `\n  → ${remedy}`}\n`);
    }
  }
  return findings.every(({ ok, required }) => ok || !required) ? 0 : 1;
}

async function node(words: Words['doctor']): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 22 || (major === 22 && minor >= 22);
  return finding('node', ok, true, words.node(process.versions.node, ok), words.remedies.node);
}

async function chromium(words: Words['doctor']): Promise<Finding> {
  try {
    const found = await findChromium();
    if (found === undefined) throw new Error('none');
    const { stdout } = await run(found.executablePath, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...found.env },
      timeout: 20_000,
    });
    const text = words.chromium(stdout.trim(), words.sources[found.source]);
    return finding('chromium', true, true, text, words.remedies.chromium);
  } catch {
    return finding('chromium', false, true, words.noChromium, words.remedies.chromium);
  }
}

function fonts(words: Words['doctor']): Finding {
  const files = (['latin', 'chinese'] as const).flatMap((script) =>
    FONT_WEIGHTS.map((weight) => ({ script, weight })),
  );
  const isPresent = ({ script, weight }: (typeof files)[number]): boolean => {
    try {
      return SHIPPED_FONTS[script][weight].read().length > 0;
    } catch {
      return false;
    }
  };
  const ok = files.every(isPresent);
  return finding(
    'fonts',
    ok,
    true,
    ok ? words.fonts(files.length) : words.noFonts,
    words.remedies.fonts,
  );
}

async function git(words: Words['doctor']): Promise<Finding> {
  try {
    const { stdout } = await run('git', ['--version'], { timeout: 20_000 });
    return finding('git', true, false, words.git(stdout.trim()), words.remedies.git);
  } catch {
    return finding('git', false, false, words.noGit, words.remedies.git);
  }
}

async function plans(words: Words['doctor'], root: string): Promise<Finding> {
  const workspace = await readWorkspace(root);
  const count = workspace.plans.length;
  return finding(
    'plans',
    count > 0,
    false,
    count > 0 ? words.plans(count) : words.noPlans,
    words.remedies.plans,
  );
}

function finding(
  what: Finding['what'],
  ok: boolean,
  required: boolean,
  found: string,
  remedy: string,
): Finding {
  return { what, ok, required, found, ...(ok ? {} : { remedy }) };
}

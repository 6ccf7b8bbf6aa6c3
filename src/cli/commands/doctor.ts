import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FONT_WEIGHTS, SHIPPED_FONTS } from '../../browser/font-sources.ts';
import { findChromium } from '../../browser/launch.ts';
import type { ModelEffects } from '../../io/llm/connect-model.ts';
import { readWorkspace, type Workspace } from '../../io/read-workspace.ts';
import { finding, type DoctorFinding } from '../doctor-finding.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { WORDS, type Words } from '../words.ts';
import { findModel } from './doctor-llm.ts';

const run = promisify(execFile);

export async function runDoctor(
  { root, terminal }: CommandContext,
  { json }: { json: boolean },
  { env = process.env, ...effects }: ModelEffects = {},
): Promise<ExitCode> {
  const words = WORDS[terminal.locale].doctor;
  const workspace = await readWorkspace(root);
  const findings = await Promise.all([
    node(words),
    chromium(words),
    fonts(words),
    git(words),
    plans(words, workspace),
    findModel(workspace, terminal, { env, ...effects }),
  ]).then((found) => found.flat());
  if (json) terminal.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  else {
    for (const { ok, required, found, remedy } of findings) {
      const mark = ok ? '✓' : required ? '✗' : '!';
      terminal.write(`${mark} ${found}${remedy === undefined ? '' : `\n  → ${remedy}`}\n`);
    }
  }
  return findings.every(({ ok, required }) => ok || !required) ? 0 : 1;
}

async function node(words: Words['doctor']): Promise<DoctorFinding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 22 || (major === 22 && minor >= 22);
  return finding('node', ok, true, words.node(process.versions.node, ok), words.remedies.node);
}

async function chromium(words: Words['doctor']): Promise<DoctorFinding> {
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

function fonts(words: Words['doctor']): DoctorFinding {
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

async function git(words: Words['doctor']): Promise<DoctorFinding> {
  try {
    const { stdout } = await run('git', ['--version'], { timeout: 20_000 });
    return finding('git', true, false, words.git(stdout.trim()), words.remedies.git);
  } catch {
    return finding('git', false, false, words.noGit, words.remedies.git);
  }
}

function plans(words: Words['doctor'], workspace: Workspace): DoctorFinding {
  const count = workspace.plans.length;
  return finding(
    'plans',
    count > 0,
    false,
    count > 0 ? words.plans(count) : words.noPlans,
    words.remedies.plans,
  );
}

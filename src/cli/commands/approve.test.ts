import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';
import { runApprove, type ApproveOptions } from './approve.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');

let root = '';
let out = '';

function terminal(locale: Terminal['locale']): Terminal {
  const write = (text: string): void => {
    out += text;
  };
  return { write, writeError: write, isInteractive: false, colour: false, locale };
}

function approve(options: Partial<ApproveOptions>, locale: Terminal['locale'] = 'en') {
  out = '';
  return runApprove(
    { root, terminal: terminal(locale) },
    {
      plan: 'retail-crm',
      sections: [],
      by: 'sponsor',
      note: [],
      date: '2026-03-02',
      list: false,
      ...options,
    },
  );
}

const file = () => path.join(root, 'plans/retail-crm/approvals.yaml');

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-approve-'));
  for (const name of ['inputs', 'generated', 'overrides']) {
    const own = `plans/retail-crm/${name}.yaml`;
    cpSync(path.join(REPOSITORY, own), path.join(root, own));
  }
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress approve', () => {
  it('writes an entry for each section and tells how all of them stand', async () => {
    expect(await approve({ sections: ['roadmap', 'goals'], note: ['en=Fine', 'zh-CN=同意'] })).toBe(
      0,
    );
    const written = readFileSync(file(), 'utf8');
    expect(written).toMatch(/^# yaml-language-server: \$schema=.*\/approvals\.schema\.json\n/);
    expect(written.replace(/^.*\n/, '').replaceAll(/[0-9a-f]{64}/g, '…')).toMatchInlineSnapshot(`
      "# Written by \`planpress approve\`.
      format: 1
      approvals:
        - section: goals
          by: sponsor
          date: 2026-03-02
          note:
            zh-CN: 同意
            en: Fine
          fingerprint: sha256:…
        - section: roadmap
          by: sponsor
          date: 2026-03-02
          note:
            zh-CN: 同意
            en: Fine
          fingerprint: sha256:…
      "
    `);
    expect(out).toMatchInlineSnapshot(`
      "wrote plans/retail-crm/approvals.yaml: sponsor approved Goals, Roadmap
      Section                            State       By       Date        Note
      Overview (overview)                ○ open
      Diagnosis (diagnosis)              ○ open
      Goals (goals)                      ✓ approved  sponsor  2026-03-02  Fine
      Strategies (strategies)            ○ open
      Roadmap (roadmap)                  ✓ approved  sponsor  2026-03-02  Fine
      Outcomes (outcomes)                ○ open
      Governance and risks (governance)  ○ open
      "
    `);
  });

  it('lists in the language of the reader, in columns', async () => {
    await approve({ sections: ['goals'], note: ['en=Fine', 'zh-CN=同意'] });
    expect(await approve({ list: true, by: undefined }, 'zh-CN')).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "部分                     状态      批准人   日期        备注
      概览 (overview)          ○ 待批准
      诊断 (diagnosis)         ○ 待批准
      目标 (goals)             ✓ 已批准  sponsor  2026-03-02  同意
      策略 (strategies)        ○ 待批准
      实施计划 (roadmap)       ○ 待批准
      预期成果 (outcomes)      ○ 待批准
      治理与风险 (governance)  ○ 待批准
      "
    `);
  });

  it('approves all sections when none is named, and lists them as open before', async () => {
    expect(await approve({ list: true })).toBe(0);
    expect(out.match(/○ open/g)).toHaveLength(7);
    expect(existsSync(file())).toBe(false);
    expect(await approve({})).toBe(0);
    expect(out.match(/✓ approved/g)).toHaveLength(7);
  });

  it('renews what the same person approved, and leaves the rest of the file alone', async () => {
    await approve({ sections: ['goals'] });
    const text = readFileSync(file(), 'utf8').replace(
      'approvals:\n',
      'approvals:\n  # the board\n',
    );
    writeFileSync(file(), text);
    await approve({ sections: ['goals'], date: '2026-04-01' });
    expect(readFileSync(file(), 'utf8')).toBe(text.replace('2026-03-02', '2026-04-01'));
  });

  it.each([
    [
      { sections: ['golas'] },
      /no section golas .* Did you mean goals\? .*overview, diagnosis, goals/,
    ],
    [{ sections: ['appendix'] }, /no section appendix/],
    [{ by: undefined }, /--by/],
    [{ by: ' ' }, /--by/],
    [{ date: '2026-02-30' }, /2026-02-30 is not a day/],
    [{ note: ['en=a', 'b'] }, /Either every message names its language/],
  ])('refuses %o and writes nothing', async (options, reason) => {
    await expect(approve(options)).rejects.toThrow(reason);
    await expect(approve(options)).rejects.toBeInstanceOf(CliError);
    expect(existsSync(file())).toBe(false);
  });

  it('tells what is wrong with the file, and does not add to it', async () => {
    const broken = 'format: 1\napprovals:\n  - section: goals\n';
    writeFileSync(file(), broken);
    expect(await approve({ sections: ['roadmap'] })).toBe(1);
    expect(out).toContain('plans/retail-crm/approvals.yaml:3:');
    expect(readFileSync(file(), 'utf8')).toBe(broken);
    expect(await approve({ list: true })).toBe(1);
  });

  it('reads and writes nothing outside of the workspace', async () => {
    const secret = path.join(root, '../planpress-secret.yaml');
    writeFileSync(secret, 'secret: hunter2\n');
    symlinkSync(secret, file());
    expect(await approve({ sections: ['goals'] })).toBe(1);
    expect(out).toContain('workspace/unreadable');
    expect(out).not.toContain('hunter2');
    expect(readFileSync(secret, 'utf8')).toBe('secret: hunter2\n');
    rmSync(secret);
  });

  it('shows names that could rewrite the terminal as what they are', async () => {
    await approve({ sections: ['goals'], by: 'lin\u202egnaw' });
    expect(out).toContain('lin\\u{202e}gnaw');
  });

  it('knows no plan of another name', async () => {
    expect(await approve({ plan: 'retail' })).toBe(1);
    expect(out).toContain('workspace/no-such-plan');
  });
});

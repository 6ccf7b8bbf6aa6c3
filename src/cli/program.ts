import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { CHAT_FORMATS } from '../model/chat-format.ts';
import { LLM_SECTIONS } from '../model/llm.ts';
import { LOCALES } from '../model/locale.ts';
import { PROFILES } from '../model/profile.ts';
import { PLANPRESS_VERSION } from '../pipeline/toolchain.ts';
import { CI_SERVICES } from './ci-services.ts';
import { CliError } from './cli-error.ts';
import { DIFF_FORMATS } from './diff-formats.ts';
import type { ExitCode } from './exit-code.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import { REPORTERS, type ReporterName } from './report.ts';

/** What every command is called with. */
export interface CommandContext {
  /** Absolute path of the workspace. */
  root: string;
  terminal: Terminal;
}

export interface Program {
  run(argv: readonly string[]): Promise<ExitCode>;
}

const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[];

/** The command line. Commands are imported when they are called, so that `check` stays quick. */
export function createProgram(): Program {
  let exit: ExitCode = 0;
  const program = new Command('planpress')
    .description('Plans as YAML in git: checked, dated, and published as sites and PDFs.')
    .version(PLANPRESS_VERSION)
    .option('--root <dir>', 'folder that holds plans/', '.')
    .addOption(new Option('--lang <locale>', 'language of messages').choices(LOCALES))
    .option('--debug', 'show the stack of unexpected errors')
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXAMPLES);

  const context = (): CommandContext => {
    const { root, lang } = program.opts();
    const terminal = processTerminal(lang);
    const folder = path.resolve(root);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new CliError(WORDS[terminal.locale].cannot.root(root));
    }
    return { root: folder, terminal };
  };
  const finish = (code: ExitCode): void => {
    exit = code;
  };
  const reporter = (): Option<
    '--reporter <name>',
    undefined,
    'pretty',
    undefined,
    false,
    ReporterName
  > =>
    new Option('--reporter <name>', 'form of the findings')
      .choices(REPORTER_NAMES)
      .default('pretty');

  program
    .command('new')
    .description('start a plan: write inputs.yaml with comments that teach')
    .argument('<plan>', 'id of the plan, such as retail-2026')
    .addOption(
      new Option('--profile <kind>', 'kind of document')
        .choices(PROFILES)
        .default('strategic-plan'),
    )
    .option('--start <date>', 'first day of the plan, YYYY-MM-DD')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress new retail-2026\n  planpress new spring --profile campaign\n  planpress new shop --lang zh-CN --start 2026-03-02',
    )
    .action(async (plan, { profile, start }) => {
      const { runNew } = await import('./commands/new.ts');
      finish(await runNew(context(), { plan, profile, start }));
    });

  program
    .command('init')
    .description('prepare a folder for plans: settings, .gitignore and a workflow')
    .addOption(new Option('--ci <service>', 'write a workflow for it').choices(CI_SERVICES))
    .addHelpText(
      'after',
      '\nExamples:\n  planpress init\n  planpress init --ci github\n  planpress init --ci gitlab --lang zh-CN\n\nNothing that is there is overwritten. What the workflow does: docs/continuous-integration.md.',
    )
    .action(async ({ ci }) => {
      const { runInit } = await import('./commands/init.ts');
      finish(await runInit(context(), { ci }));
    });

  program
    .command('check')
    .description('read, resolve and check plans')
    .argument('[plans...]', 'ids of plans; all when none is given')
    .addOption(reporter())
    .option('--json', 'the same as --reporter json')
    .option('--frozen', 'fail when generated.yaml does not match its inputs')
    .option('--no-baseline', 'tell what is in baseline.yaml as well')
    .option(
      '--update-baseline',
      'write all that is found to baseline.yaml; only new findings count',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  planpress check\n  planpress check retail-crm --json\n  planpress check --frozen --reporter github\n  planpress check legacy-plan --update-baseline\n\nRules, severities, waivers and baselines: docs/checks.md.',
    )
    .action(async (plans, options) => {
      const { runCheck } = await import('./commands/check.ts');
      const name = options.json ? 'json' : options.reporter;
      const { baseline, frozen = false, updateBaseline = false } = options;
      finish(
        await runCheck(context(), { plans, reporter: name, frozen, baseline, updateBaseline }),
      );
    });

  program
    .command('diff')
    .description('tell what changed between releases, revisions and the working copy')
    .argument('[from]', 'a release, draft, or a branch, tag or commit; HEAD when left out')
    .argument('[to]', 'the same; draft, the working copy, when left out')
    .option('--plan <plan>', 'id of the one plan wanted')
    .addOption(
      new Option('--format <name>', 'form of the answer').choices(DIFF_FORMATS).default('text'),
    )
    .option('--exit-code', 'end with 1 when anything changed')
    .option('--pages', 'list the pages that change')
    .option('--url <address>', 'where the site is, for links to the pages')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress diff\n  planpress diff main\n  planpress diff 1.0.0 1.1.0 --plan retail-crm\n  planpress diff retail-crm@1.0.0\n  planpress diff HEAD^1 draft --format markdown --pages\n\nNothing is printed when nothing changed. More: docs/compare.md.',
    )
    .action(async (from, to, { plan, format, exitCode = false, pages = false, url }) => {
      const { runDiff } = await import('./commands/diff.ts');
      finish(await runDiff(context(), { from, to, plan, format, exitCode, pages, url }));
    });

  program
    .command('rules')
    .description('list the rules that check applies, or explain one')
    .argument('[code]', 'code of a finding, such as target/conflict')
    .addHelpText('after', '\nExamples:\n  planpress rules\n  planpress rules target/conflict')
    .action(async (code) => {
      const { runRules } = await import('./commands/rules.ts');
      finish(runRules(context(), code));
    });

  program
    .command('generate')
    .description('write generated.yaml from the inputs: by rules, or by a language model')
    .argument('[plans...]', 'ids of plans; all when none is given')
    .addOption(new Option('--with <writer>', 'who writes').choices(['rules', 'llm'] as const))
    .addOption(
      new Option('--section <names...>', 'have the model write only these anew').choices(
        LLM_SECTIONS,
      ),
    )
    .option('--items <addresses...>', 'have the model write only these items anew')
    .option('--fresh', 'ask the model again where nothing changed')
    .option('--check', 'write nothing; fail when a file would change')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress generate retail-crm\n  planpress generate retail-crm --with llm\n  planpress generate retail-crm --with llm --section goals plan\n  planpress generate retail-crm --with llm --items goals/satisfaction\n  planpress generate --check\n\nThe model is set in planpress.config.yaml: docs/llm.md.',
    )
    .action(async (plans, options) => {
      const { runGenerate } = await import('./commands/generate.ts');
      const { with: by, section: sections, items, fresh = false, check = false } = options;
      finish(await runGenerate(context(), { plans, with: by, sections, items, fresh, check }));
    });

  program
    .command('translate')
    .description('fill texts in the language that they lack, by a model or in a chat')
    .argument('<plan>', 'id of the plan')
    .addOption(new Option('--to <locale>', 'the only language to fill').choices(LOCALES))
    .option('--check', 'write nothing; fail when a text lacks a language')
    .option('--dry-run', 'send and write nothing; say what would be sent')
    .option('--prune', 'take out translations that nothing needs any more')
    .option('--prompt', 'print a prompt to paste into a chat')
    .option('--import <file>', 'read the reply of that chat; - for standard input')
    .option('--model <name>', 'the model of that chat', 'chat')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress translate retail-crm\n  planpress translate retail-crm --to en --dry-run\n  planpress translate retail-crm --check\n  planpress translate retail-crm --prompt > prompt.txt\n  planpress translate retail-crm --import reply.md --model qwen3',
    )
    .action(async (plan, options) => {
      const { runTranslate } = await import('./commands/translate.ts');
      const { to, check = false, dryRun = false, prune = false, prompt = false, model } = options;
      finish(
        await runTranslate(context(), {
          plan,
          to,
          check,
          dryRun,
          prune,
          prompt,
          reply: options.import,
          model,
        }),
      );
    });

  program
    .command('prompt')
    .description('print one prompt for any chat that asks for what the inputs leave open')
    .argument('<plan>', 'id of the plan')
    .addOption(
      new Option(
        '--format <name>',
        'form that the reply is asked for in; json, or that of the reply to repair, when absent',
      ).choices(CHAT_FORMATS),
    )
    .addOption(new Option('--section <name...>', 'only these sections').choices(LLM_SECTIONS))
    .option('--repair <reply>', 'print what to paste back about this reply; - for what is piped in')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress prompt retail-crm > prompt.md\n  planpress prompt retail-crm --format markdown --section goals strategies\n  planpress prompt retail-crm --repair reply.md\n\nNo key and no network is needed. The reply is read by planpress import.',
    )
    .action(async (plan, { format, section, repair }) => {
      const { runPrompt } = await import('./commands/prompt.ts');
      finish(await runPrompt(context(), { plan, format, sections: section, repair }));
    });

  program
    .command('import')
    .description('take the reply of a chat into generated.yaml, held to the inputs')
    .argument('<plan>', 'id of the plan')
    .argument('<reply>', 'file with the reply, JSON or Markdown; - for what is piped in')
    .option('--model <name>', 'name of the model that wrote it, kept in generated.yaml')
    .option('--dry-run', 'write nothing; only tell what is wrong')
    .addOption(reporter())
    .addHelpText(
      'after',
      '\nExamples:\n  planpress prompt retail-crm > prompt.md\n  planpress import retail-crm reply.md --model qwen3-max\n  pbpaste | planpress import retail-crm - --dry-run\n\nA reply may hold some of the sections; the others stay as they are.',
    )
    .action(async (plan, reply, { model, dryRun = false, reporter: name }) => {
      const { runImport } = await import('./commands/import.ts');
      finish(await runImport(context(), { plan, file: reply, model, dryRun, reporter: name }));
    });

  program
    .command('build')
    .description('build the site and the PDFs into dist/')
    .argument('[plans...]', 'ids of plans; all when none is given')
    .option('--out <dir>', 'folder for the site', 'dist')
    .option('--frozen', 'fail when generated.yaml does not match its inputs')
    .option('--force', 'build even when nothing changed')
    .option('--url <address>', 'where the site will be, in place of site.url and site.base')
    .option('--no-pdf', 'leave the PDFs out')
    .addOption(reporter())
    .addHelpText(
      'after',
      '\nExamples:\n  planpress build\n  planpress build retail-crm --out site --no-pdf',
    )
    .action(async (plans, options) => {
      const { runBuild } = await import('./commands/build.ts');
      const { out, pdf, frozen = false, force = false, reporter: name, url } = options;
      finish(await runBuild(context(), { plans, out, pdf, frozen, force, reporter: name, url }));
    });

  program
    .command('pdf')
    .description('print the PDFs of plans into a folder')
    .argument('[plans...]', 'ids of plans; all when none is given')
    .option('--out <dir>', 'folder for the PDFs', 'pdf')
    .option(
      '--of <version...>',
      'versions wanted, or two that are compared (1.0.0...1.2.0); the newest release and the draft when absent',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  planpress pdf retail-crm\n  planpress pdf --out handouts\n  planpress pdf retail-crm --of 1.0.0 1.0.0...1.2.0',
    )
    .action(async (plans, { out, of: versions }) => {
      const { runPdf } = await import('./commands/pdf.ts');
      finish(await runPdf(context(), { plans, out, versions }));
    });

  program
    .command('dev')
    .description('show the site while you write: it refreshes when a file of a plan is saved')
    .option('--port <number>', 'port to listen on', (value) => Number(value), 4321)
    .option('--host <address>', 'address to listen on', 'localhost')
    .addHelpText('after', '\nExamples:\n  planpress dev\n  planpress dev --port 8080')
    .action(async ({ port, host }) => {
      const { runDev } = await import('./commands/dev.ts');
      finish(await runDev(context(), { port, host }));
    });

  program
    .command('preview')
    .description('serve a built site as a static host would')
    .argument('[folder]', 'folder of the site', 'dist')
    .option('--port <number>', 'port to listen on; the first free one from 4321 on when absent')
    .option('--host <address>', 'address to listen on', 'localhost')
    .option('--json', 'tell the address as JSON as well')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress preview\n  planpress preview site --port 8080\n\nHow to host a site: docs/hosting.md.',
    )
    .action(async (folder, { port, host, json = false }) => {
      const { runPreview } = await import('./commands/preview.ts');
      finish(await runPreview(context(), { folder, port, host, json }));
    });

  program
    .command('explain')
    .description('print every layer that touched an item, with file and line, or the load of roles')
    .argument('<plan>', 'id of the plan')
    .argument('<path>', 'path of ids, with #field for one field')
    .option('--json', 'the layers as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress explain retail-crm goals/satisfaction/targets/nps\n  planpress explain retail-crm goals/satisfaction/targets/nps#target\n  planpress explain retail-crm load',
    )
    .action(async (plan, at, { json = false }) => {
      const { runExplain } = await import('./commands/explain.ts');
      finish(await runExplain(context(), { plan, path: at, json }));
    });

  program
    .command('override')
    .description('write a correction to overrides.yaml, with what it replaces')
    .argument('<plan>', 'id of the plan')
    .argument('<path>', 'path of ids to one item')
    .option('--set <field=value...>', 'new value of a field, as it would stand in YAML')
    .option('--remove', 'leave the item out')
    .requiredOption('--why <text>', 'why the plan departs from what was generated')
    .option('--by <who>', 'who decided it')
    .option('--until <date>', 'last day on which it holds, YYYY-MM-DD')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress override retail-crm risks/data-quality --set probability=2 --why "Cleaned in May" --by crm-lead\n\nTo add an item or to move one, write `add` or `move` in overrides.yaml: see docs/overrides.md.',
    )
    .action(async (plan, at, { set = [], remove = false, why, by, until }) => {
      const { runOverride } = await import('./commands/override.ts');
      finish(await runOverride(context(), { plan, at, set, remove, why, by, until }));
    });

  program
    .command('release')
    .description('freeze a plan as a version that never changes again')
    .argument('<plan>', 'id of the plan')
    .argument('<version>', 'number of the version, such as 1.2.0')
    .option(
      '-m, --message <text>',
      'what the release is about; en=… and zh-CN=… name the language',
      collect,
    )
    .option('--require-approval', 'refuse while a section is not approved as it stands')
    .option('--allow-dirty', 'release changes that are not committed')
    .option('--date <date>', 'day of the release, YYYY-MM-DD; today when absent')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress release retail-crm 1.0.0 -m "First release"\n  planpress release retail-crm 1.1.0 -m "zh-CN=目标上调" -m "en=Bolder targets" --require-approval\n\nSee docs/releases.md.',
    )
    .action(async (plan, version, options) => {
      const { runRelease } = await import('./commands/release.ts');
      const { message = [], requireApproval = false, allowDirty = false, date } = options;
      finish(
        await runRelease(context(), { plan, version, message, requireApproval, allowDirty, date }),
      );
    });

  program
    .command('approve')
    .description('write down who approved which sections of a plan, or list how they stand')
    .argument('<plan>', 'id of the plan')
    .argument('[sections...]', 'overview, or chapters such as goals; all when none is given')
    .option('--by <name>', 'who approves them')
    .option('--note <text>', 'what is said with it; en=… and zh-CN=… name the language', collect)
    .option('--date <date>', 'day of the approval, YYYY-MM-DD; today when absent')
    .option('--list', 'only list how the sections stand')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress approve retail-crm goals roadmap --by sponsor\n  planpress approve retail-crm --by board --note "With the figures of May"\n  planpress approve retail-crm --list',
    )
    .action(async (plan, sections, { by, note = [], date, list = false }) => {
      const { runApprove } = await import('./commands/approve.ts');
      finish(await runApprove(context(), { plan, sections, by, note, date, list }));
    });

  program
    .command('schema')
    .description('write the JSON Schemas that editors complete and check with')
    .option('--out <dir>', 'folder for the schemas', 'schemas')
    .option('--check', 'write nothing; fail when a file would change')
    .addHelpText('after', '\nExamples:\n  planpress schema\n  planpress schema --check')
    .action(async ({ out, check = false }) => {
      const { runSchema } = await import('./commands/schema.ts');
      finish(await runSchema(context(), { out, check }));
    });

  program
    .command('doctor')
    .description('say what Planpress finds on this machine, and the remedy for what is missing')
    .option('--json', 'the findings as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  planpress doctor\n  planpress doctor --json\n\nA language model that planpress.config.yaml names is asked for a few words, which takes some tokens.',
    )
    .action(async ({ json = false }) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      finish(await runDoctor(context(), { json }));
    });

  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => {
      // Help and version are not mistakes; commander has already printed everything.
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  }
  return {
    async run(argv) {
      await program.parseAsync(argv);
      return exit;
    },
  };
}

/** The values of an option that may be given more than once. */
function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

const EXAMPLES = `
Examples:
  planpress new retail-2026       start a plan
  planpress check                 find mistakes and contradictions in all plans
  planpress generate retail-crm   write what the inputs of one plan leave open
  planpress build                 build the site and the PDFs into dist/
  planpress preview               look at dist/ as a host would serve it
  planpress dev                   see the site while you write

Exit code: 0 fine, 1 findings, 2 could not run.`;

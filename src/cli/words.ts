import type { Family } from '../check/rules.ts';
import type { Severity } from '../diagnostics/severity.ts';
import type { Locale } from '../model/locale.ts';

/** What the commands say, by language. Sentences without a full stop are progress lines. */
export interface Words {
  checked: (plans: number) => string;
  unchanged: string;
  diagrams: string;
  pages: (units: number) => string;
  fonts: string;
  printed: (file: string, pages: number) => string;
  published: (files: number, folder: string) => string;
  pdfs: (count: number, folder: string) => string;
  noPdfs: (wanted: readonly string[], known: readonly string[]) => string;
  notBuilt: string;
  generated: (file: string, changed: boolean) => string;
  /** How many findings are in a baseline that was written. */
  baseline: (file: string, findings: number) => string;
  stale: (file: string) => string;
  /** Nothing is left to the generator. */
  allStated: (plan: string) => string;
  schemas: (written: number, folder: string) => string;
  schemaDrift: (files: string) => string;
  watching: (url: string) => string;
  rebuilt: (milliseconds: number) => string;
  bug: (message: string) => string;
  cannot: {
    root: (folder: string) => string;
    browser: string;
    browserAt: (path: string) => string;
    browserStart: string;
    write: (file: string) => string;
    replace: (folder: string) => string;
    /** An address that no site can have. */
    url: (url: string) => string;
  };
  doctor: {
    node: (version: string, ok: boolean) => string;
    chromium: (version: string, source: string) => string;
    noChromium: string;
    fonts: (count: number) => string;
    noFonts: string;
    git: (version: string) => string;
    noGit: string;
    plans: (count: number) => string;
    noPlans: string;
    sources: Record<'environment' | 'package' | 'system', string>;
    remedies: { node: string; chromium: string; fonts: string; git: string; plans: string };
  };
  explain: {
    nothing: (path: string, nearest: readonly string[]) => string;
    noField: (path: string, field: string, fields: readonly string[]) => string;
    list: (path: string, items: readonly string[]) => string;
    layers: Record<'inputs' | 'rule' | 'override', string>;
    /** By whom it was written, in which section, and after which playbook. */
    model: (who: string, section: string, playbook: string) => string;
    /** Into which language, and by whom; by people when nobody is named. */
    translation: (language: string, who: string) => string;
    actions: { remove: string; move: (to: { before?: string; after?: string }) => string };
    why: string;
    because: string;
    /** How a text was recognised: where, as which kind of problem, how surely, by which words. */
    recognised: (found: {
      at: string;
      tag: string;
      percent: number;
      words: readonly string[];
    }) => string;
    /** Before the playbooks that were weighed and left out. */
    considered: string;
    /** What became of a playbook in the plan. */
    playbook: Record<'chosen' | 'left-out' | 'not-called-for', (id: string) => string>;
    decision: Record<'take' | 'refuse', string>;
    until: string;
    /** What stood in the field when the override was written; it follows the new value. */
    was: (value: string) => string;
    expired: string;
    suspect: (fields: readonly string[]) => string;
    result: string;
    /** Before the lists inside the item. */
    also: string;
    removed: string;
    /** How much of its roles a plan takes: no role at all, a role that nothing needs, its limit. */
    load: { none: string; unused: string; limit: (fte: string) => string };
    /** How far a piece of work may slip. */
    slack: (days: number) => string;
    /** The work with the least room, and whether the one asked about is part of it. */
    criticalPath: (addresses: readonly string[], isPart: boolean) => string;
  };
  rules: {
    families: Record<Family, string>;
    severities: Record<Severity, string>;
    /** After the list of all rules. */
    more: string;
    unknown: (code: string, nearest: string | undefined) => string;
  };
  new: {
    badName: (plan: string) => string;
    exists: (plan: string) => string;
    next: (plan: string) => string;
    /** The same for a kind of document that nothing is generated for. */
    nextGuide: (plan: string) => string;
    noDates: string;
  };
  override: {
    pair: (pair: string) => string;
    oneAction: string;
    until: (date: string) => string;
    noList: (file: string) => string;
    outside: (at: string) => string;
    refused: (file: string) => string;
  };
}

/** The folder of a site as `preview` wants it; its own default is left out. */
const argument = (folder: string): string => (folder === 'dist' ? '' : ` ${folder}`);

const ZH: Words = {
  checked: (plans) => `已检查 ${plans} 份方案`,
  unchanged: '没有变化，沿用上次的结果',
  diagrams: '绘制图表',
  pages: (units) => `生成 ${units} 个版本的页面`,
  fonts: '裁剪字体',
  printed: (file, pages) => `${file}（${pages} 页）`,
  published: (files, folder) =>
    `已写入 ${folder}，共 ${files} 个文件；planpress preview${argument(folder)} 可以预览`,
  pdfs: (count, folder) => `已把 ${count} 个 PDF 写入 ${folder}`,
  noPdfs: (wanted, known) => `没有版本 ${wanted.join('、')} 的 PDF。现有：${known.join('、')}。`,
  notBuilt: '有错误，没有生成站点；上次的结果保持不变。',
  baseline: (file, findings) => `${file}：记下 ${findings} 个已知问题`,
  generated: (file, changed) => (changed ? `已写入 ${file}` : `${file} 没有变化`),
  stale: (file) => `${file} 与输入不一致，请运行 planpress generate。`,
  allStated: (plan) => `${plan}：内容全部由输入写明，无需生成。`,
  schemas: (written, folder) =>
    written === 0 ? `${folder} 没有变化` : `${folder}：更新了 ${written} 个文件`,
  schemaDrift: (files) => `以下文件与代码不一致：${files}。请运行 planpress schema。`,
  watching: (url) => `预览地址：${url}，保存方案文件后自动刷新，按 Ctrl-C 结束`,
  rebuilt: (milliseconds) => `已更新（${milliseconds} 毫秒）`,
  bug: (message) => `planpress 出错了：${message}\n加上 --debug 可看到详细信息。`,
  cannot: {
    root: (folder) => `找不到文件夹 ${folder}。`,
    browser: '找不到可用的 Chromium。请运行 planpress doctor 查看解决办法。',
    browserAt: (path) => `PLANPRESS_CHROMIUM 指向的 ${path} 不存在，请改正或去掉这个环境变量。`,
    browserStart:
      'Chromium 无法启动。请运行 planpress doctor 查看解决办法，加上 --debug 可看到原因。',
    write: (file) => `无法写入 ${file}。`,
    replace: (folder) =>
      `${folder} 中有别的文件，而站点会替换整个文件夹。请换一个文件夹，或先把它清空。`,
    url: (url) =>
      `站点不能放在“${url}”。请写 http 或 https 网址，路径只用字母、数字、点、连字符和下划线，例如 https://example.com/plans/。`,
  },
  doctor: {
    node: (version, ok) => `Node ${version}${ok ? '' : '，版本过低'}`,
    chromium: (version, source) => `${version}（${source}）`,
    noChromium: '没有找到 Chromium',
    fonts: (count) => `字体 ${count} 个，齐全`,
    noFonts: '字体文件缺失',
    git: (version) => version,
    noGit: '没有找到 git',
    plans: (count) => `方案 ${count} 份`,
    noPlans: '这里没有方案',
    sources: { environment: '来自 PLANPRESS_CHROMIUM', package: '随包提供', system: '系统已安装' },
    remedies: {
      node: '请安装 Node 22.22 或更高版本。',
      chromium: '请安装 Chrome 或 Chromium，或用环境变量 PLANPRESS_CHROMIUM 指明它的位置。',
      fonts: '请重新运行 npm ci。',
      git: '请安装 git；没有它也能生成站点，只是不能比较历史版本。',
      plans: '请新建 plans/<方案>/inputs.yaml，或用 --root 指明所在文件夹。',
    },
  },
  explain: {
    nothing: (path, nearest) =>
      `方案中没有 ${path}。${nearest.length === 0 ? '' : `相近的地址：${nearest.join('、')}。`}`,
    noField: (path, field, fields) =>
      `${path} 没有名为 ${field} 的字段。已有的字段：${fields.join('、')}。`,
    list: (path, items) =>
      items.length === 0
        ? `${path} 是空列表。`
        : `${path} 是列表，请写其中一个条目的地址：${items.join('、')}。`,
    layers: { inputs: '输入', rule: '规则', override: '修订' },
    model: (who, section, playbook) => {
      const about = [
        ...(section === '' ? [] : [`“${section}”部分`]),
        ...(playbook === '' ? [] : [`参照策略库条目 ${playbook}`]),
      ];
      return `由${who}撰写${about.length === 0 ? '' : `（${about.join('，')}）`}`;
    },
    translation: (language, who) => `${language}由${who === '' ? '人工' : who}翻译`,
    actions: {
      remove: '删去',
      move: ({ before, after }) =>
        before === undefined ? `移到 ${after ?? ''} 之后` : `移到 ${before} 之前`,
    },
    why: '理由：',
    because: '依据：',
    recognised: ({ at, tag, percent, words }) =>
      words.length === 0
        ? `识别：${at} 写明了 ${tag}`
        : `识别：${at} 属于 ${tag}，把握 ${percent}%，依据 ${words.join('、')}`,
    considered: '未采用：',
    playbook: {
      chosen: (id) => `已采用，见 strategies/${id}。`,
      'left-out': () => '考虑过，没有采用：',
      'not-called-for': () => '方案中没有它要解决的问题。',
    },
    decision: { take: '团队决定采用', refuse: '团队决定不采用' },
    until: '有效期至：',
    was: (value) => `（原为 ${value}）`,
    expired: '已到期',
    suspect: (fields) => `可能过时：${fields.join('、')} 的原值已变`,
    also: '另有：',
    result: '结果',
    removed: '已被修订删去',
    load: {
      none: '方案没有写明需要多少人手。',
      unused: '方案没有用到',
      limit: (fte) => `上限 ${fte}`,
    },
    slack: (days) =>
      days === 0
        ? '可推迟：没有余地'
        : `可推迟：${days} 个工作日，再晚就会推迟等它的工作或方案的结束`,
    criticalPath: (addresses, isPart) =>
      `关键路径（${isPart ? '包括这一项' : '不包括这一项'}）：${addresses.join(' → ')}`,
  },
  rules: {
    families: {
      document: '文档',
      traceability: '关联',
      targets: '目标与指标',
      time: '时间',
      people: '人员',
      money: '预算',
      customers: '客户',
      service: '服务与自动化',
      evidence: '证据',
      risks: '风险',
      portfolio: '方案之间',
    },
    severities: { error: '错误', warning: '警告', info: '提示' },
    more: '运行 planpress rules 规则代码，可以看它的说明和例子。',
    unknown: (code, near) =>
      `没有名为 ${code} 的检查规则${near === undefined ? '' : `，是不是想写 ${near}`}。`,
  },
  new: {
    badName: (plan) =>
      `“${plan}”不能作方案的名称：只能用小写字母、数字和连字符，例如 retail-2026。`,
    exists: (plan) => `已经有名为 ${plan} 的方案了。`,
    next: (plan) => `接下来：填写 plans/${plan}/inputs.yaml，再运行 planpress generate ${plan}。`,
    nextGuide: (plan) => `接下来：填写 plans/${plan}/inputs.yaml，再运行 planpress check ${plan}。`,
    noDates: '指南没有日期，请去掉 --start。',
  },
  override: {
    pair: (pair) => `“${pair}”应写成 字段=值。`,
    oneAction: '请用 --set 写明新值，或用 --remove 删去，二者选一。',
    until: (date) => `日历上没有 ${date} 这一天。`,
    noList: (file) => `${file} 中没有可以追加的 overrides 列表，请先运行 planpress check。`,
    outside: (at) => `${at} 是 inputs.yaml 中的事实，不能修订；请直接改 inputs.yaml。`,
    refused: (file) => `这条修订有错误，没有写入 ${file}。`,
  },
};

const EN: Words = {
  checked: (plans) => `checked ${plans} ${plans === 1 ? 'plan' : 'plans'}`,
  unchanged: 'nothing changed since the last build',
  diagrams: 'drawing diagrams',
  pages: (units) => `rendering the pages of ${units} ${units === 1 ? 'edition' : 'editions'}`,
  fonts: 'cutting fonts',
  printed: (file, pages) => `${file} (${pages} pages)`,
  published: (files, folder) =>
    `wrote ${files} files to ${folder}; planpress preview${argument(folder)} shows them`,
  pdfs: (count, folder) => `wrote ${count} PDFs to ${folder}`,
  noPdfs: (wanted, known) =>
    `There are no PDFs of ${wanted.join(', ')}. There are: ${known.join(', ')}.`,
  notBuilt: 'There are errors, so nothing was built; the last output is unchanged.',
  baseline: (file, findings) =>
    `${file}: ${findings} known ${findings === 1 ? 'finding' : 'findings'} written down`,
  generated: (file, changed) => (changed ? `wrote ${file}` : `${file} is unchanged`),
  stale: (file) => `${file} does not match its inputs; run planpress generate.`,
  allStated: (plan) => `${plan}: the inputs state all of it; there is nothing to generate.`,
  schemas: (written, folder) =>
    written === 0 ? `${folder} is unchanged` : `updated ${written} files in ${folder}`,
  schemaDrift: (files) => `These files do not match the code: ${files}. Run planpress schema.`,
  watching: (url) =>
    `preview at ${url}; it refreshes when you save a file of a plan; Ctrl-C ends it`,
  rebuilt: (milliseconds) => `updated in ${milliseconds} ms`,
  bug: (message) => `planpress failed: ${message}\nRun it again with --debug for details.`,
  cannot: {
    root: (folder) => `There is no folder ${folder}.`,
    browser: 'No usable Chromium was found. Run planpress doctor for the remedy.',
    browserAt: (path) =>
      `PLANPRESS_CHROMIUM names ${path}, which does not exist; correct or unset it.`,
    browserStart:
      'Chromium did not start. Run planpress doctor for the remedy, or --debug for the reason.',
    write: (file) => `${file} could not be written.`,
    replace: (folder) =>
      `${folder} holds other files, and the site replaces the whole folder. Choose another one, or empty it first.`,
    url: (url) =>
      `A site cannot be at "${url}". Give an http or https address with letters, digits, dots, hyphens and underscores in its path, such as https://example.com/plans/.`,
  },
  doctor: {
    node: (version, ok) => `Node ${version}${ok ? '' : ', too old'}`,
    chromium: (version, source) => `${version} (${source})`,
    noChromium: 'no Chromium found',
    fonts: (count) => `${count} font files present`,
    noFonts: 'font files are missing',
    git: (version) => version,
    noGit: 'git was not found',
    plans: (count) => `${count} ${count === 1 ? 'plan' : 'plans'} here`,
    noPlans: 'there are no plans here',
    sources: {
      environment: 'from PLANPRESS_CHROMIUM',
      package: 'shipped with the package',
      system: 'installed',
    },
    remedies: {
      node: 'Install Node 22.22 or newer.',
      chromium: 'Install Chrome or Chromium, or point PLANPRESS_CHROMIUM at it.',
      fonts: 'Run npm ci again.',
      git: 'Install git; sites build without it, but history cannot be compared.',
      plans: 'Create plans/<plan>/inputs.yaml, or name the folder with --root.',
    },
  },
  explain: {
    nothing: (path, nearest) =>
      `Nothing in the plan has the address ${path}.${nearest.length === 0 ? '' : ` Near: ${nearest.join(', ')}.`}`,
    noField: (path, field, fields) =>
      `${path} has no field named ${field}. Its fields: ${fields.join(', ')}.`,
    list: (path, items) =>
      items.length === 0
        ? `${path} is an empty list.`
        : `${path} is a list; give the address of one of its items: ${items.join(', ')}.`,
    layers: { inputs: 'inputs', rule: 'rule', override: 'override' },
    model: (who, section, playbook) => {
      const about = [
        ...(section === '' ? [] : [`section “${section}”`]),
        ...(playbook === '' ? [] : [`after the playbook ${playbook}`]),
      ];
      return `written by ${who}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
    },
    translation: (language, who) => `${language} translated by ${who === '' ? 'a person' : who}`,
    actions: {
      remove: 'removed',
      move: ({ before, after }) =>
        before === undefined ? `moved after ${after ?? ''}` : `moved before ${before}`,
    },
    why: 'why: ',
    because: 'because of: ',
    recognised: ({ at, tag, percent, words }) =>
      words.length === 0
        ? `recognised: ${at} states ${tag}`
        : `recognised: ${at} as ${tag}, ${percent}% sure, by ${words.join(', ')}`,
    considered: 'left out: ',
    playbook: {
      chosen: (id) => `In the plan: see strategies/${id}.`,
      'left-out': () => 'Weighed and left out:',
      'not-called-for': () => 'No problem of the plan calls for it.',
    },
    decision: { take: 'the team takes it', refuse: 'the team has ruled it out' },
    until: 'until: ',
    was: (value) => ` (was ${value})`,
    expired: 'expired',
    suspect: (fields) => `suspect: ${fields.join(', ')} was something else when it was written`,
    also: 'also: ',
    result: 'result',
    removed: 'removed by an override',
    load: {
      none: 'The plan does not say how many people it needs.',
      unused: 'not needed by the plan',
      limit: (fte) => `at most ${fte}`,
    },
    slack: (days) =>
      days === 0
        ? 'slack: none'
        : `slack: ${days} working ${days === 1 ? 'day' : 'days'}; then it delays what waits for it, or the end`,
    criticalPath: (addresses, isPart) =>
      `critical path (${isPart ? 'this is part of it' : 'this is no part of it'}): ${addresses.join(' → ')}`,
  },
  rules: {
    families: {
      document: 'Document',
      traceability: 'What answers what',
      targets: 'Targets and metrics',
      time: 'Time',
      people: 'People',
      money: 'Money',
      customers: 'Customers',
      service: 'Service and automation',
      evidence: 'Evidence',
      risks: 'Risks',
      portfolio: 'Between plans',
    },
    severities: { error: 'error', warning: 'warning', info: 'note' },
    more: 'Run planpress rules CODE for what a rule finds, with examples.',
    unknown: (code, near) =>
      `There is no rule ${code}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  },
  new: {
    badName: (plan) =>
      `"${plan}" cannot name a plan: use lower-case letters, digits and hyphens, such as retail-2026.`,
    exists: (plan) => `There is a plan named ${plan} already.`,
    next: (plan) => `Next: fill in plans/${plan}/inputs.yaml, then run planpress generate ${plan}.`,
    nextGuide: (plan) =>
      `Next: fill in plans/${plan}/inputs.yaml, then run planpress check ${plan}.`,
    noDates: 'A guide has no dates; leave --start out.',
  },
  override: {
    pair: (pair) => `"${pair}" must be field=value.`,
    oneAction: 'Give new values with --set, or use --remove; one of the two.',
    until: (date) => `There is no day ${date} in the calendar.`,
    noList: (file) => `${file} has no list of overrides to add to; run planpress check first.`,
    outside: (at) =>
      `${at} is a fact of inputs.yaml, which overrides cannot change; edit inputs.yaml instead.`,
    refused: (file) => `The override has errors, so nothing was written to ${file}.`,
  },
};

export const WORDS: Record<Locale, Words> = { 'zh-CN': ZH, en: EN };

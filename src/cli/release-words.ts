import type { Locale } from '../model/locale.ts';
import type { Refusal } from '../pipeline/releases/judge-release.ts';

type Said<K extends Refusal['kind']> = Extract<Refusal, { kind: K }>;

/** What `release` and `approve` say, by language. */
export interface ReleaseWords {
  /** Before the reasons against a release. */
  refused: (plan: string, reasons: number) => string;
  reasons: { [K in Refusal['kind']]: (refusal: Said<K>) => string };
  written: (file: string, changes: number | undefined) => string;
  /** What to run next. */
  next: (plan: string, version: string, file: string) => string;
  message: {
    mixed: string;
    twice: (locale: Locale) => string;
    language: (tag: string) => string;
    empty: string;
    unusable: string;
    /** Told after the release, since it can be read all the same. */
    missing: (locales: readonly Locale[]) => string;
  };
  date: (date: string) => string;
  raced: (file: string) => string;
  approve: {
    by: string;
    section: (section: string, nearest: readonly string[], known: readonly string[]) => string;
    nothing: (plan: string) => string;
    noList: (file: string) => string;
    written: (file: string, sections: readonly string[], by: string) => string;
    head: { section: string; state: string; by: string; date: string; note: string };
    states: Record<'approved' | 'changed' | 'open', string>;
  };
}

const ZH: ReleaseWords = {
  refused: (plan, reasons) =>
    reasons === 1 ? `${plan} 没有发布：` : `${plan} 没有发布，原因有 ${reasons} 个：`,
  reasons: {
    'not-a-version': ({ found, nearest }) =>
      `“${found}”不是版本号${nearest === undefined ? '，请写成三个数，例如 1.2.0' : `，是不是想写 ${nearest}`}。`,
    exists: ({ version, next }) =>
      `已经有版本 ${version} 了。发布过的版本不能改，请用新的版本号：${next.join('、')}。`,
    behind: ({ version, latest, next }) =>
      `${version} 在最新的版本 ${latest} 之前。接下来可以是 ${next.join('、')}。`,
    date: ({ date, latest, before }) =>
      `${date} 早于版本 ${latest} 的日期 ${before}，请改 --date。`,
    future: ({ date, today }) => `${date} 还没有到，今天是 ${today}。请改 --date。`,
    'approved-later': ({ date, approved }) =>
      `有的批准在 ${approved}，晚于发布日期 ${date}。请改 --date。`,
    findings: ({ errors, warnings }) =>
      `有${[errors > 0 && ` ${errors} 个错误`, warnings > 0 && ` ${warnings} 个警告`].filter(Boolean).join('、')}（见上）。请改正，或写明理由豁免。`,
    uncommitted: () =>
      '方案的文件有改动还没有提交。请先用 git 提交，或加上 --allow-dirty 照现在的样子发布。',
    'not-approved': ({ open, changed }) =>
      [
        open.length > 0 && `还没有批准的部分：${open.map((one) => one['zh-CN']).join('、')}。`,
        changed.length > 0 &&
          `批准之后又改过的部分：${changed.map((one) => one['zh-CN']).join('、')}。`,
        '请审阅后运行 planpress approve。',
      ]
        .filter(Boolean)
        .join(''),
  },
  written: (file, changes) =>
    changes === undefined
      ? `已写入 ${file}`
      : changes === 0
        ? `已写入 ${file}。注意：与上一版相比没有任何变更`
        : `已写入 ${file}，与上一版相比有 ${changes} 处变更`,
  next: (plan, version, file) =>
    `接下来提交这个文件，此后不再改动：\n  git add ${file}\n  git commit -m "发布 ${plan} ${version}"`,
  message: {
    mixed: '说明要么都写明语言（-m zh-CN=… -m en=…），要么都不写。',
    twice: (locale) => `${locale} 的说明写了两次。`,
    language: (tag) => `没有语言 ${tag}，只有 zh-CN 和 en。`,
    empty: '说明是空的。请写明这一版讲什么，或去掉 -m。',
    missing: (locales) =>
      `说明没有 ${locales.join('、')} 的文字，这些语言的页面上会显示另一种语言。下次可以各写一次：-m zh-CN=… -m en=…`,
    unusable: '说明太长，或含有看不见的控制字符。',
  },
  date: (date) => `日历上没有 ${date} 这一天，请写成 2026-03-02 的样子。`,
  raced: (file) => `${file} 刚刚由别人写入，没有覆盖。`,
  approve: {
    by: '请用 --by 写明批准的人。',
    section: (section, nearest, known) =>
      `方案没有可批准的部分 ${section}。${nearest.length > 0 ? `是不是想写 ${nearest.join('、')}？` : ''}可批准的部分：${known.join('、')}。`,
    nothing: (plan) => `${plan} 还没有可批准的内容。`,
    noList: (file) => `${file} 中没有可以追加的 approvals 列表，请先运行 planpress check。`,
    written: (file, sections, by) =>
      `已写入 ${file}：${by} 批准了${sections.map((one) => `“${one}”`).join('')}`,
    head: { section: '部分', state: '状态', by: '批准人', date: '日期', note: '备注' },
    states: { approved: '✓ 已批准', changed: '△ 已改动', open: '○ 待批准' },
  },
};

const EN: ReleaseWords = {
  refused: (plan, reasons) =>
    reasons === 1
      ? `${plan} was not released:`
      : `${plan} was not released, for ${reasons} reasons:`,
  reasons: {
    'not-a-version': ({ found, nearest }) =>
      `“${found}” is no version; ${nearest === undefined ? 'write three numbers, such as 1.2.0' : `did you mean ${nearest}?`}${nearest === undefined ? '.' : ''}`,
    exists: ({ version, next }) =>
      `There is a version ${version} already, and released versions never change. Take a new number: ${next.join(', ')}.`,
    behind: ({ version, latest, next }) =>
      `${version} comes before ${latest}, the newest version. What may follow is ${next.join(', ')}.`,
    date: ({ date, latest, before }) =>
      `${date} is before ${before}, the day of ${latest}; change --date.`,
    future: ({ date, today }) => `${date} is still to come, today is ${today}; change --date.`,
    'approved-later': ({ date, approved }) =>
      `An approval of ${approved} is later than the release, ${date}; change --date.`,
    findings: ({ errors, warnings }) =>
      `There ${errors + warnings === 1 ? 'is' : 'are'} ${[
        errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
        warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
      ]
        .filter(Boolean)
        .join(
          ' and ',
        )} (above). Correct ${errors + warnings === 1 ? 'it, or waive it' : 'them, or waive them'} with a reason.`,
    uncommitted: () =>
      'Files of the plan have changes that are not committed. Commit them, or release them as they are with --allow-dirty.',
    'not-approved': ({ open, changed }) =>
      [
        open.length > 0 && `Nobody has approved ${open.map((one) => one.en).join(', ')}.`,
        changed.length > 0 &&
          `${changed.map((one) => one.en).join(', ')} changed since ${changed.length === 1 ? 'it was' : 'they were'} approved.`,
        'Review and run planpress approve.',
      ]
        .filter(Boolean)
        .join(' '),
  },
  written: (file, changes) =>
    changes === undefined
      ? `wrote ${file}`
      : changes === 0
        ? `wrote ${file}; mind that nothing changed since the version before`
        : `wrote ${file}: ${changes === 1 ? '1 change' : `${changes} changes`} since the version before`,
  next: (plan, version, file) =>
    `Next, commit the file; it never changes again:\n  git add ${file}\n  git commit -m "Release ${plan} ${version}"`,
  message: {
    mixed: 'Either every message names its language (-m en=… -m zh-CN=…), or none does.',
    twice: (locale) => `There are two messages in ${locale}.`,
    language: (tag) => `There is no language ${tag}, only zh-CN and en.`,
    empty: 'The message is empty. Say what the release is about, or leave -m out.',
    missing: (locales) =>
      `The message is not there in ${locales.join(' and ')}, so those pages show the other language. Next time give both: -m en=… -m zh-CN=…`,
    unusable: 'The message is too long, or holds invisible control characters.',
  },
  date: (date) => `${date} is not a day of the calendar; write it like 2026-03-02.`,
  raced: (file) => `Somebody else has just written ${file}; it was left as it is.`,
  approve: {
    by: 'Say with --by who approves it.',
    section: (section, nearest, known) =>
      `The plan has no section ${section} that could be approved. ${nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}? ` : ''}The sections are: ${known.join(', ')}.`,
    nothing: (plan) => `There is nothing in ${plan} that could be approved.`,
    noList: (file) => `${file} has no list of approvals to add to; run planpress check.`,
    written: (file, sections, by) => `wrote ${file}: ${by} approved ${sections.join(', ')}`,
    head: { section: 'Section', state: 'State', by: 'By', date: 'Date', note: 'Note' },
    states: { approved: '✓ approved', changed: '△ changed', open: '○ open' },
  },
};

export const RELEASE_WORDS: Readonly<Record<Locale, ReleaseWords>> = { 'zh-CN': ZH, en: EN };

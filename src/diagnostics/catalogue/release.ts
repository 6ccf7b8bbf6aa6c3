import type { Entry } from './entry.ts';

/** Releases are frozen: what no longer is as it was released, and approvals that lost their hold. */
export const RELEASE_CODES = {
  'release/altered': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 发布后被改动过：文件内容与它的摘要不符。',
      en: 'Release {version} was edited: the file no longer fits its digest.',
    },
    hint: {
      'zh-CN': '请恢复 `{file}` 发布时的内容；要改的地方，请发布新版本。',
      en: 'Restore `{file}` as it was released, and put the change into a new version.',
    },
  },
  'release/rewritten': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 的文件与提交 {commit} 中首次发布的不一样。',
      en: 'The file of release {version} is not the one that commit {commit} added.',
    },
    hint: {
      'zh-CN': '请运行 `git checkout {commit} -- {file}` 恢复；要改的地方，请发布新版本。',
      en: 'Restore it with `git checkout {commit} -- {file}`; put the change into a new version.',
    },
  },
  'release/deleted': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 在提交 {commit} 中发布，现在它的文件不见了。',
      en: 'Release {version}, which commit {commit} added, has lost its file.',
    },
    hint: {
      'zh-CN': '请运行 `git checkout {commit} -- {file}` 恢复：发布过的版本要一直能查。',
      en: 'Restore it with `git checkout {commit} -- {file}`: what was released stays readable.',
    },
  },
  'release/no-previous': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 接在 {previous} 之后，但没有 {previous} 的文件。',
      en: 'Release {version} follows {previous}, but there is no file of {previous}.',
    },
    hint: {
      'zh-CN': '请从版本历史中恢复 `{file}`。',
      en: 'Restore `{file}` from the history of the repository.',
    },
  },
  'release/previous': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 的上一版写的是{named}，应为{expected}。',
      en: 'Release {version} names {named} as the release before it; it follows {expected}.',
    },
    hint: {
      'zh-CN':
        '请恢复 `{file}` 发布时的内容；两个分支各发布了一版时，请删去后合并的一个，重新发布。',
      en: 'Restore `{file}` as it was released. Where two branches released, delete the one merged last and release it anew.',
    },
  },
  'release/chain': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 接在 {previous} 之后，但 {previous} 的文件已不是当时那一份。',
      en: 'Release {version} follows {previous}, but the file of {previous} is another one since.',
    },
    hint: {
      'zh-CN': '请从版本历史中恢复 `{file}`。',
      en: 'Restore `{file}` from the history of the repository.',
    },
  },
  'release/order': {
    severity: 'error',
    message: {
      'zh-CN': '版本 {version} 的日期 {date} 早于上一版 {previous} 的 {before}。',
      en: 'Release {version} is dated {date}, before {before}, the day of {previous}.',
    },
    hint: {
      'zh-CN': '请恢复 `{file}` 发布时的内容：版本的日期只能往后。',
      en: 'Restore `{file}` as it was released: dates of releases only go forward.',
    },
  },
  'release/misnamed': {
    severity: 'error',
    message: {
      'zh-CN': '文件名是 `{name}`，里面却是版本 {version}。',
      en: 'The file `{name}` holds release {version}.',
    },
    hint: {
      'zh-CN': '请把文件改名为 `{expected}`。',
      en: 'Rename it to `{expected}`.',
    },
  },
  'release/version': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是版本号。',
      en: '`{found}` is no version.',
    },
    hint: {
      'zh-CN': '版本号由三个数组成，例如 `1.2.0`；预发布版写成 `2.0.0-rc.1`。',
      en: 'A version has three numbers, such as `1.2.0`, or `2.0.0-rc.1` before a release.',
    },
  },
  'release/newer': {
    severity: 'error',
    message: {
      'zh-CN': '这个版本由更新的 Planpress 发布：文件格式是 {found}，这里只认到 {most}。',
      en: 'A newer Planpress wrote this release: its format is {found}, and this one reads up to {most}.',
    },
    hint: {
      'zh-CN': '请升级 Planpress，再运行一次。',
      en: 'Update Planpress and run it again.',
    },
  },
  'release/other-plan': {
    severity: 'error',
    message: {
      'zh-CN': '这个文件里是方案 `{found}` 的版本 {version}，不是 `{plan}` 的。',
      en: 'This file holds version {version} of the plan `{found}`, not of `{plan}`.',
    },
    hint: {
      'zh-CN': '请恢复 `{file}` 发布时的内容，或把它移回原来的方案。',
      en: 'Restore `{file}` as it was released, or move it back to its plan.',
    },
  },
  'release/no-history': {
    severity: 'warning',
    message: {
      'zh-CN': '`git` 读不了 `{folder}` 里的仓库，看不出发布过的版本是否被改动。',
      en: 'Git cannot read the repository in `{folder}`, so nothing tells whether releases were edited.',
    },
    hint: {
      'zh-CN': '请在那里运行 `git status`，按它说的原因处理。',
      en: 'Run `git status` there, and follow what it says.',
    },
  },
  'release/no-git': {
    severity: 'warning',
    message: {
      'zh-CN': '这台机器上没有 `git`，看不出发布过的版本是否被改动。',
      en: 'There is no `git` on this machine, so nothing tells whether releases were edited.',
    },
    hint: {
      'zh-CN': '请安装 `git`，再运行一次。',
      en: 'Install `git` and run it again.',
    },
  },
  'release/not-trusted': {
    severity: 'warning',
    message: {
      'zh-CN': '仓库属于别的用户，`git` 不肯读取，看不出发布过的版本是否被改动。',
      en: 'Git does not read a repository of another user, so nothing tells whether releases were edited.',
    },
    hint: {
      'zh-CN': '确认可信后，请运行 `git config --global --add safe.directory {folder}`。',
      en: 'If you trust it, run `git config --global --add safe.directory {folder}`.',
    },
  },
  'release/planted': {
    severity: 'error',
    message: {
      'zh-CN': '`{folder}` 里的 `HEAD`、`objects` 等文件会被 `git` 当成仓库，所以没有运行它。',
      en: 'Git was not run, since it would take `HEAD`, `objects` and more in `{folder}` for a repository.',
    },
    hint: {
      'zh-CN': '请查明是谁放的，然后删除：里面的设置可以让 `git` 运行任何程序。',
      en: 'Find out who put them there, and delete them: their settings can make git run any program.',
    },
  },
  'release/shallow': {
    severity: 'warning',
    message: {
      'zh-CN': '仓库只取了部分历史，更早的版本被改动也看不出来。',
      en: 'Only part of the history was fetched, so nothing tells whether older releases were edited.',
    },
    hint: {
      'zh-CN': '请运行 `git fetch --unshallow`；在流水线里，请取全部历史（`fetch-depth: 0`）。',
      en: 'Run `git fetch --unshallow`; in CI, fetch the whole history (`fetch-depth: 0`).',
    },
  },
  'approval/changed': {
    severity: 'info',
    message: {
      'zh-CN': '“{title}”在 {by} 于 {date} 批准之后有改动，需要重新批准。',
      en: '“{title}” was changed after {by} approved it on {date}; it needs approval again.',
    },
    hint: {
      'zh-CN': '请审阅改动，再运行 `planpress approve {plan} {section} --by {by}`。',
      en: 'Review the change, then run `planpress approve {plan} {section} --by {by}`.',
    },
  },
  'approval/unknown-section': {
    severity: 'error',
    message: {
      'zh-CN': '方案没有可批准的部分 `{section}`。',
      en: 'The plan has no section `{section}` that could be approved.',
    },
    hint: {
      'zh-CN': '可批准的部分：{known}。',
      en: 'The sections are: {known}.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'approval/repeated': {
    severity: 'warning',
    message: {
      'zh-CN': '{by} 对“{section}”的批准写了两次，以后一条为准。',
      en: '{by} approved `{section}` twice here; the later entry counts.',
    },
    hint: {
      'zh-CN': '请删去不再有效的一条。',
      en: 'Delete the entry that no longer holds.',
    },
  },
} as const satisfies Record<string, Entry>;

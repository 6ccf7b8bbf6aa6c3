import type { Entry } from './entry.ts';

/** Files and folders that are not where or what they must be. */
export const WORKSPACE_CODES = {
  'workspace/no-plans': {
    severity: 'error',
    message: {
      'zh-CN': '`{folder}` 中没有任何方案。',
      en: 'There are no plans in `{folder}`.',
    },
    hint: {
      'zh-CN': '请运行 `planpress new` 新建方案，或用 `--root` 指明所在文件夹。',
      en: 'Run `planpress new` to start one, or name the workspace with `--root`.',
    },
  },
  'workspace/no-such-plan': {
    severity: 'error',
    message: {
      'zh-CN': '没有名为 `{plan}` 的方案。',
      en: 'There is no plan named `{plan}`.',
    },
    hint: {
      'zh-CN': '现有方案：{known}。',
      en: 'The plans here are: {known}.',
    },
  },
  'workspace/unreadable': {
    severity: 'error',
    message: {
      'zh-CN': '无法读取 `{file}`：{reason}。',
      en: '`{file}` could not be read: {reason}.',
    },
    hint: {
      'zh-CN': '请检查文件是否存在，以及是否有读取权限。',
      en: 'Check that the file exists and that you may read it.',
    },
  },
  'workspace/reserved-name': {
    severity: 'error',
    message: {
      'zh-CN': '方案不能命名为 `{plan}`，站点自己要用这个名称。',
      en: 'A plan cannot be named `{plan}`; the site needs that name itself.',
    },
    hint: {
      'zh-CN': '请给方案的文件夹换一个名称。',
      en: 'Rename the folder of the plan.',
    },
  },
  'workspace/path': {
    severity: 'error',
    message: {
      'zh-CN': '`{plan}` 不能作为方案的标识。',
      en: '`{plan}` cannot be the id of a plan.',
    },
    hint: {
      'zh-CN': '请用小写字母、数字和单个连字符命名方案的文件夹，例如 `retail-2026`。',
      en: 'Name its folder with lower-case letters, digits and single hyphens, such as `retail-2026`.',
    },
    suggestion: {
      'zh-CN': '可以写成 `{nearest}`。',
      en: 'It could be `{nearest}`.',
    },
  },
} as const satisfies Record<string, Entry>;

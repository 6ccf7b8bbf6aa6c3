import type { Entry } from './entry.ts';

/** Settings that name nothing or something that cannot be used, and findings that are known. */
export const CONFIG_CODES = {
  'checks/unknown-rule': {
    severity: 'warning',
    message: {
      'zh-CN': '没有名为 `{code}` 的检查规则，这条设置不起作用。',
      en: 'There is no rule `{code}`, so this setting does nothing.',
    },
    hint: {
      'zh-CN': '请写检查结果中的代码；一整类写作 `evidence/*`。',
      en: 'Write the code that a finding shows, or `evidence/*` for all of an area.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'checks/mistake': {
    severity: 'warning',
    message: {
      'zh-CN': '`{code}` 是必须改正的错误，不能调整严重程度。',
      en: 'Findings `{code}` are mistakes to correct; their severity cannot be set.',
    },
    hint: {
      'zh-CN': '请删掉这一行。',
      en: 'Remove the line.',
    },
  },
  'checks/unknown-plan': {
    severity: 'warning',
    message: {
      'zh-CN': '没有名为 `{plan}` 的方案，这些设置不起作用。',
      en: 'There is no plan `{plan}`, so these settings do nothing.',
    },
    hint: {
      'zh-CN': '请写 `plans/` 中文件夹的名称。',
      en: 'Write the name of a folder of `plans/`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'brand/unusable': {
    severity: 'error',
    message: {
      'zh-CN': '`{file}` 不能使用：{reason}。',
      en: '`{file}` cannot be used: {reason}.',
    },
    hint: {
      'zh-CN': '请换一个文件，或删掉这一行，使用默认的样式。',
      en: 'Name another file, or remove the line to use what is shipped.',
    },
  },
  'brand/lacks-glyphs': {
    severity: 'error',
    message: {
      'zh-CN': '所选字体缺少方案中用到的 {count} 个字符：{characters}。',
      en: 'The fonts lack {count} characters that the plans use: {characters}.',
    },
    hint: {
      'zh-CN': '请换用字符更全的字体；只设置 `latin` 时，中文仍使用自带的思源黑体。',
      en: 'Choose fonts that have them; with `latin` alone, Chinese stays with the shipped Noto Sans SC.',
    },
  },
  'baseline/settled': {
    severity: 'info',
    message: {
      'zh-CN': '基线中的 `{code}` 已经不再出现。',
      en: 'The finding `{code}` of the baseline is not there any more.',
    },
    hint: {
      'zh-CN': '请运行 `planpress check --update-baseline`，把它从基线中去掉。',
      en: 'Run `planpress check --update-baseline` to take it out of the baseline.',
    },
  },
} as const satisfies Record<string, Entry>;

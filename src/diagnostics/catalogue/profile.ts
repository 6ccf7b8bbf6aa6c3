import type { Entry } from './entry.ts';

/** What a kind of document asks for, shares that do not add up, and findings that are accepted. */
export const PROFILE_CODES = {
  'profile/missing-part': {
    severity: 'warning',
    message: {
      'zh-CN': '这类方案应当有“{part}”，这里没有。',
      en: 'This kind of plan wants {part}, and there are none.',
    },
    hint: {
      'zh-CN': '请在 `inputs.yaml` 里写 `{field}`；确实没有的，用 `waivers` 说明原因。',
      en: 'State `{field}` in `inputs.yaml`, or say in `waivers` why there are none.',
    },
  },
  'profile/missing-field': {
    severity: 'warning',
    message: {
      'zh-CN': '“{item}”缺少 `{field}`。',
      en: '“{item}” has no `{field}`.',
    },
    hint: {
      'zh-CN': '请补上一句 `{field}`；不知道的，用 `unknown` 说明原因。',
      en: 'Add `{field}` in a sentence, or say in `unknown` why it is not known.',
    },
  },
  'goal/no-target': {
    severity: 'warning',
    message: {
      'zh-CN': '目标“{goal}”没有可衡量的指标。',
      en: 'The goal “{goal}” has no target that could be measured.',
    },
    hint: {
      'zh-CN': '请在 `targets` 里写明指标和目标值。',
      en: 'Name a metric and its target in `targets`.',
    },
  },
  'waiver/unused': {
    severity: 'warning',
    message: {
      'zh-CN': '这条豁免没有对应的检查发现：`{code}`。',
      en: 'There is no finding `{code}` that this waiver would accept.',
    },
    hint: {
      'zh-CN': '问题已经解决的话，请删掉这条豁免。',
      en: 'Remove the waiver if the problem is solved.',
    },
  },
  'waiver/elsewhere': {
    severity: 'warning',
    message: {
      'zh-CN': '`{code}` 出现在 `{elsewhere}`，不在 `{at}`。',
      en: 'There is a `{code}` at `{elsewhere}`, not at `{at}`.',
    },
    hint: {
      'zh-CN': '要接受它的话，请写 `at: {elsewhere}`；否则请删掉这条豁免。',
      en: 'Write `at: {elsewhere}` if that is what you accept, or remove the waiver.',
    },
  },
  'waiver/unknown-code': {
    severity: 'warning',
    message: {
      'zh-CN': '没有名为 `{code}` 的检查。',
      en: 'There is no check named `{code}`.',
    },
    hint: {
      'zh-CN': '请写检查结果中的代码，例如 `target/conflict`。',
      en: 'Write the code that a finding shows, such as `target/conflict`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'waiver/refused': {
    severity: 'warning',
    message: {
      'zh-CN': '`{code}` 是必须改正的错误，不能豁免。',
      en: 'Findings `{code}` are mistakes to correct and cannot be waived.',
    },
    hint: {
      'zh-CN': '请删掉这条豁免，改正它指出的错误。',
      en: 'Remove the waiver and correct what the finding points at.',
    },
  },
  'waiver/expired': {
    severity: 'warning',
    message: {
      'zh-CN': '对 `{code}` 的豁免已在 {until} 到期。',
      en: 'The waiver of `{code}` expired on {until}.',
    },
    hint: {
      'zh-CN': '请解决这个问题，或写明新的期限与原因。',
      en: 'Solve the problem, or state a new day and reason.',
    },
  },
} as const satisfies Record<string, Entry>;

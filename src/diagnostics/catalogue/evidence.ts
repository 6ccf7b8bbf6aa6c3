import type { Entry } from './entry.ts';

/** Evidence that has no source, or contradicts itself. */
export const EVIDENCE_CODES = {
  'evidence/no-source': {
    severity: 'warning',
    message: {
      'zh-CN': '证据“{evidence}”缺少{missing}，无从核对。',
      en: 'The evidence “{evidence}” cannot be looked up; it lacks a {missing}.',
    },
    hint: {
      'zh-CN': '请补上 `source` 和 `year`，或写出企业名称；查不到的，用 `unknown` 说明。',
      en: 'Add `source` and `year` or name the firm; where that cannot be found, say so in `unknown`.',
    },
  },
  'evidence/figures-differ': {
    severity: 'warning',
    message: {
      'zh-CN': '“{subject}”的“{thing}”这里是 {figure}，另一处是 {other}。',
      en: '“{thing}” of “{subject}” is {figure} here and {other} elsewhere.',
    },
    hint: {
      'zh-CN': '请查对出处，只留一个数字；年份不同的，写明 `year`。',
      en: 'Check the source and keep one of them. If they belong to different years, state `year`.',
    },
  },
  'evidence/elasticity-differs': {
    severity: 'error',
    message: {
      'zh-CN':
        '“{source}”对“{thing}”说法不一：这里每 {amount}对应 {figure}，另一处每 {otherAmount}对应 {other}。',
      en: '“{source}” says two things of “{thing}”: {figure} for each {amount} here, {other} for each {otherAmount} elsewhere.',
    },
    hint: {
      'zh-CN': '请查对出处，改正数字或 `per`。',
      en: 'Check the source and correct the figure or `per`.',
    },
  },
  'evidence/arithmetic': {
    severity: 'error',
    message: {
      'zh-CN': '“{thing}”写的是 {figure}，但 {shift} 算下来是 {actual}。',
      en: '“{thing}” is given as {figure}, but {shift} comes to {actual}.',
    },
    hint: {
      'zh-CN': '请查对出处，改正其中一处。',
      en: 'Check the source and correct one of the two.',
    },
  },
  'evidence/unit': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的单位是 `{unit}`，不会是 {figure}。',
      en: '“{metric}” is counted in `{unit}` and cannot be {figure}.',
    },
    hint: {
      'zh-CN': '请改正单位；如果指的是另一个指标，请改写 `label` 或 `metric`。',
      en: 'Correct the unit, or the `label` or `metric` if something else is meant.',
    },
  },
  'evidence/same-figures': {
    severity: 'warning',
    message: {
      'zh-CN': '“{subject}”和“{other}”的数字完全相同：{figure}。',
      en: '“{subject}” and “{other}” have the very same figure: {figure}.',
    },
    hint: {
      'zh-CN': '请查对出处，删去张冠李戴的一处。',
      en: 'Check whose figure it is and remove it from the other.',
    },
  },
  'metric/baseline-copied': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的现状 {figure} 与案例“{other}”里的数字相同。',
      en: '“{metric}” stands at {figure}, just as in the case “{other}”.',
    },
    hint: {
      'zh-CN': '请确认这是自己的数据，并在 `source` 里写明在哪里测得。',
      en: 'Make sure that it is your own figure and say in `source` where it was measured.',
    },
  },
  'target/copied': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”从 {from} 到 {to}，与案例“{other}”里的前后数字相同。',
      en: '“{metric}” shall go from {from} to {to}, just as in the case “{other}”.',
    },
    hint: {
      'zh-CN': '请按自己的现状重新测算；有意以这个案例为准的，在 `evidence` 里引用它。',
      en: 'Work out a forecast of your own, or cite the case in `evidence` if it is meant as the model.',
    },
  },
  'lesson/before-the-fact': {
    severity: 'warning',
    message: {
      'zh-CN': '方案还没有开始，“{lesson}”就已经写了结果。',
      en: '“{lesson}” tells a result although the plan has not begun.',
    },
    hint: {
      'zh-CN': '只是举例的，写 `example: true`；来自以往实践的，在 `evidence` 里注明。',
      en: 'Write `example: true` if it is an illustration; cite `evidence` if it was learnt earlier.',
    },
  },
  'regulation/title-doubled': {
    severity: 'warning',
    message: {
      'zh-CN': '法规名称“{title}”里“{word}”重复了。',
      en: 'The title “{title}” has “{word}” twice in a row.',
    },
    hint: {
      'zh-CN': '请对照法规原文改正名称。',
      en: 'Look the title up and correct it.',
    },
  },
  'regulation/unlinked': {
    severity: 'warning',
    message: {
      'zh-CN': '没有风险或策略对应法规“{regulation}”。',
      en: 'No risk and no strategy answers “{regulation}”.',
    },
    hint: {
      'zh-CN': '请在 `risks` 或 `strategies` 里写明由谁落实；用不上的法规可以删去。',
      en: 'Name what keeps it in `risks` or `strategies`, or leave it out if the plan does not touch it.',
    },
  },
  'cause/shares-over-100': {
    severity: 'error',
    message: {
      'zh-CN': '“{causes}”各项原因的占比合计 {sum}%，超过了 100%。',
      en: 'The shares of the causes of “{causes}” add up to {sum}%, more than 100%.',
    },
    hint: {
      'zh-CN': '请核对各项的 `share`。',
      en: 'Check each `share`.',
    },
  },
  'cause/rest-unnamed': {
    severity: 'info',
    message: {
      'zh-CN': '“{causes}”各项原因合计 {sum}%，其余 {rest}% 没有说明。',
      en: 'The causes of “{causes}” add up to {sum}%; the other {rest}% are not named.',
    },
    hint: {
      'zh-CN': '请在 `rest` 里写明其余是什么。',
      en: 'Say in `rest` what the others are.',
    },
  },
} as const satisfies Record<string, Entry>;

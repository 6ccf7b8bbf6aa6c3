import type { Entry } from './entry.ts';

/** Goals, metrics and targets that contradict themselves. */
export const DIRECTION_CODES = {
  'goal/no-deadline': {
    severity: 'warning',
    message: {
      'zh-CN': '目标“{goal}”没有期限。',
      en: 'The goal “{goal}” has no deadline.',
    },
    hint: {
      'zh-CN': '请在 `by` 中写上期限，例如 `M12`。',
      en: 'Write a deadline in `by`, such as `M12`.',
    },
  },
  'target/against-direction': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”应当{direction}才算改善，目标值 `{target}` 却与之相反。',
      en: '“{metric}” improves when it goes {direction}, but the target `{target}` goes the other way.',
    },
    hint: {
      'zh-CN': '请核对目标值和指标方向，改正其中一个。',
      en: 'Check the target and the direction of the metric, and correct one of them.',
    },
  },
  'target/not-better-than-baseline': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的目标值 `{target}` 并不比现状 `{baseline}` 更好。',
      en: 'The target `{target}` for “{metric}” is no better than today’s `{baseline}`.',
    },
    hint: {
      'zh-CN': '请提高目标，或说明为什么只求保持。',
      en: 'Set a better target, or say why keeping the level is enough.',
    },
  },
  'target/out-of-bounds': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”的目标值 `{target}` 超出了 {low} 到 {high} 的可能范围。',
      en: 'The target `{target}` for “{metric}” is outside what is possible, {low} to {high}.',
    },
    hint: {
      'zh-CN': '请改为可能范围内的目标值，并核对单位。',
      en: 'Choose a possible target, and check its unit.',
    },
  },
  'target/conflict': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”在这里的目标是 `{target}`，在另一处是 `{other}`。',
      en: 'The target for “{metric}” is `{target}` here and `{other}` elsewhere.',
    },
    hint: {
      'zh-CN': '请统一为同一个目标；如果统计范围不同，请用 `scope` 写明。',
      en: 'Agree on one target, or say in `scope` what differs.',
    },
  },
  'metric/out-of-bounds': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”的现值 `{found}` 不在可能的范围 {low} 至 {high} 之内。',
      en: 'The figure `{found}` for “{metric}” is outside what is possible, {low} to {high}.',
    },
    hint: { 'zh-CN': '请核对数值和单位。', en: 'Check the figure and its unit.' },
  },
  'metric/unit-mismatch': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”的单位是 `{unit}`，`{found}` 无法换算成这个单位。',
      en: 'The unit of “{metric}” is `{unit}`, and `{found}` does not convert to it.',
    },
    hint: {
      'zh-CN': '请换成该指标的单位，或只写数值。',
      en: 'Give it in the unit of the metric, or write the number alone.',
    },
  },
  'metric/direction-undeclared': {
    severity: 'error',
    message: {
      'zh-CN': '指标“{metric}”没有说明变大好还是变小好。',
      en: 'The metric “{metric}” does not say whether up or down is better.',
    },
    hint: {
      'zh-CN': '请在该指标中写上 `direction: up` 或 `direction: down`。',
      en: 'Write `direction: up` or `direction: down` at the metric.',
    },
  },
} as const satisfies Record<string, Entry>;

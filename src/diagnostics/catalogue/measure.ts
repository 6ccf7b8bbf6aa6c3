import type { Entry } from './entry.ts';

/** Targets and the way they are measured: scopes, windows, names and forms. */
export const MEASURE_CODES = {
  'metric/scale-undeclared': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的现值 {figure} 没有说明满分是多少。',
      en: 'The figure {figure} for “{metric}” does not say out of how many.',
    },
    hint: {
      'zh-CN': '请用 `scale` 写明量表的满分，例如 `scale: 5`。',
      en: 'Write the upper end of the scale in `scale`, such as `scale: 5`.',
    },
  },
  'metric/no-target': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”现值为 {figure}，方案没有给它定目标。',
      en: '“{metric}” stands at {figure}, and the plan sets no target for it.',
    },
    hint: {
      'zh-CN': '请给它定一个目标；只观察、不求改变的，写上 `watch: true`。',
      en: 'Set a target for it, or write `watch: true` if it is only watched.',
    },
    suggestion: {
      'zh-CN': '有目标的只是“{nearest}”：请给这个数也定目标，或写上 `watch: true`。',
      en: 'Only “{nearest}” has a target: set one for this figure too, or write `watch: true`.',
    },
  },
  'metric/time-units-differ': {
    severity: 'info',
    message: {
      'zh-CN':
        '“{metric}”的基线是 {from}，目标是 {target}，单位不同：换算后是 {fromEqual} 到 {targetEqual}（{change}）。',
      en: '“{metric}” goes from {from} to {target}: in one unit, {fromEqual} to {targetEqual} ({change}).',
    },
    hint: {
      'zh-CN': '请用同一个时间单位写基线和目标，方便比较。',
      en: 'Write both in one unit of time, so that they compare at a glance.',
    },
  },
  'metric/name-drift': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”是{kind}，这里却叫作“{called}”，那是{other}。',
      en: '“{metric}” is {kind}, but it is called “{called}” here, which is {other}.',
    },
    hint: {
      'zh-CN': '请改用指标原来的名称；如果确实是另一种量，请换成对应的指标。',
      en: 'Call it by its own name, or choose the metric that is really meant.',
    },
  },
  'metric/two-names': {
    severity: 'info',
    message: {
      'zh-CN': '同一个指标在这里叫“{called}”，在另一处叫“{other}”。',
      en: 'One metric is called “{called}” here and “{other}” elsewhere.',
    },
    hint: {
      'zh-CN': '请统一叫法；常用的别名可以加进指标的 `aliases`。',
      en: 'Use one name throughout, or add a common one to the `aliases` of the metric.',
    },
  },
  'metric/called-another': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”在这里叫作“{called}”，那是另一个指标“{another}”的名称。',
      en: '“{metric}” is called “{called}” here, but that names another metric, “{another}”.',
    },
    hint: {
      'zh-CN': '请写明指的是哪一个：改正名称，或换成另一个指标。',
      en: 'Decide which of the two is meant: correct the name, or take the other metric.',
    },
  },
  'target/no-baseline': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的目标是{target}，但不知道现状是多少。',
      en: 'The target for “{metric}” is {target}, but nobody knows where it stands today.',
    },
    hint: {
      'zh-CN': '请在 `from` 中写上基线；还没有的，在 `measure` 中写明怎样测得。',
      en: 'Write the baseline in `from`, or say in `measure` how it will be obtained.',
    },
  },
  'target/no-basis': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的目标“{target}”没有说明是相对值还是百分点：{limit}。',
      en: '“{metric}” {target} may be meant relative or in points: {limit}.',
    },
    hint: {
      'zh-CN': '请写上 `basis: relative` 或 `basis: points`，并给出基线。',
      en: 'Write `basis: relative` or `basis: points`, and give the baseline.',
    },
  },
  'target/uplift-impossible': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”现为 {baseline}，按“{target}”会到 {reached}，而它不可能越过 {limit}。',
      en: '“{metric}” stands at {baseline}; {target} takes it to {reached}, and it cannot pass {limit}.',
    },
    hint: {
      'zh-CN': '请改为达得到的水平，例如直接写目标值。',
      en: 'Ask for a level that exists; writing the level itself is the safest.',
    },
  },
  'target/no-figure': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的目标没有数字，也没有说明为什么。',
      en: 'The target for “{metric}” has no figure and does not say why.',
    },
    hint: {
      'zh-CN': '请写上数字；定不出来的，在 `note` 中说明原因。',
      en: 'Write a figure, or say in `note` why there is none.',
    },
  },
  'target/unserved': {
    severity: 'warning',
    message: {
      'zh-CN': '除了目标本身，方案里没有任何一处跟踪“{metric}”（{target}）。',
      en: 'Nothing but the goal itself is about “{metric}” ({target}).',
    },
    hint: {
      'zh-CN': '请在某项策略的 `kpis`、里程碑或指标体系中写上这个指标。',
      en: 'Name the metric in the `kpis` of a strategy, in a milestone or in an indicator.',
    },
  },
  'outcome/no-source': {
    severity: 'warning',
    message: {
      'zh-CN': '成果“{outcome}”承诺“{metric}”{target}，却没有哪个目标、策略或指标体系以它为准。',
      en: '“{outcome}” promises {target} for “{metric}”, but no goal, KPI or indicator aims at it.',
    },
    hint: {
      'zh-CN': '请在带来这项成果的策略的 `kpis` 中写上它，或从成果中去掉。',
      en: 'Name it in the `kpis` of the strategy that brings it about, or take it out of the outcome.',
    },
  },
  'target/scope-differs': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”的统计范围不一致：{one}{scope}，{other}{otherScope}。',
      en: '“{metric}” does not count the same: {one} {scope}, {other} {otherScope}.',
    },
    hint: {
      'zh-CN': '请在两处用 `scope` 写明同一个统计范围。',
      en: 'Say in `scope` at both places who is counted, and make it the same.',
    },
  },
  'target/window-too-long': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”要回看 {window}，而从{start}到{due}只有 {days} 天。',
      en: '“{metric}” looks back over {window}, but from {start} to {due} there are only {days} days.',
    },
    hint: {
      'zh-CN': '请延长期限，换一个更快见效的指标，或在 `window` 中写明更短的统计窗口。',
      en: 'Allow more time, choose a figure that shows sooner, or state a shorter `window`.',
    },
  },
  'target/steeper-than-seen': {
    severity: 'warning',
    message: {
      'zh-CN':
        '“{metric}”要在 {months}内改善 {improvement}；为期 {within} 个月的同类方案，最多只定到 {most}。',
      en: '“{metric}” shall improve by {improvement} in {months}; plans of {within} months aim at {most} at most.',
    },
    hint: {
      'zh-CN': '请降低目标或放宽期限；确有把握的，请写明依据并豁免这一条。',
      en: 'Aim lower or allow more time; if you know better, say why in a waiver.',
    },
  },
  'target/baseline-of-another': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”的基线 {baseline} 其实是另一个指标“{other}”的现值。',
      en: 'The baseline {baseline} of “{metric}” is the figure of another metric, “{other}”.',
    },
    hint: {
      'zh-CN': '请在 `from` 中写上这个指标自己的现值。',
      en: 'Write the figure of this metric itself in `from`.',
    },
  },
  'target/baseline-differs': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”的基线写的是 {baseline}，现状部分写的却是 {stated}。',
      en: 'The baseline of “{metric}” is {baseline} here, but {stated} where its figure is stated.',
    },
    hint: {
      'zh-CN': '请核对哪个数对；与现状一致时，可以不写 `from`。',
      en: 'Find out which is right; `from` may be left out when it is the stated figure.',
    },
  },
  'strategy/same-effect': {
    severity: 'warning',
    message: {
      'zh-CN':
        '“{strategy}”要“{metric}”{target}，“{otherStrategy}”要“{otherMetric}”{otherTarget}：可能是同一个成效。',
      en: '“{strategy}” and “{otherStrategy}” may claim one effect: “{metric}” {target}, “{otherMetric}” {otherTarget}.',
    },
    hint: {
      'zh-CN': '请只用其中一个指标，或说明两项策略各贡献多少。',
      en: 'Keep one of the two metrics, or say what each strategy contributes.',
    },
  },
} as const satisfies Record<string, Entry>;

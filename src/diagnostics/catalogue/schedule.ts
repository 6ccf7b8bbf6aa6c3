import type { Entry } from './entry.ts';

/** Dates that contradict each other or the calendar. */
export const SCHEDULE_CODES = {
  'schedule/phases-overlap': {
    severity: 'error',
    message: {
      'zh-CN': '阶段“{phase}”与“{other}”重叠了 {days} 个工作日。',
      en: 'The phases “{phase}” and “{other}” overlap by {days} working days.',
    },
    hint: {
      'zh-CN':
        '请调整其中一个阶段的 `span`，让它们首尾相接；本来就要并行的，写上 `overlap: allowed`。',
      en: 'Change the `span` of one so that they meet, or write `overlap: allowed` where they are meant to.',
    },
  },
  'schedule/phase-gap': {
    severity: 'warning',
    message: {
      'zh-CN': '阶段“{phase}”与“{other}”之间空了 {days} 个工作日。',
      en: 'There are {days} idle working days between the phases “{phase}” and “{other}”.',
    },
    hint: {
      'zh-CN': '请让前一阶段延后结束，或让后一阶段提前开始。',
      en: 'End the first phase later, or start the second one earlier.',
    },
  },
  'schedule/units-mixed': {
    severity: 'warning',
    message: {
      'zh-CN': '阶段“{phase}”的结束按{end}计算，“{other}”的开始却按{start}计算，两者未必接得上。',
      en: 'The end of “{phase}” is counted in {end} and the start of “{other}” in {start}; they may not meet.',
    },
    hint: {
      'zh-CN': '请用同一种单位来写相邻两个阶段的衔接处，例如 `W1..W10` 之后写 `W11..M5`。',
      en: 'Count both sides of the seam in one unit, as in `W1..W10` and then `W11..M5`.',
    },
  },
  'schedule/styles-mixed': {
    severity: 'info',
    message: {
      'zh-CN':
        '“{item}”（`{span}`）从一个时点数到另一个时点，“{other}”（`{period}`）数的却是整段时期。',
      en: '“{item}” (`{span}`) counts from point to point, while “{other}” (`{period}`) counts whole periods.',
    },
    hint: {
      'zh-CN': '请统一写法：`M1..M3` 接 `M4..M6`；阶段性目标也可以都写 `style: elapsed`。',
      en: 'Count all in one way: `M1..M3`, then `M4..M6`, or `style: elapsed` at every stage.',
    },
  },
  'schedule/length-differs': {
    severity: 'warning',
    message: {
      'zh-CN': '{item}说明为期 {stated}，各项时间加起来却是 {actual}（{dates}）。',
      en: '{item} is said to last {stated}, but its dates come to {actual} ({dates}).',
    },
    hint: {
      'zh-CN': '请改 `lasts` 或时间安排；准备时间要不要算进去，也请写明。',
      en: 'Change `lasts` or the dates, and say whether the time to prepare is part of it.',
    },
  },
  'schedule/horizon-unused': {
    severity: 'info',
    message: {
      'zh-CN': '最后一个阶段“{phase}”到 {phaseEnd} 结束，离方案结束（{end}）还有 {idle}。',
      en: 'The last phase, “{phase}”, ends on {phaseEnd}; the {idle} until {end} are left empty.',
    },
    hint: {
      'zh-CN': '请安排这段时间，或提前 `horizon.to`。',
      en: 'Plan that time as well, or let `horizon.to` end with the last phase.',
    },
  },
  'schedule/milestone-outside-phase': {
    severity: 'error',
    message: {
      'zh-CN': '里程碑“{milestone}”（{when}）不在阶段“{phase}”（{span}）之内。',
      en: 'The milestone “{milestone}” ({when}) lies outside its phase “{phase}” ({span}).',
    },
    hint: {
      'zh-CN': '请改里程碑的 `at`，或移到合适的阶段。',
      en: 'Change its `at`, or move it to another phase.',
    },
  },
  'schedule/work-outside-phase': {
    severity: 'error',
    message: {
      'zh-CN': '工作项“{work}”（{when}）超出了阶段“{phase}”（{span}）。',
      en: 'The work item “{work}” ({when}) does not fit into its phase “{phase}” ({span}).',
    },
    hint: {
      'zh-CN': '请改工作项的 `span`，或移到合适的阶段。',
      en: 'Change its `span`, or move it to another phase.',
    },
  },
  'schedule/outside-horizon': {
    severity: 'error',
    message: {
      'zh-CN': '“{item}”（{when}）超出了规划周期（{horizon}）。',
      en: '“{item}” ({when}) lies outside the plan ({horizon}).',
    },
    hint: {
      'zh-CN': '请改它的时间，或延长 `horizon`。',
      en: 'Change its time, or extend `horizon`.',
    },
  },
  'schedule/item-outside-horizon': {
    severity: 'warning',
    message: {
      'zh-CN': '“{item}”（{when}）不在规划周期（{horizon}）之内。',
      en: '“{item}” ({when}) lies outside the plan ({horizon}).',
    },
    hint: {
      'zh-CN': '请核对它的 `{field}`，或延长 `horizon`。',
      en: 'Check its `{field}`, or extend `horizon`.',
    },
  },
  'schedule/horizon-order': {
    severity: 'error',
    message: {
      'zh-CN': '规划周期到 {end} 结束，早于 {earlier}。',
      en: 'The plan ends on {end}, which is before {earlier}.',
    },
    hint: {
      'zh-CN': '请调整 `horizon`：`from` 不晚于 `to`，`to` 不早于 `start`。',
      en: 'Change `horizon` so that `from` is no later than `to`, and `to` no earlier than `start`.',
    },
  },
  'schedule/span-reversed': {
    severity: 'error',
    message: {
      'zh-CN': '“{item}”的时间 `{span}` 在开始之前就结束了。',
      en: 'The time `{span}` of “{item}” ends before it begins.',
    },
    hint: {
      'zh-CN': '请写成先早后晚，例如 `W6..M6`。',
      en: 'Write the earlier end first, as in `W6..M6`.',
    },
  },
  'schedule/date-in-guide': {
    severity: 'warning',
    message: {
      'zh-CN': '指南没有日历，“{item}”却写了日期 `{span}`。',
      en: '“{item}” names the date `{span}`, but a guide has no calendar.',
    },
    hint: {
      'zh-CN': '请写成第几周、第几个月，例如 `W3`；要用日期，就写明 `horizon`。',
      en: 'Count instead, as in `W3`, or state a `horizon` to use dates.',
    },
  },
  'schedule/on-holiday': {
    severity: 'warning',
    message: {
      'zh-CN': '“{item}”定在 {date}，这天不上班。',
      en: '“{item}” falls on {date}, a day off.',
    },
    hint: {
      'zh-CN': '请改到最近的工作日 {nearest}。',
      en: 'Move it to the nearest working day, {nearest}.',
    },
  },
  'calendar/estimated-year': {
    severity: 'info',
    message: {
      'zh-CN': '{year} 年的放假安排尚未公布，该年的日期只按周末和固定节日推算。',
      en: 'The holidays of {year} are not published yet; only weekends and fixed days off are counted.',
    },
    hint: {
      'zh-CN': '请在放假安排公布后升级 Planpress，再核对日期。',
      en: 'Update Planpress once they are published, and check the dates again.',
    },
  },
} as const satisfies Record<string, Entry>;

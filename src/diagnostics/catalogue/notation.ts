import type { NotationProblem } from '../../model/notation.ts';
import type { Entry } from './entry.ts';

/** Problems of one kind of field that are told more exactly than its notation names them. */
type Finer = 'time-unit' | 'figure-words' | 'time-start';

/** A figure, target or time is not written in the notation of its field. */
export const NOTATION_CODES = {
  'notation/quantity': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是一个数值。',
      en: '`{found}` is not a figure.',
    },
    hint: {
      'zh-CN':
        '请写一个数或区间，需要时加单位，例如 `22`、`84%`、`25..85%`、`2.5 h`、`20+` 或 `120万元`。',
      en: 'Write a number or range with its unit: `22`, `84%`, `25..85%`, `2.5 h`, `20+` or `1,200,000 CNY`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/unit': {
    severity: 'error',
    message: {
      'zh-CN': '不认识单位 `{found}`。',
      en: 'The unit `{found}` is not known.',
    },
    hint: {
      'zh-CN': '请使用已有的单位，例如 `%`、`pp`、`h`、`天`、`月`、`万元` 或 `亿美元`。',
      en: 'Use a known unit: `%`, `pp`, `min`, `h`, `days`, `months`, `h/week`, `CNY` or `USD`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/time-unit': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是时间单位。',
      en: '`{found}` is not a unit of time.',
    },
    hint: {
      'zh-CN': '请用 `分钟`、`小时`、`天`、`周`、`月` 或 `年`。',
      en: 'Use `min`, `h`, `days`, `weeks`, `months` or `years`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/target': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的目标值写法。',
      en: '`{found}` is not a target.',
    },
    hint: {
      'zh-CN':
        '请写成 `36`、`30..35`、`>=80%`、`50%+`、`<=45 min`、`down 30%`、`up >=40%`、`top 20%`、`2x`、`done` 或 `open`。',
      en: 'Write `36`, `30..35`, `>=80%`, `50%+`, `<=45 min`, `down 30%`, `up >=40%`, `top 20%`, `2x`, `done` or `open`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/range-order': {
    severity: 'error',
    message: {
      'zh-CN': '区间 `{found}` 的起点大于终点。',
      en: 'The range `{found}` starts above its end.',
    },
    hint: {
      'zh-CN': '请把较小的数写在前面。',
      en: 'Write the smaller figure first.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/figure': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是可以引用的数据。',
      en: '`{found}` is not a figure that evidence can quote.',
    },
    hint: {
      'zh-CN':
        '请写成 `65%`、`2000+`、`732亿美元`、`+28%`、`-15%`、`35% -> 5%`、`1:8.5` 或 `2.3x`，文字写在名称里。',
      en: 'Write `65%`, `2000+`, `+28%`, `-15%`, `35% -> 5%`, `1:8.5` or `2.3x`; words belong in the label.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/figure-words': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 里除了数字还有文字。',
      en: '`{found}` holds words besides the figure.',
    },
    hint: {
      'zh-CN': '请只写 `{figure}`，文字写在名称里。',
      en: 'Write `{figure}`; words belong in the label.',
    },
  },
  'notation/shift': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 前后两个数的单位不能换算。',
      en: 'The two figures of `{found}` have units that do not convert.',
    },
    hint: {
      'zh-CN': '请给前后两个数写同一类单位，例如 `35% -> 5%` 或 `3 months -> 1 week`。',
      en: 'Give both figures units of one kind: `35% -> 5%` or `3 months -> 1 week`.',
    },
  },
  'notation/duration': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是一段时长。',
      en: '`{found}` is not a duration.',
    },
    hint: {
      'zh-CN': '请写大于零的数和时间单位，例如 `24 h`、`7天`、`2..3 months` 或 `<=72 h`。',
      en: 'Write a number above zero with a unit of time, such as `24 h`, `7 days`, `2..3 months` or `<=72 h`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/time': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的时间写法。',
      en: '`{found}` is not a time.',
    },
    hint: {
      'zh-CN': '请写成 `W3`、`M5`、`Q2`、`M6..M12`、`2026-03-02` 或 `2027-Q1`。',
      en: 'Write `W3`, `M5`, `Q2`, `M6..M12`, `2026-03-02` or `2027-Q1`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/time-start': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 只能用在时间段的开头，例如 `{span}`。',
      en: '`{found}` only begins a span, as in `{span}`.',
    },
    hint: {
      'zh-CN': '请写成 `{span}`，或只写 `{first}`。',
      en: 'Write `{span}`, or `{first}` alone.',
    },
  },
  'notation/time-order': {
    severity: 'error',
    message: {
      'zh-CN': '时间段 `{found}` 的结束早于开始。',
      en: 'The span `{found}` ends before it starts.',
    },
    hint: {
      'zh-CN': '请把较早的时间写在前面。',
      en: 'Write the earlier time first.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/date': {
    severity: 'error',
    message: {
      'zh-CN': '日历上没有 `{found}` 这一天。',
      en: '`{found}` is not a day of the calendar.',
    },
    hint: {
      'zh-CN': '请按“年-月-日”写一个存在的日期，例如 `2026-03-02`。',
      en: 'Write an existing day as year-month-day, such as `2026-03-02`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/fte': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的人力数。',
      en: '`{found}` is not a number of full-time people.',
    },
    hint: {
      'zh-CN': '请写一个数或从小到大的区间，例如 `1`、`0.5` 或 `0.5..1`。',
      en: 'Write a number, or a range from low to high: `1`, `0.5` or `0.5..1`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/effort': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的人力投入写法。',
      en: '`{found}` does not say how much of a role is needed.',
    },
    hint: {
      'zh-CN':
        '请写成 `0.5..1`、`6 x 2..3 h/week`、`1 of 2 points/quarter` 或 `4 points / 2 quarters`。',
      en: 'Write `0.5..1`, `6 x 2..3 h/week`, `1 of 2 points/quarter` or `4 points / 2 quarters`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'notation/share': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的占比。',
      en: '`{found}` is not a share.',
    },
    hint: {
      'zh-CN': '请写 0% 到 100% 之间的百分数或区间，例如 `38%` 或 `25..30%`。',
      en: 'Write a percentage or a range from 0% to 100%, such as `38%` or `25..30%`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
} as const satisfies Record<`notation/${NotationProblem | Finer}`, Entry>;

import type { Entry } from './entry.ts';

/** Targets that contradict each other, or cannot be judged. */
export const TARGET_CODES = {
  'target/baseline-implied': {
    severity: 'error',
    message: {
      'zh-CN':
        '“{metric}”在这里是 `{target}`，在另一处是 `{other}`；只有现状是 {baseline}，两处才一致。',
      en: '“{metric}” is `{target}` here and `{other}` elsewhere; they agree only if it stands at {baseline} today.',
    },
    hint: {
      'zh-CN': '请在 `from` 中写上现状，再把两处统一成同一个水平。',
      en: 'State today’s figure in `from`, and write the same level in both places.',
    },
  },
  'target/form-differs': {
    severity: 'info',
    message: {
      'zh-CN': '“{metric}”的同一个水平，这里写成 `{target}`，另一处写成 `{other}`。',
      en: 'One level of “{metric}” is written as `{target}` here and as `{other}` elsewhere.',
    },
    hint: {
      'zh-CN': '请选定一种写法，各处统一。',
      en: 'Choose one form and write it everywhere.',
    },
  },
  'target/strictness-differs': {
    severity: 'info',
    message: {
      'zh-CN':
        '“{metric}”这里写 `{target}`，另一处写 `{other}`：刚好达到时算不算达标，两处不一样。',
      en: '“{metric}” is `{target}` here and `{other}` elsewhere, so they differ on the level itself.',
    },
    hint: {
      'zh-CN': '请定下刚好达到算不算达标，各处用同一个符号。',
      en: 'Decide whether the level itself is enough, and use the same sign everywhere.',
    },
  },
  'target/weaker-elsewhere': {
    severity: 'info',
    message: {
      'zh-CN': '“{metric}”在另一处是 `{other}`，这里的 `{target}` 只留下了较弱的一端。',
      en: '“{metric}” is `{other}` elsewhere; `{target}` keeps only the weaker end of it.',
    },
    hint: {
      'zh-CN': '请在这里也写上整个区间，或者在两处都只留一个水平。',
      en: 'Write the whole range here as well, or keep a single level in both places.',
    },
  },
  'target/bound-with-range': {
    severity: 'info',
    message: {
      'zh-CN': '“{item}”写的是 `{found}`：既是上下限，又是区间，看不出以哪一个数为准。',
      en: '“{item}” says `{found}`, a bound and a range at once, so nobody knows which figure counts.',
    },
    hint: {
      'zh-CN': '请只留一个数作上下限，或者去掉符号只写区间。',
      en: 'Keep one figure with the bound, or the range without it.',
    },
  },
  'target/due-differs': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”要达到 `{target}`，这里的期限是 {day}，另一处是 {other}。',
      en: '“{metric}” is to reach `{target}` by {day} here and by {other} elsewhere.',
    },
    hint: {
      'zh-CN': '请商定一个期限，各处统一。',
      en: 'Agree on one deadline and write it everywhere.',
    },
  },
  'target/below-overall': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”整体已有 `{overall}`，整体没有目标，其中一部分的目标只有 `{target}`。',
      en: '“{metric}” is `{overall}` overall and has no overall target; that of this part is only `{target}`.',
    },
    hint: {
      'zh-CN': '请为整体定一个目标；这一部分现状如果更差，请在 `from` 中写明。',
      en: 'Set a target for the whole, and if this part is worse off today, say so in `from`.',
    },
  },
  'target/restatement-differs': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”的目标值是 `{target}`，另一种写法 `{other}` 却不是同一个水平。',
      en: 'The target for “{metric}” is `{target}`, but its other form `{other}` comes to something else.',
    },
    hint: {
      'zh-CN': '请按现状重新算一遍，改正 `target` 或 `also`。',
      en: 'Work it out from the baseline again, and correct `target` or `also`.',
    },
  },
  'target/complements-differ': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}” `{target}` 与“{otherMetric}” `{other}` 应当合计 100%，现在合计 {sum}%。',
      en: '“{metric}” at `{target}` and “{otherMetric}” at `{other}` should make 100%, but make {sum}%.',
    },
    hint: {
      'zh-CN': '请改正其中一个；如果统计的客户或时间不同，请用 `scope` 或 `window` 写明。',
      en: 'Correct one of them, or say in `scope` or `window` what each counts.',
    },
  },
  'target/not-monotonic': {
    severity: 'error',
    message: {
      'zh-CN': '“{metric}”先要达到 `{before}`（{beforeDay}），后来却只要求 `{target}`（{day}）。',
      en: '“{metric}” is to reach `{before}` by {beforeDay}, but only `{target}` by {day}.',
    },
    hint: {
      'zh-CN': '请调整前后两步的水平，让后一步的要求不低于前一步。',
      en: 'Correct one of the two, so that the later step asks for no less.',
    },
  },
  'target/final-level-unproven': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”最终要达到 `{target}`，里程碑却只验证到 `{proven}`（{day}）。',
      en: '“{metric}” shall reach `{target}` in the end, but milestones prove no more than `{proven}` ({day}).',
    },
    hint: {
      'zh-CN': '请加一个里程碑来验证最终水平，或把它写进最后一个里程碑。',
      en: 'Add a milestone that proves the final level, or put it into the last one.',
    },
  },
  'metric/rank-and-level': {
    severity: 'warning',
    message: {
      'zh-CN': '“{metric}”在这里的目标是排名 `{rank}`，在另一处是数值 `{level}`，两者无法比较。',
      en: 'The target for “{metric}” is a rank here, `{rank}`, and a level elsewhere, `{level}`.',
    },
    hint: {
      'zh-CN': '请统一为一种目标，或在 `also` 中写明这个排名相当于多少。',
      en: 'Keep one of the two, or say in `also` which level the rank comes to.',
    },
  },
} as const satisfies Record<string, Entry>;

import type { Entry } from './entry.ts';

/** Segments, personas and offers that do not fit together. */
export const CUSTOMER_CODES = {
  'segment/rules-overlap': {
    severity: 'error',
    message: {
      'zh-CN':
        '客群“{segment}”（`{measure}` 为 `{test}`）与“{other}”（`{otherMeasure}` 为 `{otherTest}`）有重叠。',
      en: 'A customer fits both “{segment}” (`{measure}` `{test}`) and “{other}” (`{otherMeasure}` `{otherTest}`).',
    },
    hint: {
      'zh-CN': '请改其中一处 `when`，或去掉 `exclusive: true`。',
      en: 'Change one of the tests in `when`, or remove `exclusive: true`.',
    },
  },
  'segment/shares-not-100': {
    severity: 'error',
    message: {
      'zh-CN': '“{segmentation}”各客群占比合计 {sum}%，应为 100%。',
      en: 'The shares of the segments of “{segmentation}” add up to {sum}%, not to 100%.',
    },
    hint: {
      'zh-CN': '请核对各客群的 `share`，或补上缺少的一层。',
      en: 'Check each `share`, or add the segment that is missing.',
    },
  },
  'segment/rules-gap': {
    severity: 'error',
    message: {
      'zh-CN': '有些客户不属于“{segmentation}”的任何一层：{gap}。',
      en: 'Some customers fit no segment of “{segmentation}”: {gap}.',
    },
    hint: {
      'zh-CN': '请调整 `when` 里的界线，或为这些客户补上一层。',
      en: 'Move a limit in `when`, or add a segment for them.',
    },
  },
  'persona/rules-gap': {
    severity: 'warning',
    message: {
      'zh-CN': '有些客户不符合任何一类典型客户：{gap}。',
      en: 'Some customers fit no persona: {gap}.',
    },
    hint: {
      'zh-CN': '请调整 `when` 里的界线，或在 `segments` 写明各类典型客户代表哪些客群。',
      en: 'Move a limit in `when`, or say in `segments` whom each persona stands for.',
    },
  },
  'persona/rules-touch': {
    severity: 'warning',
    message: {
      'zh-CN': '{measure}正好是 {figure}，这样的客户既符合“{persona}”，又符合“{other}”。',
      en: 'A customer whose {measure} is exactly {figure} fits both “{persona}” and “{other}”.',
    },
    hint: {
      'zh-CN': '请把其中一处界线改成 `<` 或 `>`。',
      en: 'Write one of the two limits with `<` or `>`.',
    },
  },
  'persona/unmapped': {
    severity: 'warning',
    message: {
      'zh-CN': '没有写明“{persona}”对应“{segmentation}”里的哪些客群。',
      en: 'Which segments of “{segmentation}” the persona “{persona}” stands for is not said.',
    },
    hint: {
      'zh-CN': '请在 `segments` 写明，写法为“分层/客群”。',
      en: 'Name them in `segments`, as segmentation/segment.',
    },
  },
  'segment/no-rule': {
    severity: 'warning',
    message: {
      'zh-CN': '谁属于“{segment}”无法衡量：`when` 没有条件，`rule` 也没有数字。',
      en: 'Who belongs to “{segment}” cannot be measured: `when` has no test, and `rule` no figure.',
    },
    hint: {
      'zh-CN': '请在 `when` 写明可衡量的条件。',
      en: 'State a test that can be measured in `when`.',
    },
  },
  'segment/description-contradicts-codes': {
    severity: 'error',
    message: {
      'zh-CN': '“{segment}”的{dimension}在这里是{level}，按{place}却是{otherLevel}。',
      en: 'The {dimension} of “{segment}” is {level} here, but {otherLevel} in {place}.',
    },
    hint: {
      'zh-CN': '请核实哪一个说法成立，再把两处统一。',
      en: 'Find out which of the two holds, and write it in both places.',
    },
  },
  'segment/codes-not-exhaustive': {
    severity: 'warning',
    message: {
      'zh-CN': '“{segmentation}”的占比合计 100%，但 {all} 种编码组合只有 {count} 种归了层。',
      en: 'The shares of “{segmentation}” add up to 100%, yet only {count} of {all} combinations of codes have a segment.',
    },
    hint: {
      'zh-CN': '请写明其余组合归入哪一层，或用 `when` 写出判定条件。',
      en: 'Say where the other combinations belong, or state tests in `when`.',
    },
  },
  'segment/undefined': {
    severity: 'warning',
    message: {
      'zh-CN': '这里统计的“{group}”，在客群和典型客户中都没有定义。',
      en: '“{group}” is counted here, but neither a segment nor a persona defines it.',
    },
    hint: {
      'zh-CN': '请改用已有客群的名称，或在 `segmentations` 里补上这个客群。',
      en: 'Use the name of a segment, or add the group to `segmentations`.',
    },
  },
  'offer/wrong-segment': {
    severity: 'warning',
    message: {
      'zh-CN': '“{item}”是给首单或新客户的，却发给了买过的客群“{segment}”（{proof}）。',
      en: '“{item}” is for a first order or new customers, but goes to “{segment}”, who have bought before ({proof}).',
    },
    hint: {
      'zh-CN': '请换成这个客群用得上的优惠，或改 `segments`。',
      en: 'Offer them something that they can use, or change `segments`.',
    },
  },
  'offer/no-validity': {
    severity: 'info',
    message: {
      'zh-CN': '没有写明优惠“{offer}”的有效期。',
      en: 'How long the offer “{offer}” is valid is not said.',
    },
    hint: {
      'zh-CN': '请写明 `validFor`，例如 7 天。',
      en: 'State `validFor`, 7 days for example.',
    },
  },
  'offer/no-segment': {
    severity: 'info',
    message: {
      'zh-CN': '没有写明优惠“{offer}”给谁：没有客群，也没有规则或触点发放它。',
      en: 'Who gets the offer “{offer}” is not said: no segment, and no rule or touchpoint gives it.',
    },
    hint: {
      'zh-CN': '请在 `segments` 写明客群，或让一条自动化规则发放它。',
      en: 'Name its `segments`, or let an automation rule send it.',
    },
  },
} as const satisfies Record<string, Entry>;

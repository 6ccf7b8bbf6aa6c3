import type { Entry } from './entry.ts';

/** A correction in `overrides.yaml` does not do what its author meant. */
export const OVERRIDE_CODES = {
  'override/empty': {
    severity: 'error',
    message: {
      'zh-CN': '这里没有写任何字段。',
      en: 'No field is given here.',
    },
    hint: {
      'zh-CN': '请写出要修改的字段和值，或删去这一项。',
      en: 'Name the fields and their values, or remove this part.',
    },
  },
  'override/one-action': {
    severity: 'error',
    message: {
      'zh-CN': '一条修订必须且只能有 `set`、`add`、`remove`、`move` 中的一种。',
      en: 'An override needs exactly one of `set`, `add`, `remove` and `move`.',
    },
    hint: {
      'zh-CN': '请只保留一种；需要多种时，请分成几条修订。',
      en: 'Keep one of them; write several overrides for several actions.',
    },
  },
  'override/unmatched': {
    severity: 'error',
    message: {
      'zh-CN': '修订的地址 `{at}` 在方案中不存在。',
      en: 'Nothing in the plan has the address `{at}`.',
    },
    hint: {
      'zh-CN': '请改正地址；如果该内容已不再生成，请删去这条修订。',
      en: 'Correct the address, or remove the override if its item is no longer generated.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'override/wrong-action': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 是{kind}，不能用 `{action}`。',
      en: '`{action}` does not fit `{at}`, which is {kind}.',
    },
    hint: {
      'zh-CN': '请在这里改用 {fitting}，或改正地址。',
      en: 'Use {fitting} here, or correct the address.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'override/exists': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 中已经有 `{id}`。',
      en: '`{id}` is in `{at}` already.',
    },
    hint: {
      'zh-CN': '请在 `{address}` 处用 `set` 修改它，或换一个标识。',
      en: 'Use `set` at `{address}`, or another id.',
    },
  },
  'override/ambiguous': {
    severity: 'error',
    message: {
      'zh-CN': '修订的地址 `{at}` 对应 {count} 处内容，只能对应一处。',
      en: 'The address `{at}` matches {count} items; it must match one.',
    },
    hint: {
      'zh-CN': '请给这些条目写上不同的 `id`，再用 `id` 指明其中一处。',
      en: 'Give the items different `id`s, and address one of them by its `id`.',
    },
  },
  'override/suspect': {
    severity: 'warning',
    message: {
      'zh-CN': '`{at}` 写修订时的值是 `{was}`，现在生成的是 `{now}`，这条修订可能已经过时。',
      en: '`{at}` was `{was}` when it was overridden; what is generated now is `{now}`.',
    },
    hint: {
      'zh-CN': '请确认修订是否仍然成立，再更新 `was` 或删去修订。',
      en: 'Decide whether the override still holds; then update `was` or remove the override.',
    },
  },
  'override/expired': {
    severity: 'warning',
    message: {
      'zh-CN': '对 `{at}` 的修订已于 {until} 到期，但仍在{effect}。',
      en: 'The override of `{at}` expired on {until}; it still {effect}.',
    },
    hint: {
      'zh-CN': '请延长 `until`，或删去这条修订。',
      en: 'Extend `until`, or remove the override.',
    },
  },
  'override/invalid': {
    severity: 'error',
    message: {
      'zh-CN': '新值不符合 `{at}` 的字段 `{field}` 的写法。',
      en: 'The new value does not fit the field `{field}` of `{at}`.',
    },
    hint: {
      'zh-CN': '请按 `generated.yaml` 中该字段的写法填写。',
      en: 'Write it the way the field is written in `generated.yaml`.',
    },
  },
  'override/list-size': {
    severity: 'error',
    message: {
      'zh-CN': '修订 `{at}` 之后，列表 `{list}` 的条目数不符合要求。',
      en: 'The override of `{at}` leaves `{list}` with too few or too many items.',
    },
    hint: {
      'zh-CN': '请改用 `set` 修改已有的条目，或用一条 `set` 写出整个列表。',
      en: 'Change an item with `set` instead, or write the whole list in one `set`.',
    },
  },
  'override/key-change': {
    severity: 'error',
    message: {
      'zh-CN': '`{at}` 以字段 `{field}` 为标识，修订不能改它。',
      en: 'The field `{field}` identifies `{at}`, so an override cannot change it.',
    },
    hint: {
      'zh-CN': '请用 `remove` 删去这一条目，再用 `add` 添加新的。',
      en: 'Leave the item out with `remove`, and write the new one with `add`.',
    },
  },
  'override/one-anchor': {
    severity: 'error',
    message: {
      'zh-CN': '`move` 必须且只能写 `before` 和 `after` 中的一个。',
      en: 'A `move` needs exactly one of `before` and `after`.',
    },
    hint: {
      'zh-CN': '请只写一个，例如 `move: {before: privacy}`。',
      en: 'Write one of them, as in `move: {before: privacy}`.',
    },
  },
  'override/missing-id': {
    severity: 'error',
    message: {
      'zh-CN': '要添加到 `{at}` 的条目没有标识。',
      en: 'The item to add to `{at}` has no id.',
    },
    hint: {
      'zh-CN': '请在 `add` 中写上 `id`。',
      en: 'Write an `id` in `add`.',
    },
  },
  'override/anchor': {
    severity: 'error',
    message: {
      'zh-CN': '移动 `{at}` 时找不到同一列表中的 `{anchor}`。',
      en: 'To move `{at}`, its list must hold `{anchor}`, but it does not.',
    },
    hint: {
      'zh-CN': '请在 `before` 或 `after` 中写同一列表中另一条目的标识。',
      en: 'Give `before` or `after` the id of another item of the same list.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
} as const satisfies Record<string, Entry>;

import type { Entry } from './entry.ts';

/** A value does not have the shape that its field asks for. */
export const SCHEMA_CODES = {
  'schema/type': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 应为{expected}，这里却是{found}。',
      en: '`{field}` must be {expected}, but this is {found}.',
    },
    hint: {
      'zh-CN': '请改为{expected}。',
      en: 'Change it to {expected}.',
    },
  },
  'schema/empty': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 后面没有值，这里应为{expected}。',
      en: '`{field}` has no value; it must be {expected}.',
    },
    hint: {
      'zh-CN': '请写上{expected}；不需要的可选字段可以整行删去。',
      en: 'Write {expected}, or remove the line if the field is optional.',
    },
  },
  'schema/unquoted': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 应为文字，而 YAML 把不加引号的 `{found}` 读成了{kind}。',
      en: '`{field}` must be text, but YAML reads `{found}` without quotes as {kind}.',
    },
    hint: {
      'zh-CN': '请加上引号：`"{found}"`。',
      en: 'Put it in quotes: `"{found}"`.',
    },
  },
  'schema/quoted': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 应为{expected}，而加了引号的 `{found}` 是文字。',
      en: '`{field}` must be {expected}, but the quotes make `{found}` text.',
    },
    hint: {
      'zh-CN': '请去掉引号：`{found}`。',
      en: 'Remove the quotes: `{found}`.',
    },
  },
  'schema/not-a-list': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 应为列表，这里却是{kind}。',
      en: '`{field}` must be a list, but this is {kind}.',
    },
    hint: {
      'zh-CN': '只有一项时也要加方括号：`[{found}]`。',
      en: 'Put brackets around it, also for a single one: `[{found}]`.',
    },
  },
  'schema/not-a-map': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 应为一组“字段: 值”，这里却是列表。',
      en: '`{field}` must be one group of “field: value” pairs, but this is a list.',
    },
    hint: {
      'zh-CN': '请去掉前面的{mark}，直接写各个字段。',
      en: 'Remove the {mark}, and write its fields directly.',
    },
  },
  'schema/missing': {
    severity: 'error',
    message: {
      'zh-CN': '这里缺少必填字段 `{key}`。',
      en: 'The required field `{key}` is missing here.',
    },
    hint: {
      'zh-CN': '请补上 `{key}`，它应为{expected}。',
      en: 'Add `{key}`, which is {expected}.',
    },
  },
  'schema/unknown-key': {
    severity: 'error',
    message: {
      'zh-CN': '这里没有名为 `{key}` 的字段。',
      en: 'There is no field named `{key}` here.',
    },
    hint: {
      'zh-CN': '可用的字段：{allowed}。',
      en: 'The fields here are: {allowed}.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'schema/choice': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 不能是 `{found}`。',
      en: '`{field}` cannot be `{found}`.',
    },
    hint: {
      'zh-CN': '请从中选择：{choices}。',
      en: 'Choose one of: {choices}.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'schema/id': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的标识。',
      en: '`{found}` is not a valid id.',
    },
    hint: {
      'zh-CN': '请只用小写字母、数字和单个连字符，不超过 64 个字符，例如 `self-service-returns`。',
      en: 'Use lower-case letters, digits and single hyphens, at most 64 characters: `self-service-returns`.',
    },
    suggestion: {
      'zh-CN': '可以写成 `{nearest}`。',
      en: 'It could be `{nearest}`.',
    },
  },
  'schema/format-version': {
    severity: 'error',
    message: {
      'zh-CN': '文件格式版本是 `{found}`，当前只支持 {expected}。',
      en: 'The format of this file is `{found}`; only {expected} is supported.',
    },
    hint: {
      'zh-CN': '请写 `format: {expected}`；如果文件来自更新的版本，请升级 Planpress。',
      en: 'Write `format: {expected}`, or update Planpress if the file comes from a newer one.',
    },
  },
  'schema/too-long': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 太长：{found} 个字符，上限为 {most}。',
      en: '`{field}` is too long: {found} characters, at most {most} are allowed.',
    },
    hint: {
      'zh-CN': '请缩短这段文字。',
      en: 'Shorten the text.',
    },
  },
  'schema/too-many': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 的条目太多：{found} 条，上限为 {most} 条。',
      en: '`{field}` has too many items: {found}, at most {most} are allowed.',
    },
    hint: {
      'zh-CN': '请合并或删去一些条目。',
      en: 'Merge or remove some items.',
    },
  },
  'schema/too-few': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 的条目太少：{found} 条，至少要有 {least} 条。',
      en: '`{field}` has too few items: {found}, at least {least} must be there.',
    },
    hint: {
      'zh-CN': '请至少写 {least} 条。',
      en: 'Write at least {least}.',
    },
  },
  'schema/out-of-range': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 是 {found}，超出了 {low} 到 {high} 的范围。',
      en: '`{field}` is {found}, outside {low} to {high}.',
    },
    hint: {
      'zh-CN': '请写一个 {low} 到 {high} 的数。',
      en: 'Write a number from {low} to {high}.',
    },
  },
  'schema/address': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的地址。',
      en: '`{found}` is not an address.',
    },
    hint: {
      'zh-CN': '请用斜杠连接各级标识，例如 `goals/satisfaction/targets/nps`。',
      en: 'Join ids by slashes, as in `goals/satisfaction/targets/nps`.',
    },
  },
  'schema/path': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 没有指明{item}：要写两级标识，即 `{form}`。',
      en: '`{found}` does not name {item}, which goes by two ids: `{form}`.',
    },
    hint: {
      'zh-CN': '请写成 `{form}`。',
      en: 'Write `{form}`.',
    },
    suggestion: {
      'zh-CN': '是不是想写 `{nearest}`？',
      en: 'Did you mean `{nearest}`?',
    },
  },
  'schema/code': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是检查代码。',
      en: '`{found}` is not the code of a check.',
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
  'schema/base-path': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的站点路径。',
      en: '`{found}` is not a base path.',
    },
    hint: {
      'zh-CN': '请以斜杠开头和结尾，例如 `/plans/`。',
      en: 'Start and end it with a slash, as in `/plans/`.',
    },
  },
  'schema/source-template': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的源文件地址模板。',
      en: '`{found}` is not an address template for source files.',
    },
    hint: {
      'zh-CN': '请写完整的网址，其中要有 `{needed}`，例如 `{sample}`。',
      en: 'Write a full http or https address that holds `{needed}`, such as `{sample}`.',
    },
  },
  'schema/colour': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的颜色。',
      en: '`{found}` is not a colour.',
    },
    hint: {
      'zh-CN': '请写成井号加六位十六进制数，并加上引号，例如 `"#1f5f8b"`。',
      en: 'Write a hash sign and six hexadecimal digits, in quotes: `"#1f5f8b"`.',
    },
  },
  'schema/brand-file': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是可用的文件路径。',
      en: '`{found}` is not a path that can be used.',
    },
    hint: {
      'zh-CN': '请写工作目录中的相对路径，不含空格和中文；图片用 `.svg` 或 `.png`，字体用 `.ttf`。',
      en: 'Write a plain path within the workspace, to an `.svg` or `.png` for a picture and a `.ttf` for a font.',
    },
  },
  'schema/secret': {
    severity: 'error',
    message: {
      'zh-CN': '`{key}` 看起来是密钥；密钥不能写在文件里。',
      en: '`{key}` looks like a key, and keys never stand in a file.',
    },
    hint: {
      'zh-CN': '请删掉这一行，换掉这个密钥，并改用环境变量，例如 `PLANPRESS_LLM_API_KEY`。',
      en: 'Remove it, replace the key, and set a variable such as `PLANPRESS_LLM_API_KEY`.',
    },
  },
  'schema/base-url': {
    severity: 'error',
    message: {
      'zh-CN': '`baseUrl` 不是可用的模型服务地址。',
      en: '`baseUrl` is not an address that a model can be asked at.',
    },
    hint: {
      'zh-CN':
        '请只写服务地址，例如 `http://localhost:11434/v1`；密钥从 `PLANPRESS_LLM_API_KEY` 读取。',
      en: 'Write only where the server answers, as `http://localhost:11434/v1`; a key is read from `PLANPRESS_LLM_API_KEY`.',
    },
  },
  'schema/base-url-missing': {
    severity: 'error',
    message: {
      'zh-CN': '`openai-compatible` 服务要写明地址，这里没有 `baseUrl`。',
      en: 'An `openai-compatible` server needs an address, and there is no `baseUrl`.',
    },
    hint: {
      'zh-CN': '请加上 `baseUrl`，例如 `http://localhost:11434/v1`。',
      en: 'Add `baseUrl`, such as `http://localhost:11434/v1`.',
    },
  },
  'schema/base-url-unwanted': {
    severity: 'error',
    message: {
      'zh-CN': '只有 `openai-compatible` 能写 `baseUrl`，其他服务商的地址是固定的。',
      en: 'Only `openai-compatible` takes a `baseUrl`; the other providers have one address.',
    },
    hint: {
      'zh-CN': '请删掉 `baseUrl`，或把 `provider` 改为 `openai-compatible`。',
      en: 'Remove `baseUrl`, or set `provider` to `openai-compatible`.',
    },
  },
  'schema/model': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是模型名称。',
      en: '`{found}` is not the name of a model.',
    },
    hint: {
      'zh-CN': '请照服务商的写法填，例如 `qwen3:32b`；不能有空格。',
      en: 'Write it as its server does, such as `qwen3:32b`, without spaces.',
    },
  },
  'schema/url': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 不是有效的网址。',
      en: '`{found}` is not a web address.',
    },
    hint: {
      'zh-CN': '请写完整的网址，例如 `https://plans.example.com`。',
      en: 'Write the whole address, as in `https://plans.example.com`.',
    },
  },
  'schema/value': {
    severity: 'error',
    message: {
      'zh-CN': '`{field}` 的值 `{found}` 无效。',
      en: 'The value `{found}` of `{field}` is not valid.',
    },
    hint: {
      'zh-CN': '请对照 `schemas/` 中该字段的说明修改。',
      en: 'See what the field asks for in `schemas/`.',
    },
  },
  'schema/more': {
    severity: 'info',
    message: {
      'zh-CN': '这个文件的问题太多，只列出前 {most} 条。',
      en: 'This file has more findings; only the first {most} are listed.',
    },
    hint: {
      'zh-CN': '请先改正已列出的问题，再检查一次。',
      en: 'Correct these first and check again.',
    },
  },
  'schema/repeated': {
    severity: 'error',
    message: {
      'zh-CN': '这个列表中有重复的值。',
      en: 'This list names a value more than once.',
    },
    hint: { 'zh-CN': '每个值请只写一次。', en: 'Name each value once.' },
  },
} as const satisfies Record<string, Entry>;

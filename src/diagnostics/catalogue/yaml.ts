import type { Entry } from './entry.ts';

/** The file is not YAML that can be read safely. */
export const YAML_CODES = {
  'yaml/syntax': {
    severity: 'error',
    message: {
      'zh-CN': '这里的 YAML 写法有误。',
      en: 'This is not valid YAML.',
    },
    hint: {
      'zh-CN': '请检查这里及上一行的缩进、冒号、引号和括号。',
      en: 'Check the indentation, colons, quotes and brackets here and on the line above.',
    },
  },
  'yaml/indent': {
    severity: 'error',
    message: {
      'zh-CN': '缩进与同级内容没有对齐。',
      en: 'The indentation does not line up with its neighbours.',
    },
    hint: {
      'zh-CN': '请让同一级的内容从同一列开始，每深一级多缩进两个空格。',
      en: 'Start everything of one level in the same column, and indent each level by two spaces.',
    },
  },
  'yaml/tab': {
    severity: 'error',
    message: {
      'zh-CN': '缩进中用了制表符，YAML 只允许用空格缩进。',
      en: 'A tab is used as indentation; YAML allows only spaces.',
    },
    hint: {
      'zh-CN': '请把制表符换成空格。',
      en: 'Replace the tab with spaces.',
    },
  },
  'yaml/colon': {
    severity: 'error',
    message: {
      'zh-CN': '一行里有两个“字段: 值”，YAML 分不清这是文字还是字段。',
      en: 'This line holds two “field: value” pairs; YAML cannot tell text from fields.',
    },
    hint: {
      'zh-CN': '如果冒号属于文字，请给整段文字加上引号。',
      en: 'If the colon belongs to the text, put the whole text in quotes.',
    },
  },
  'yaml/missing-colon': {
    severity: 'error',
    message: {
      'zh-CN': '这里应当是“字段: 值”，却没有找到冒号加空格。',
      en: 'A “field: value” pair is expected here, but there is no colon with a space after it.',
    },
    hint: {
      'zh-CN': '请在字段名后写冒号和一个空格；多行文字请比字段名多缩进一级。',
      en: 'Write a colon and a space after the field; indent text of several lines below its field.',
    },
  },
  'yaml/dash': {
    severity: 'error',
    message: {
      'zh-CN': '列表项的短横线后面缺少空格。',
      en: 'The dash of a list item has no space after it.',
    },
    hint: {
      'zh-CN': '请在短横线后加一个空格。',
      en: 'Write a space after the dash.',
    },
  },
  'yaml/unclosed': {
    severity: 'error',
    message: {
      'zh-CN': '引号或括号没有成对。',
      en: 'A quote or bracket is not closed.',
    },
    hint: {
      'zh-CN': '请补上缺少的引号、括号或逗号。',
      en: 'Add the missing quote, bracket or comma.',
    },
  },
  'yaml/reserved-start': {
    severity: 'error',
    message: {
      'zh-CN': '不加引号的文字不能以这个符号开头。',
      en: 'Text without quotes cannot start with this character.',
    },
    hint: {
      'zh-CN': '请给这段文字加上引号。',
      en: 'Put the text in quotes.',
    },
  },
  'yaml/block-mark': {
    severity: 'error',
    message: {
      'zh-CN': '以 `{mark}` 开头的值要加引号。',
      en: 'A value that starts with `{mark}` needs quotes.',
    },
    hint: {
      'zh-CN': '请写成 `{quoted}`。',
      en: 'Write `{quoted}`.',
    },
  },
  'yaml/escape': {
    severity: 'error',
    message: {
      'zh-CN': '双引号中的转义写法不存在。',
      en: 'This escape does not exist in double quotes.',
    },
    hint: {
      'zh-CN': '请把反斜杠写成 `\\\\`，或改用单引号。',
      en: 'Write the backslash as `\\\\`, or use single quotes.',
    },
  },
  'yaml/alias': {
    severity: 'error',
    message: {
      'zh-CN': '别名 `{alias}` 没有指向前面的内容。',
      en: 'The alias `{alias}` points to nothing above it.',
    },
    hint: {
      'zh-CN': '如果这是文字，请加上引号；否则请直接写出内容。',
      en: 'If this is text, put it in quotes; otherwise write the content out.',
    },
  },
  'yaml/alias-cycle': {
    severity: 'error',
    message: {
      'zh-CN': '别名 `{alias}` 包含了它自己。',
      en: 'The alias `{alias}` contains itself.',
    },
    hint: {
      'zh-CN': '请去掉这个别名，直接写出内容。',
      en: 'Remove the alias and write the content out.',
    },
  },
  'yaml/tag': {
    severity: 'error',
    message: {
      'zh-CN': '不支持标签 `{tag}`。',
      en: 'The tag `{tag}` is not supported.',
    },
    hint: {
      'zh-CN': '请去掉标签；如果感叹号属于文字，请加上引号。',
      en: 'Remove the tag; if the exclamation mark belongs to the text, put the text in quotes.',
    },
  },
  'yaml/key': {
    severity: 'error',
    message: {
      'zh-CN': '字段名必须是简单的文字，这里却是列表或对象。',
      en: 'A field name must be plain text, but this is a list or a map.',
    },
    hint: {
      'zh-CN': '请写成“字段: 值”的形式。',
      en: 'Write it as “field: value”.',
    },
  },
  'yaml/reserved-key': {
    severity: 'error',
    message: {
      'zh-CN': '不能使用字段名 `{key}`。',
      en: 'The field name `{key}` is not allowed.',
    },
    hint: {
      'zh-CN': '请删去这个字段。',
      en: 'Remove the field.',
    },
  },
  'yaml/duplicate-key': {
    severity: 'error',
    message: {
      'zh-CN': '字段 `{key}` 在这里写了两次。',
      en: 'The field `{key}` is written twice here.',
    },
    hint: {
      'zh-CN': '请只保留其中一处。',
      en: 'Keep one of the two.',
    },
  },
  'yaml/multiple-documents': {
    severity: 'error',
    message: {
      'zh-CN': '文件里有多份 YAML 文档，只能有一份。',
      en: 'The file holds several YAML documents; it must hold one.',
    },
    hint: {
      'zh-CN': '请删去这条 `---` 及其后的内容，或移到另一个文件。',
      en: 'Remove this `---` and what follows, or move it to a file of its own.',
    },
  },
  'yaml/too-large': {
    severity: 'error',
    message: {
      'zh-CN': '文件太大：{size}，上限为 {most}。',
      en: 'The file is too large: {size}; at most {most} are read.',
    },
    hint: {
      'zh-CN': '请把它拆成几个方案，或删去不需要的内容。',
      en: 'Split it into several plans, or remove what is not needed.',
    },
  },
  'yaml/too-many-lines': {
    severity: 'error',
    message: {
      'zh-CN': '文件的行数太多：最多读取 {most} 行。',
      en: 'The file has too many lines: at most {most} are read.',
    },
    hint: {
      'zh-CN': '请把它拆成几个方案，或删去多余的空行和注释。',
      en: 'Split it into several plans, or remove empty lines and comments.',
    },
  },
  'yaml/too-many-values': {
    severity: 'error',
    message: {
      'zh-CN': '文件的内容太多：字段、值和列表项合计最多读取 {most} 个。',
      en: 'The file holds too much: at most {most} fields, values and list items are read.',
    },
    hint: {
      'zh-CN': '请把它拆成几个方案，或删去不需要的内容。',
      en: 'Split it into several plans, or remove what is not needed.',
    },
  },
  'yaml/too-deep': {
    severity: 'error',
    message: {
      'zh-CN': '嵌套太深：上限为 {most} 层。',
      en: 'The nesting is too deep: at most {most} levels are read.',
    },
    hint: {
      'zh-CN': '请减少嵌套层数。',
      en: 'Nest less deeply.',
    },
  },
  'yaml/too-many-aliases': {
    severity: 'error',
    message: {
      'zh-CN': '别名太多，或展开后太大：最多 {most} 个。',
      en: 'There are too many aliases, or they expand to too much: at most {most} are read.',
    },
    hint: {
      'zh-CN': '请直接写出内容，不用别名。',
      en: 'Write the content out instead of using aliases.',
    },
  },
  'yaml/gave-up': {
    severity: 'error',
    message: {
      'zh-CN': '文件里的 YAML 错误太多，只读到这里。',
      en: 'The file has too many YAML mistakes; it is read only up to here.',
    },
    hint: {
      'zh-CN': '请先改正前面的错误，再检查一次。',
      en: 'Correct the first ones and check again.',
    },
  },
  'yaml/encoding': {
    severity: 'error',
    message: {
      'zh-CN': '文件的编码是 {encoding}，应当是 UTF-8。',
      en: 'The file is encoded as {encoding}; it must be UTF-8.',
    },
    hint: {
      'zh-CN': '请在编辑器里选择“另存为”，把编码改成 UTF-8。',
      en: 'Choose “Save as” in the editor and set the encoding to UTF-8.',
    },
  },
  'yaml/not-utf8': {
    severity: 'error',
    message: {
      'zh-CN': '文件不是有效的 UTF-8 文本。',
      en: 'The file is not valid UTF-8 text.',
    },
    hint: {
      'zh-CN': '请用 UTF-8 编码重新保存文件。',
      en: 'Save the file again as UTF-8.',
    },
  },
  'yaml/control-character': {
    severity: 'error',
    message: {
      'zh-CN': '文件里有不可见的控制字符 {character}。',
      en: 'The file contains the control character {character}.',
    },
    hint: {
      'zh-CN': '请删去这个字符。',
      en: 'Remove the character.',
    },
  },
  'yaml/empty': {
    severity: 'error',
    message: {
      'zh-CN': '文件是空的。',
      en: 'The file is empty.',
    },
    hint: {
      'zh-CN': '请填写内容；可用 `planpress new` 生成一份范例。',
      en: 'Fill it in; `planpress new` writes an example.',
    },
  },
} as const satisfies Record<string, Entry>;

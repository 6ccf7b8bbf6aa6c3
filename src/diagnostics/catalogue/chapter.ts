import type { Entry } from './entry.ts';

/** An authored chapter cannot be read, or names something that does not exist. */
export const CHAPTER_CODES = {
  'chapter/name': {
    severity: 'error',
    message: {
      'zh-CN': '`{file}` 不能作为章节文件的名称。',
      en: '`{file}` cannot be the name of a chapter.',
    },
    hint: {
      'zh-CN':
        '请写成 `my-chapter.mdx`，或按语言写成 `my-chapter.zh-CN.mdx` 和 `my-chapter.en.mdx`。',
      en: 'Name it `my-chapter.mdx`, or by language `my-chapter.zh-CN.mdx` and `my-chapter.en.mdx`.',
    },
  },
  'chapter/reserved-name': {
    severity: 'error',
    message: {
      'zh-CN': '章节不能命名为 `{slug}`，站点已有这个名称的页面。',
      en: 'A chapter cannot be named `{slug}`; the site has a page of that name.',
    },
    hint: { 'zh-CN': '请给文件换一个名称。', en: 'Give the file another name.' },
  },
  'chapter/duplicate': {
    severity: 'error',
    message: {
      'zh-CN': '章节 `{slug}` 的{language}版有不止一个文件。',
      en: 'The chapter `{slug}` has more than one file in {language}.',
    },
    hint: {
      'zh-CN': '请只保留一个文件；不写语言的文件用方案自己的语言。',
      en: 'Keep one of them; a file without a language is in the language of the plan.',
    },
  },
  'chapter/no-head': {
    severity: 'error',
    message: {
      'zh-CN': '章节开头缺少写明标题的部分。',
      en: 'The chapter has no head that gives its title.',
    },
    hint: {
      'zh-CN': '请在文件开头写上 `---`、`title: …`、`---` 三行。',
      en: 'Start the file with three lines: `---`, `title: …`, `---`.',
    },
  },
  'chapter/too-large': {
    severity: 'error',
    message: {
      'zh-CN': '章节太大：{size} 个字符，上限为 {most}。',
      en: 'The chapter is too large: {size} characters, at most {most} are allowed.',
    },
    hint: { 'zh-CN': '请把它拆成几章。', en: 'Split it into several chapters.' },
  },
  'chapter/too-complex': {
    severity: 'error',
    message: {
      'zh-CN': '这里的嵌套或标记太多，没有继续读下去。',
      en: 'There is too much nesting or markup here; the chapter was not read on.',
    },
    hint: {
      'zh-CN': '请写得简单些，用空行把段落分开。',
      en: 'Write it more plainly, with empty lines between paragraphs.',
    },
  },
  'chapter/syntax': {
    severity: 'error',
    message: {
      'zh-CN': '`{found}` 开始了一个组件或代码，但没有正确结束。',
      en: '`{found}` starts a component or code, but does not end as one.',
    },
    hint: {
      'zh-CN': '请补全它；如果只是普通字符，请写成 `\\<` 或 `\\{`。',
      en: 'Complete it, or write `\\<` or `\\{` if you mean the character itself.',
    },
  },
  'chapter/unclosed': {
    severity: 'error',
    message: { 'zh-CN': '`<{name}>` 没有结束。', en: '`<{name}>` does not end.' },
    hint: { 'zh-CN': '请写成 `<{name} />`。', en: 'Write it as `<{name} />`.' },
  },
  'chapter/code': {
    severity: 'error',
    message: {
      'zh-CN': '章节里不能写代码，这里是{what}。',
      en: 'A chapter may not hold code, but this is {what}.',
    },
    hint: {
      'zh-CN':
        '章节只能用文字和组件；确实需要代码时，在 `planpress.config.yaml` 中设置 `chapters: code`。',
      en: 'Use text and components; to trust chapters with code, set `chapters: code` in `planpress.config.yaml`.',
    },
  },
  'chapter/relative-import': {
    severity: 'error',
    message: {
      'zh-CN': '章节不能引用相对路径 `{path}`，它编译时不在自己的文件夹里。',
      en: 'A chapter cannot import the relative path `{path}`; it is compiled away from its folder.',
    },
    hint: { 'zh-CN': '请改为引用已安装的包。', en: 'Import an installed package instead.' },
  },
  'chapter/component': {
    severity: 'error',
    message: { 'zh-CN': '没有名为 `{name}` 的组件。', en: 'There is no component named `{name}`.' },
    hint: {
      'zh-CN': '可用的组件：{allowed}。',
      en: 'Components are {allowed}; `docs/chapters.md` lists them all.',
    },
    suggestion: { 'zh-CN': '是不是想写 `{nearest}`？', en: 'Did you mean `{nearest}`?' },
  },
  'chapter/attribute': {
    severity: 'error',
    message: {
      'zh-CN': '`<{component}>` 没有名为 `{name}` 的属性。',
      en: '`<{component}>` has no attribute `{name}`.',
    },
    hint: { 'zh-CN': '可用的属性：{allowed}。', en: 'Its attributes: {allowed}.' },
    suggestion: { 'zh-CN': '是不是想写 `{nearest}`？', en: 'Did you mean `{nearest}`?' },
  },
  'chapter/attribute-missing': {
    severity: 'error',
    message: {
      'zh-CN': '`<{component}>` 缺少属性 `{name}`。',
      en: '`<{component}>` needs the attribute `{name}`.',
    },
    hint: {
      'zh-CN': '请写明要显示什么，例如 `{sample}`。',
      en: 'Say what to show, as in `{sample}`.',
    },
  },
  'chapter/attribute-value': {
    severity: 'error',
    message: { 'zh-CN': '`{name}` 的值不能是 `{found}`。', en: '`{name}` cannot be `{found}`.' },
    hint: {
      'zh-CN': '请直接写出值，例如 `{sample}`。',
      en: 'Write the value itself, as in `{sample}`.',
    },
  },
  'chapter/diagram': {
    severity: 'error',
    message: { 'zh-CN': '方案中没有名为 `{id}` 的图。', en: 'The plan has no diagram `{id}`.' },
    hint: { 'zh-CN': '现有的图：{known}。', en: 'The diagrams are {known}.' },
    suggestion: { 'zh-CN': '是不是想写 `{nearest}`？', en: 'Did you mean `{nearest}`?' },
  },
  'chapter/inline': {
    severity: 'error',
    message: {
      'zh-CN': '`<{name} />` 不是单独一段。',
      en: '`<{name} />` does not stand by itself.',
    },
    hint: {
      'zh-CN': '请让它独占一行，前后各空一行，不放在段落、列表或引用里。',
      en: 'Give it a line of its own between empty lines, outside paragraphs, lists and quotes.',
    },
  },
  'chapter/children': {
    severity: 'error',
    message: { 'zh-CN': '`<{name}>` 里面不能有内容。', en: '`<{name}>` cannot hold anything.' },
    hint: {
      'zh-CN': '请写成 `<{name} />`，把内容移到它的前面或后面。',
      en: 'Write `<{name} />` and move the content before or after it.',
    },
  },
  'chapter/nothing': {
    severity: 'warning',
    message: {
      'zh-CN': '`<{name} />` 没有可显示的内容：方案里没有这类条目。',
      en: '`<{name} />` shows nothing: the plan has no such items.',
    },
    hint: {
      'zh-CN': '请去掉它，或在方案中补上内容。',
      en: 'Remove it, or add such items to the plan.',
    },
  },
  'chapter/slug': {
    severity: 'error',
    message: {
      'zh-CN': '方案中没有名为 `{slug}` 的章节。',
      en: 'The plan has no chapter `{slug}`.',
    },
    hint: { 'zh-CN': '现有章节：{known}。', en: 'The chapters are {known}.' },
    suggestion: { 'zh-CN': '是不是想写 `{nearest}`？', en: 'Did you mean `{nearest}`?' },
  },
  'chapter/circle': {
    severity: 'error',
    message: {
      'zh-CN': '章节 `{slug}` 排在自己后面，或与其他章节互相等待。',
      en: 'The chapter `{slug}` follows itself, directly or through other chapters.',
    },
    hint: {
      'zh-CN': '请改正 `after`，让其中一章排在方案原有的章节之后。',
      en: 'Correct `after`, so that one of them follows a chapter of the plan.',
    },
  },
  'chapter/untranslated': {
    severity: 'warning',
    message: {
      'zh-CN': '章节 `{slug}` 缺少{language}版，页面上会显示另一种语言。',
      en: 'The chapter `{slug}` has no {language} version; the page shows another language instead.',
    },
    hint: { 'zh-CN': '请添加文件 `{file}`。', en: 'Add the file `{file}`.' },
  },
  'chapter/link': {
    severity: 'error',
    message: {
      'zh-CN': '链接 `{url}` 不能用在章节里。',
      en: 'The link `{url}` is not allowed in a chapter.',
    },
    hint: {
      'zh-CN': '请用完整的网址、邮件地址，或章节的名称，例如 `[风险](risks)`。',
      en: 'Use a full web address, a mail address or the name of a chapter, as in `[risks](risks)`.',
    },
  },
  'chapter/unsupported': {
    severity: 'error',
    message: { 'zh-CN': '章节里不能用{what}。', en: 'A chapter cannot have {what}.' },
    hint: {
      'zh-CN': '请去掉它；要画图请用 `<Diagram id="roadmap" />` 这样的组件。',
      en: 'Remove it; for drawings use a component such as `<Diagram id="roadmap" />`.',
    },
  },
  'chapter/heading': {
    severity: 'error',
    message: {
      'zh-CN': '`#` 是整章的标题，它已经写在文件开头。',
      en: '`#` is the title of the chapter, which stands in the head of the file.',
    },
    hint: { 'zh-CN': '请从 `##` 开始。', en: 'Start with `##`.' },
  },
} as const satisfies Record<string, Entry>;

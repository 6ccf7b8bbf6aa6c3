import type { Entry } from './entry.ts';

/** A PDF is not what it must be. Pages are those of the file, from 1. */
export const PRINT_CODES = {
  'print/missing-glyph': {
    severity: 'error',
    message: {
      'zh-CN': '随附的字体没有 {characters}，{file} 无法显示。',
      en: 'The shipped fonts cannot draw {characters}, which {file} needs.',
    },
    hint: {
      'zh-CN': '请换用其他字符，例如去掉表情符号。',
      en: 'Use other characters; leave out emoji, for instance.',
    },
  },
  'print/blank-glyph': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 第 {page} 页“{text}”中有字符印成了空框。',
      en: 'Page {page} of {file} prints an empty box for a character in “{text}”.',
    },
    hint: {
      'zh-CN': '请在方案中找到这段文字，换用其他字符。',
      en: 'Find the text in the plan and use another character.',
    },
  },
  'print/font': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 中的字体 {font} {what}。',
      en: 'The font {font} in {file} {what}.',
    },
    hint: {
      'zh-CN': '请检查配置的字体和自写样式；其余情况请运行 `planpress doctor`，并报告这个问题。',
      en: 'Check fonts of the configuration and styles of your own; otherwise run `planpress doctor` and report it.',
    },
  },
  'print/missing-drawing': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 第 {page} 页或其后缺少图“{drawing}”。',
      en: 'The drawing “{drawing}” is missing from {file}, on page {page} or after.',
    },
    hint: {
      'zh-CN': '请减少图中的条目或缩短名称，使它能放进一页，然后重新生成。',
      en: 'Give it fewer or shorter entries so that it fits on a page, and build again.',
    },
  },
  'print/missing-text': {
    severity: 'error',
    message: {
      'zh-CN': '页面上的“{text}”没有按顺序出现在 {file} 中，应在第 {page} 页前后。',
      en: '“{text}” is not in {file} where it is read, about page {page}.',
    },
    hint: {
      'zh-CN': '请在方案中找到这段文字，缩短它或拆成几段，然后重新生成。',
      en: 'Find the text in the plan, shorten it or divide it, and build again.',
    },
  },
  'print/clipped-text': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 第 {page} 页的“{text}”被裁掉了一部分。',
      en: '“{text}” on page {page} of {file} is cut off.',
    },
    hint: {
      'zh-CN': '请在方案中找到这段文字并缩短；过长的词中间请留可断开的位置。',
      en: 'Find the text in the plan and shorten it; give very long words a place to break.',
    },
  },
  'print/too-wide': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 中“{text}”比版心宽 {points} 磅，整份文件会因此缩小。',
      en: '“{text}” in {file} is {points} points wider than the page and would shrink all of it.',
    },
    hint: {
      'zh-CN': '多半是一个过长而无法断开的词：请缩短它，或在中间加空格、连字符。',
      en: 'Most likely a very long word: shorten it, or put a space or a hyphen into it.',
    },
  },
  'print/blank-page': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 第 {page} 页是空白页。',
      en: 'Page {page} of {file} is blank.',
    },
    hint: {
      'zh-CN': '请查看前一页末尾的内容：多半是一个刚好占满整页的表或图；请缩短后重新生成。',
      en: 'Look at the end of the page before: a table or drawing most likely just fills it. Shorten it and build again.',
    },
  },
  'print/page-count': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 应为 {expected} 页，实为 {found} 页。',
      en: '{file} has {found} pages instead of {expected}.',
    },
    hint: {
      'zh-CN': '请缩短最长的文字：承诺、现状、目标、风险和需要决策的事项。',
      en: 'Shorten the longest texts: promise, situation, goals, risks and what is asked.',
    },
  },
  'print/contents': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 的目录把“{entry}”写在第 {printed} 页，标题实在第 {found} 页。',
      en: 'The contents of {file} say page {printed} for “{entry}”, whose heading stands on page {found}.',
    },
    hint: {
      'zh-CN': '请用 `--force` 重新生成；若仍不一致，请报告这个问题。',
      en: 'Build again with `--force`; report it if they still disagree.',
    },
  },
  'print/bookmarks': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 的书签与标题不一致：“{heading}”（第 {page} 页）。',
      en: 'The bookmarks of {file} disagree with its headings: “{heading}” on page {page}.',
    },
    hint: {
      'zh-CN': '请检查自写章节的标题：标题中须有文字，且不能隐藏。',
      en: 'Check headings of chapters of your own: each needs a text and must not be hidden.',
    },
  },
  'print/headings': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 第 {page} 页的标题“{heading}”{what}。',
      en: 'The heading “{heading}” on page {page} of {file} {what}.',
    },
    hint: {
      'zh-CN': '请检查自写章节：标题逐级使用，不要跳级。',
      en: 'Check chapters of your own: use headings level by level, without leaving one out.',
    },
  },
  'print/untagged': {
    severity: 'error',
    message: {
      'zh-CN': '{file}（第 {page} 页）无障碍标签不完整：{what}。',
      en: '{file} is not fully tagged for assistive technology (page {page}): {what}.',
    },
    hint: {
      'zh-CN': '请检查自写章节中的图和链接；其余情况请报告这个问题。',
      en: 'Check drawings and links in chapters of your own; otherwise report it.',
    },
  },
  'print/about': {
    severity: 'error',
    message: {
      'zh-CN': '{file} 缺少文件信息：{what}。',
      en: '{file} does not say what it is: {what}.',
    },
    hint: {
      'zh-CN': '请用 `--force` 重新生成；若仍如此，请报告这个问题。',
      en: 'Build again with `--force`; report it if it stays.',
    },
  },
} as const satisfies Record<string, Entry>;

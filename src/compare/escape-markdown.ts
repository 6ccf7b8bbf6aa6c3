import { neutralise } from '../diagnostics/neutralise.ts';

/**
 * Text of a plan as Markdown that shows just this text, in one line, on GitHub and GitLab: no marks, HTML,
 * comments, links, mentions, references or formulas come of it. Where a backslash does not help, since names
 * and addresses are looked for in the finished page, the sign is replaced by its full-width form.
 */
export function escapeMarkdown(text: string): string {
  return neutralise(text.replace(/\s+/gu, ' ').trim())
    .replace(/@/gu, '＠')
    .replace(/:\/\//gu, '：//')
    .replace(/(www|mailto|xmpp)([.:])/giu, (_, word: string, sign: string) =>
      sign === '.' ? `${word}．` : `${word}：`,
    )
    .replace(/GH-(?=\d)/giu, 'GH‑')
    .replace(/#(?=[\p{L}\p{N}])/gu, '＃')
    .replace(/!(?=\d)/gu, '！')
    .replace(/~(?=[\p{L}\p{N}"])/gu, '～')
    .replace(/%(?=[\p{L}\p{N}"])/gu, '％')
    .replace(/\$/gu, '＄')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_[\]|~^]/gu, '\\$&')
    .replace(/^([-+#=]|\d+[.)]|\/)/u, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

import { neutralise } from '../diagnostics/neutralise.ts';

/**
 * Text of a plan as Markdown that shows just this text, in one line, on GitHub and GitLab: no marks, HTML,
 * comments, links, mentions, references, emoji or formulas come of it. Where a backslash does not help, since
 * names and addresses are looked for in the finished page, the sign is replaced by its full-width form.
 */
export function escapeMarkdown(text: string): string {
  return withoutReferences(neutralise(text.replace(/\s+/gu, ' ').trim()))
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_[\]|~^]/gu, '\\$&')
    .replace(/^([-+#=]|\d+[.)]|\/)/u, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** Names of people, issues, labels and the like, addresses, emoji and formulas as plain words. */
function withoutReferences(text: string): string {
  return (
    text
      .replace(/@/gu, '＠')
      .replace(/:\/\//gu, '：//')
      .replace(/(www|mailto|xmpp)([.:])/giu, (_, word: string, sign: string) =>
        sign === '.' ? `${word}．` : `${word}：`,
      )
      // `:tada:`, `[issue:12]`, `*iteration:3`.
      .replace(/:(?=[\w+-]+:)/gu, '：')
      .replace(/(?<=\[[\w-]+):/gu, '：')
      .replace(/(?<=\*iteration):/giu, '：')
      // Keys of issues, also those of trackers elsewhere.
      .replace(/(?<=\b[Gg][HhLl]|[A-Z][A-Z0-9_]+)-(?=\d)/gu, '‑')
      .replace(/#(?=[\p{L}\p{N}])/gu, '＃')
      .replace(/!(?=\d)/gu, '！')
      .replace(/&(?=\d)/gu, '＆')
      .replace(/~(?=[\p{L}\p{N}"])/gu, '～')
      .replace(/%(?=[\p{L}\p{N}"{])/gu, '％')
      // Marks of what was added and removed.
      .replace(/(?<=[{[])[+-]/gu, (sign) => (sign === '+' ? '＋' : '－'))
      .replace(/\$/gu, '＄')
  );
}

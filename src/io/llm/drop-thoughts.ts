/**
 * The reply without the thoughts that some servers leave in it, `<think>…</think>` before all else. The opening
 * tag may be missing: templates of several models put it into the prompt.
 */
export function dropThoughts(text: string): string {
  const end = text.indexOf('</think>');
  if (end === -1) return text;
  const before = text.slice(0, end);
  // What stands within a reply is its own: thoughts without an opening tag end before any of it.
  if (!/^\s*<think>/.test(before) && /[{[]/.test(before)) return text;
  return text.slice(end + '</think>'.length).trimStart();
}

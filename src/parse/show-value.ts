/** A value in a message: short, on one line. */
export function show(value: unknown): string {
  return clip(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

/** Text of a file in a message. */
export function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Names in a message: `a`, `b`. */
export function enumerate(names: readonly string[]): { 'zh-CN': string; en: string } {
  const quoted = names.map((name) => `\`${name}\``);
  return { 'zh-CN': quoted.join('、'), en: quoted.join(', ') };
}

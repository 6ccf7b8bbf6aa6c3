/** What a line of a Markdown reply is. `text` starts at offset `at` of the whole. */
export type ReplyLine =
  | { kind: 'heading'; level: number; text: string; at: number }
  | { kind: 'bullet'; indent: number; text: string; at: number }
  | { kind: 'plain'; indent: number; text: string; at: number }
  /** A quotation, a table, a comment: read by nobody. */
  | { kind: 'aside'; text: string; at: number }
  /** A fence or a rule, which only sets off what is around it. */
  | { kind: 'mark'; at: number }
  | { kind: 'blank'; at: number };

const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const BULLET = /^([ \t]*)(?:[-*+•]|\d{1,3}(?:[.)]|[、．]))(?:[ \t]+|$)/;
const MARK = /^\s*(?:```|~~~|(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$|={3,}$)/;
const ASIDE = /^\s*(?:>|\||<!--)/;

/**
 * The lines of a reply from `start` on, one after the other. They are told apart by how they begin
 * and not parsed any further: a text is taken as it is written, and markup in it is found later.
 */
export function* readLines(text: string, start: number): Generator<ReplyLine> {
  for (let from = start; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? undefined : end).trimEnd();
    yield readLine(line, from);
    from = end === -1 ? text.length : end + 1;
  }
}

function readLine(line: string, from: number): ReplyLine {
  if (line.trimStart() === '') return { kind: 'blank', at: from };
  const heading = HEADING.exec(line);
  if (heading?.[1] !== undefined) {
    const text = line.slice(heading[0].length).replace(/[ \t]+#+$/, '');
    return { kind: 'heading', level: heading[1].length, text, at: from + heading[0].length };
  }
  if (MARK.test(line)) return { kind: 'mark', at: from };
  if (ASIDE.test(line)) return { kind: 'aside', text: line, at: from };
  const bullet = BULLET.exec(line);
  if (bullet) {
    const text = line.slice(bullet[0].length);
    return { kind: 'bullet', indent: widthOf(bullet[1] ?? ''), text, at: from + bullet[0].length };
  }
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const text = line.slice(indent.length);
  return { kind: 'plain', indent: widthOf(indent), text, at: from + indent.length };
}

function widthOf(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

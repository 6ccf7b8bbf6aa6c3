import { readJson } from './read-json.ts';

/** A fenced block, from behind its opening line to its closing one or the end of the text. */
const FENCE =
  /^[^\S\n]{0,3}```[^\S\n]{0,3}\w{0,20}[^\S\n]{0,80}\r?\n([\s\S]*?)(?:^[^\S\n]{0,3}```|(?![\s\S]))/gm;
/** Each join costs a reading of what is joined so far. */
const MOST_FENCES = 12;

/**
 * The text with blanks for what stands between the pieces of one JSON value that a chat wrote in several
 * fences, since its replies are bounded. A piece goes on where the one before ends with brackets
 * open; one that starts a whole value of its own does not. Every character keeps its place.
 */
export function joinContinuedFences(text: string, start: number): string {
  FENCE.lastIndex = start;
  let joined = text;
  let from: number | undefined;
  let end = 0;
  for (let count = 0; count < MOST_FENCES; count += 1) {
    const match = FENCE.exec(text);
    if (match === null) break;
    const [whole, body = ''] = match;
    const bodyStart = match.index + whole.indexOf(body, whole.indexOf('\n'));
    if (from !== undefined && !startsValue(body)) {
      joined = joined.slice(0, end) + blank(joined.slice(end, bodyStart)) + joined.slice(bodyStart);
    } else {
      const opening = body.search(/[{[]/);
      from = opening === -1 ? undefined : bodyStart + opening;
    }
    end = bodyStart + body.length;
    if (from !== undefined && !isOpen(joined.slice(0, end), from)) from = undefined;
  }
  return joined;
}

/** Whether the JSON from `from` on ends with brackets open. */
function isOpen(text: string, from: number): boolean {
  return readJson({ file: '', text }, from).stop?.kind === 'truncated';
}

/** A map that is whole in itself, and not an item of the list that is being continued. */
function startsValue(body: string): boolean {
  const opening = body.search(/\S/);
  if (opening === -1 || body[opening] !== '{') return false;
  const { stop, end } = readJson({ file: '', text: body }, opening);
  return stop === undefined && body.slice(end).trim() === '';
}

/** Lines stay lines. */
function blank(between: string): string {
  return between.replaceAll(/[^\r\n]/g, ' ');
}

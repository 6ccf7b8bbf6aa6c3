/**
 * Whether a text has a keyword. Words joined by + must all occur; an English one matches from the
 * beginning of a word, so that `size` is found in “sizes” but not in “emphasize”.
 */
export function hasKeyword(keyword: string, text: string): boolean {
  const line = text.toLowerCase();
  return keyword
    .toLowerCase()
    .split('+')
    .every((part) => startsIn(part, line));
}

function startsIn(word: string, line: string): boolean {
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    const before = line[at - 1];
    if (!/^[a-z]/.test(word) || before === undefined || !/[a-z]/.test(before)) return true;
  }
  return false;
}

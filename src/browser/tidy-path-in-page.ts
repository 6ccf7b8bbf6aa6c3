/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Lays the steps `s0`,
 * `s1` … of a flowchart in `#stage` out on a page, where dagre would set them in one endless row:
 * - a ring runs along the top and back along the bottom (a long one down and up), to where it began;
 * - a snake fills rows of three or four and turns at the end of each.
 */
export function tidyPathInPage(request: { id: string; shape: 'ring' | 'snake' }): void {
  type Box = {
    element: SVGGElement;
    shape: SVGRectElement;
    height: number;
    column: number;
    row: number;
  };
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (svg === null) return;
  const boxes: Box[] = [];
  let width = 0;
  for (const element of svg.querySelectorAll<SVGGElement>('g.node')) {
    const shape = element.querySelector<SVGRectElement>(':scope > rect.label-container');
    const at = /^flowchart-s(\d+)-\d+$/.exec(element.id.slice(request.id.length + 1))?.[1];
    if (shape === null || at === undefined) return;
    width = Math.max(width, shape.width.baseVal.value);
    boxes[Number(at)] = { element, shape, height: shape.height.baseVal.value, column: 0, row: 0 };
  }
  const count = boxes.length;
  const acrossGap = 46;
  const downGap = 36;
  /** As many columns as keep the type at 7 points between the margins of A4. */
  const columnsThatFit = Math.min(4, Math.floor((984 + acrossGap) / (width + acrossGap)));
  /** Longest arrow heads end this far before the box. */
  const arrow = 4;

  boxes.forEach((box, at) => {
    const place = request.shape === 'ring' ? placeInRing(at) : placeInSnake(at);
    box.column = place.column;
    box.row = place.row;
  });
  const heights: number[] = [];
  for (const { row, height } of boxes) heights[row] = Math.max(heights[row] ?? 0, height);
  const middles: number[] = [];
  let top = 0;
  for (const [row, height] of heights.entries()) {
    middles[row] = top + height / 2;
    top += height + downGap;
  }
  const x = ({ column }: Box): number => column * (width + acrossGap);
  const y = ({ row }: Box): number => middles[row] ?? 0;
  for (const box of boxes) {
    const height = heights[box.row] ?? box.height;
    box.height = height;
    box.shape.setAttribute('x', String(-width / 2));
    box.shape.setAttribute('width', String(width));
    box.shape.setAttribute('y', String(-height / 2));
    box.shape.setAttribute('height', String(height));
    box.element.setAttribute('transform', `translate(${x(box)}, ${y(box)})`);
  }
  for (const path of svg.querySelectorAll<SVGPathElement>('.edgePaths path[data-id]')) {
    const ends = /^L_s(\d+)_s(\d+)_\d+$/.exec(path.dataset['id'] ?? '');
    const [from, to] = [boxes[Number(ends?.[1])], boxes[Number(ends?.[2])]];
    if (from !== undefined && to !== undefined) path.setAttribute('d', lead(from, to));
  }

  /** Steps run across as long as the page is wide enough, else down. */
  function placeInRing(at: number): { column: number; row: number } {
    if (count <= 2 * columnsThatFit) {
      const columns = Math.max(2, Math.ceil(count / 2));
      if (at < columns) return { column: at, row: 0 };
      return { column: columns - 1 - (at - columns), row: 1 };
    }
    const rows = Math.ceil(count / 2);
    if (at === 0) return { column: 0, row: 0 };
    if (at <= rows) return { column: 1, row: at - 1 };
    return { column: 0, row: rows - 1 - (at - rows - 1) };
  }

  function placeInSnake(at: number): { column: number; row: number } {
    const isEven = count <= 4 || count % 4 === 0 || count > 9;
    const columns = Math.min(count, columnsThatFit, isEven ? 4 : 3);
    const row = Math.floor(at / columns);
    return { column: row % 2 === 0 ? at % columns : columns - 1 - (at % columns), row };
  }

  function lead(from: Box, to: Box): string {
    const [x1, y1, x2, y2] = [x(from), y(from), x(to), y(to)];
    if (y1 === y2 && Math.abs(from.column - to.column) === 1 && !isBack(from, to)) {
      const way = Math.sign(x2 - x1);
      return `M${x1 + (way * width) / 2},${y1}L${x2 - way * (width / 2 + arrow)},${y2}`;
    }
    if (x1 === x2) {
      const way = Math.sign(y2 - y1);
      return `M${x1},${y1 + (way * from.height) / 2}L${x2},${y2 - way * (to.height / 2 + arrow)}`;
    }
    // Back to the first step, round the corner that has no box.
    const low = y1 === y2 ? y1 + from.height / 2 + downGap / 2 : y1;
    const bend = 8;
    const start =
      y1 === y2
        ? `M${x1},${y1 + from.height / 2}L${x1},${low - bend}Q${x1},${low} ${x1 - bend},${low}`
        : `M${x1 - width / 2},${y1}`;
    return `${start}L${x2 + bend},${low}Q${x2},${low} ${x2},${low - bend}L${x2},${y2 + to.height / 2 + arrow}`;
  }

  function isBack(from: Box, to: Box): boolean {
    return request.shape === 'ring' && to === boxes[0] && from === boxes[count - 1];
  }
}

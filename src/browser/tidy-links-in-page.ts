/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Redraws what dagre
 * makes hard to read in `#stage`:
 * - a left-to-right flowchart: nodes of a column get one width, and lines between neighbouring
 *   columns leave on the right and arrive on the left, where dagre leads them across other nodes;
 * - a mind map: dagre sets it top-down, eighteen hundred pixels wide; here it grows to the right.
 */
export function tidyLinksInPage(request: { id: string; kind: 'flowchart' | 'mindmap' }): void {
  type Box = {
    element: SVGGElement;
    shape: SVGRectElement;
    x: number;
    y: number;
    width: number;
    height: number;
  };
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (svg === null) return;
  const boxes = new Map<string, Box>();
  for (const element of svg.querySelectorAll<SVGGElement>('g.node')) {
    const shape = element.querySelector<SVGRectElement>(':scope > rect.label-container');
    const at = element.transform.baseVal.consolidate()?.matrix;
    const name = nodeName(element.id);
    if (shape === null || at === undefined || name === undefined) return;
    boxes.set(name, {
      element,
      shape,
      x: at.e,
      y: at.f,
      width: shape.width.baseVal.value,
      height: shape.height.baseVal.value,
    });
  }
  const links = [...svg.querySelectorAll<SVGPathElement>('.edgePaths path[data-id]')].flatMap(
    (path) => {
      const ends = linkEnds(path.dataset['id'] ?? '');
      return ends === undefined ? [] : [{ path, ...ends }];
    },
  );
  if (request.kind === 'mindmap') growToTheRight();
  else alignColumns();

  function nodeName(elementId: string): string | undefined {
    const own = elementId.slice(request.id.length + 1);
    return request.kind === 'mindmap'
      ? /^node_(\d+)$/.exec(own)?.[1]
      : /^flowchart-(.+)-\d+$/.exec(own)?.[1];
  }

  /** `L_a_b_0` or `edge_0_1`: a name may hold underscores, so both halves must be nodes. */
  function linkEnds(
    dataId: string,
  ): { from: Box; to: Box; fromName: string; toName: string } | undefined {
    const names = dataId
      .replace(/^(L|edge)_/, '')
      .replace(request.kind === 'mindmap' ? /$/ : /_\d+$/, '');
    for (let at = names.indexOf('_'); at !== -1; at = names.indexOf('_', at + 1)) {
      const [fromName, toName] = [names.slice(0, at), names.slice(at + 1)];
      const [from, to] = [boxes.get(fromName), boxes.get(toName)];
      if (from !== undefined && to !== undefined) return { from, to, fromName, toName };
    }
    return undefined;
  }

  function alignColumns(): void {
    const columns = new Map<number, Box[]>();
    for (const box of boxes.values()) {
      const key = [...columns.keys()].find((x) => Math.abs(x - box.x) < 2) ?? box.x;
      columns.set(key, [...(columns.get(key) ?? []), box]);
    }
    const order = [...columns.keys()].sort((a, b) => a - b);
    for (const column of columns.values()) {
      const width = Math.max(...column.map((box) => box.width));
      for (const box of column) {
        box.width = width;
        box.shape.setAttribute('x', String(-width / 2));
        box.shape.setAttribute('width', String(width));
      }
    }
    const columnOf = (box: Box): number => order.findIndex((x) => Math.abs(x - box.x) < 2);
    for (const link of links) {
      if (columnOf(link.to) - columnOf(link.from) !== 1) continue;
      const spread = (own: Box, side: 'from' | 'to', other: 'from' | 'to'): number => {
        const mates = links
          .filter((mate) => mate[side] === own)
          .sort((a, b) => a[other].y - b[other].y);
        const step = Math.min(9, (own.height - 14) / Math.max(1, mates.length - 1));
        return own.y + (mates.indexOf(link) - (mates.length - 1) / 2) * step;
      };
      const arrow = link.path.hasAttribute('marker-end') ? 4 : 0;
      draw(
        link.path,
        link.from,
        spread(link.from, 'from', 'to'),
        link.to,
        spread(link.to, 'to', 'from'),
        arrow,
      );
    }
  }

  function growToTheRight(): void {
    const root = boxes.get('0');
    if (root === undefined) return;
    // Mermaid leaves more room above and below a label than beside it.
    for (const box of boxes.values()) {
      box.height -= 8;
      box.shape.setAttribute('height', String(box.height));
      box.shape.setAttribute('y', String(-box.height / 2));
    }
    const widths: number[] = [];
    const children = (name: string): string[] =>
      links.filter((link) => link.fromName === name).map((link) => link.toName);
    const measure = (name: string, depth: number): void => {
      const box = boxes.get(name);
      widths[depth] = Math.max(widths[depth] ?? 0, box?.width ?? 0);
      box?.element.classList.add(`depth-${depth}`);
      children(name).forEach((child) => measure(child, depth + 1));
    };
    measure('0', 0);
    let bottom = 0;
    const place = (name: string, depth: number, left: number): void => {
      const box = boxes.get(name);
      if (box === undefined) return;
      const own = children(name);
      own.forEach((child) => place(child, depth + 1, left + (widths[depth] ?? 0) + 42));
      const ys = own.map((child) => boxes.get(child)?.y ?? 0);
      box.y = ys.length === 0 ? bottom + box.height / 2 : ((ys[0] ?? 0) + (ys.at(-1) ?? 0)) / 2;
      bottom = Math.max(bottom, box.y + box.height / 2 + 8) + (depth === 1 ? 10 : 0);
      box.x = left + box.width / 2;
      box.element.setAttribute('transform', `translate(${box.x}, ${box.y})`);
    };
    place('0', 0, 0);
    for (const link of links) draw(link.path, link.from, link.from.y, link.to, link.to.y, 0);
  }

  function draw(
    path: SVGPathElement,
    from: Box,
    fromY: number,
    to: Box,
    toY: number,
    arrow: number,
  ): void {
    const [x1, x2] = [from.x + from.width / 2, to.x - to.width / 2 - arrow];
    const bend = (x2 - x1) / 2;
    path.setAttribute(
      'd',
      `M${x1},${fromY}C${x1 + bend},${fromY} ${x2 - bend},${toY} ${x2},${toY}`,
    );
  }
}

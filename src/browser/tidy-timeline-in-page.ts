/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Draws the timeline in
 * `#stage` closer: Mermaid leaves a hand's breadth between the axis and what happens, keeps the same
 * room for every moment, and leads its lines hundreds of pixels past the last thing that is drawn.
 */
export function tidyTimelineInPage(): void {
  type Box = { element: SVGGElement; x: number; y: number; width: number; height: number };
  type Moment = { head: Box; events: Box[]; lines: SVGLineElement[] };
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (svg === null) return;
  const moments: Moment[] = [];
  let axis: SVGLineElement | undefined;
  let sections = 0;
  for (const element of svg.querySelectorAll<SVGGElement>('g')) {
    const last = moments.at(-1);
    if (element.classList.contains('taskWrapper')) {
      moments.push({ head: boxOf(element), events: [], lines: [] });
    } else if (element.classList.contains('eventWrapper')) last?.events.push(boxOf(element));
    else if (element.classList.contains('lineWrapper')) {
      const line = element.querySelector('line');
      if (line === null) continue;
      const isAxis = moments.length === 0 || line.getAttribute('stroke-dasharray') === null;
      if (isAxis) axis = line;
      else last?.lines.push(line);
    } else if (isSection(element)) sections += 1;
  }
  if (axis === undefined || moments.length === 0) return;
  for (const { head, events } of moments) [head, ...events].forEach(centreText);
  if (axis.x1.baseVal.value !== axis.x2.baseVal.value) drawAcross(axis);
  else if (sections === 0) drawDown(axis);

  /** Heads above the axis, what happens below it. */
  function drawAcross(line: SVGLineElement): void {
    const level = Math.max(...moments.map(({ head }) => head.y + head.height)) + 18;
    const begin = level + 22;
    const all = moments.flatMap(({ head, events }) => [head, ...events]);
    for (const { head, events, lines } of moments) {
      let y = begin;
      for (const event of events) {
        moveTo(event, event.x, y);
        y += event.height + 8;
      }
      for (const down of lines) {
        if (events.length === 0) down.remove();
        setLine(
          down,
          head.x + head.width / 2,
          head.y + head.height,
          head.x + head.width / 2,
          begin,
        );
      }
    }
    const left = Math.min(...all.map(({ x }) => x));
    const right = Math.max(...all.map(({ x, width }) => x + width));
    setLine(line, left, level, right + 16, level);
  }

  /** Heads left of the axis, what happens right of it, each moment as high as it needs. */
  function drawDown(line: SVGLineElement): void {
    const x = line.x1.baseVal.value;
    const first = moments[0]?.head.y ?? 0;
    let y = first;
    for (const { head, events, lines } of moments) {
      const begin = y;
      for (const [at, event] of events.entries()) {
        moveTo(event, x + 32, y);
        const middle = y + event.height / 2;
        const across = lines[at];
        if (across !== undefined) setLine(across, x, middle, x + 32, middle);
        y += event.height + 6;
      }
      moveTo(head, head.x, begin);
      y = Math.max(y, begin + head.height + 6) + 14;
    }
    setLine(line, x, first - 14, x, y);
  }

  function boxOf(element: SVGGElement): Box {
    const at = element.transform.baseVal.consolidate()?.matrix;
    const { x, y, width, height } = element.getBBox();
    return { element, x: x + (at?.e ?? 0), y: y + (at?.f ?? 0), width, height };
  }

  /** Boxes of a row are as high as the highest, with their text at the top. */
  function centreText({ element }: Box): void {
    const text = element.querySelector('text');
    const shape = element.querySelector<SVGGraphicsElement>('path, rect');
    const group = text?.parentElement;
    if (text === null || shape === null || !(group instanceof SVGGElement)) return;
    const at = group.transform.baseVal.consolidate()?.matrix;
    const [inner, outer] = [text.getBBox(), shape.getBBox()];
    const y = outer.y + (outer.height - inner.height) / 2 - inner.y;
    group.setAttribute('transform', `translate(${at?.e ?? 0}, ${y})`);
  }

  function moveTo(box: Box, x: number, y: number): void {
    const own = box.element.getBBox();
    box.element.setAttribute('transform', `translate(${x - own.x}, ${y - own.y})`);
    box.x = x;
    box.y = y;
  }

  function setLine(line: SVGLineElement, x1: number, y1: number, x2: number, y2: number): void {
    for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) {
      line.setAttribute(name, String(value));
    }
    if (line !== axis) line.removeAttribute('marker-end');
  }

  function isSection(element: SVGGElement): boolean {
    return (
      /\bsection-/.test(element.getAttribute('class') ?? '') &&
      element.closest('.taskWrapper, .eventWrapper') === null
    );
  }
}

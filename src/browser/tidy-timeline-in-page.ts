/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Shortens the lines of
 * a timeline in `#stage`: Mermaid leads them hundreds of pixels past the last thing that is drawn.
 */
export function tidyTimelineInPage(): void {
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (svg === null) return;
  const boxes = [...svg.querySelectorAll<SVGGElement>('g[class*="section-"]')].map((box) => {
    const at = (box.parentElement as unknown as SVGGElement).transform.baseVal.consolidate()
      ?.matrix;
    const own = box.getBBox();
    return {
      left: own.x + (at?.e ?? 0),
      top: own.y + (at?.f ?? 0),
      right: own.x + own.width + (at?.e ?? 0),
    };
  });
  for (const line of svg.querySelectorAll<SVGLineElement>('.lineWrapper line')) {
    const x = line.x1.baseVal.value;
    if (line.y1.baseVal.value === line.y2.baseVal.value) {
      line.setAttribute('x1', String(Math.min(...boxes.map((box) => box.left))));
      line.setAttribute('x2', String(Math.max(...boxes.map((box) => box.right)) + 16));
      continue;
    }
    const below = boxes.filter(
      (box) => box.left < x && box.right > x && box.top > line.y1.baseVal.value,
    );
    line.setAttribute(
      'y2',
      String(Math.max(line.y1.baseVal.value, ...below.map((box) => box.top))),
    );
    line.removeAttribute('marker-end');
  }
}

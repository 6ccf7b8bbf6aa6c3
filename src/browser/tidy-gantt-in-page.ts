/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Puts right what
 * Mermaid does to a Gantt in `#stage`: section bands cover the grid and the rest days, and labels of
 * milestones near the right end are set across their own diamond.
 */
export function tidyGanttInPage(): void {
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  const bands = svg?.querySelector('.section')?.parentElement;
  if (svg === null || bands === null || bands === undefined) return;
  svg.prepend(bands);

  const gap = 6;
  const edge = svg.viewBox.baseVal.width - 4;
  for (const bar of svg.querySelectorAll<SVGRectElement>('rect.task:not(.vert)')) {
    const label = document.getElementById(`${bar.id}-text`);
    if (!(label instanceof SVGTextElement)) continue;
    const isMilestone = bar.classList.contains('milestone');
    const x = bar.x.baseVal.value;
    const width = bar.width.baseVal.value;
    // A diamond is drawn at 0.62 of its square and turned: 0.88 of the width from corner to corner.
    const inset = isMilestone ? width * 0.06 : 0;
    const textWidth = label.getComputedTextLength();
    const fits = !isMilestone && textWidth + 2 * gap <= width;
    const right = x + width - inset + gap;
    const left = x + inset - gap;
    const goesLeft = !fits && right + textWidth > edge && left - textWidth > 0;
    label.classList.remove('taskText', 'taskTextOutsideLeft', 'taskTextOutsideRight');
    label.classList.add(
      fits ? 'taskText' : goesLeft ? 'taskTextOutsideLeft' : 'taskTextOutsideRight',
    );
    label.setAttribute('x', String(fits ? x + width / 2 : goesLeft ? left : right));
    label.setAttribute('y', String(bar.y.baseVal.value + bar.height.baseVal.value / 2));
    label.setAttribute('dominant-baseline', 'central');
  }
  svg.querySelectorAll('.grid .domain').forEach((domain) => domain.remove());
  // Both axes draw every line of the grid, and lead it through the names of the months.
  const [below, above] = svg.querySelectorAll<SVGGElement>('.grid');
  above?.querySelectorAll('line').forEach((line) => line.remove());
  above?.querySelectorAll('text').forEach((text) => text.setAttribute('y', '-8'));
  below?.querySelectorAll('text').forEach((text) => text.setAttribute('y', '7'));
  const top = Math.min(...[...bands.querySelectorAll('rect')].map((band) => band.y.baseVal.value));
  const bottom = below?.transform.baseVal.consolidate()?.matrix.f ?? 0;
  below?.querySelectorAll('line').forEach((line) => line.setAttribute('y2', String(top - bottom)));

  const rows = [...bands.querySelectorAll('rect')];
  const end = Math.max(...rows.map((row) => row.y.baseVal.value + row.height.baseVal.value));
  for (const rest of svg.querySelectorAll<SVGRectElement>('.exclude-range')) {
    // Every weekend of a year would be a picket fence; longer breaks still show.
    if (rest.width.baseVal.value < 12) rest.remove();
    rest.setAttribute('y', String(top));
    rest.setAttribute('height', String(end - top));
  }
  for (const mark of svg.querySelectorAll<SVGRectElement>('rect.vert')) {
    below?.after(mark);
    mark.setAttribute('y', String(top));
    mark.setAttribute('height', String(end - top + 26));
    document.getElementById(`${mark.id}-text`)?.setAttribute('y', String(end + 40));
  }
}

/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Gives the pie in
 * `#stage`, whose legend ends in percentages, its labels where they belong: each beside its slice, with
 * its share. A legend leaves the reader to compare eight tints, which no greyscale printer tells apart.
 */
export function tidyPieInPage(): void {
  type Label = { lines: string[]; share: string; angle: number; y: number; height: number };
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  const slices = [...(svg?.querySelectorAll<SVGPathElement>('.pieCircle') ?? [])];
  const pie = slices[0]?.parentElement;
  const legend = [...(svg?.querySelectorAll<SVGTextElement>('.legend text') ?? [])];
  const parts = legend.map((text) => /^(.*?)\s*(\d+(?:\.\d+)?)%$/.exec(text.textContent.trim()));
  if (svg === null || !(pie instanceof SVGGElement) || parts.some((part) => part === null)) return;

  const radius = 84;
  const gap = 18;
  const lineHeight = 17;
  const widest = 112;
  const drawnRadius = Math.max(...slices.map((slice) => slice.getBBox().width), 1);
  // Mermaid's own radius: 450 pixels less margins; the outer circle has it, with its stroke.
  const outer =
    svg.querySelector<SVGCircleElement>('.pieOuterCircle')?.r.baseVal.value ?? drawnRadius;
  for (const slice of slices) slice.setAttribute('transform', `scale(${radius / (outer - 1)})`);
  svg.querySelectorAll('.legend, text.slice, .pieOuterCircle').forEach((each) => each.remove());
  const edge = make('circle', { cx: 0, cy: 0, r: radius, class: 'pie-edge' });
  pie.append(edge);

  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return;
  context.font = `400 13px ${getComputedStyle(svg).fontFamily}`;
  const measure = (text: string): number => context.measureText(text).width;

  const whole = parts.reduce((sum, part) => sum + Number(part?.[2]), 0);
  let before = 0;
  const labels = parts.map((part): Label => {
    const share = Number(part?.[2]);
    const angle = ((before + share / 2) / whole) * 2 * Math.PI - Math.PI / 2;
    before += share;
    const lines = wrap(part?.[1] ?? '', `${part?.[2]}%`);
    const height = lines.length * lineHeight;
    return { lines, share: `${part?.[2]}%`, angle, y: Math.sin(angle) * (radius + 8), height };
  });
  for (const side of [1, -1]) {
    const own = labels.filter(({ angle }) => (Math.cos(angle) >= -1e-9 ? 1 : -1) === side);
    spread(own.sort((a, b) => a.y - b.y));
    for (const label of own) place(label, side);
  }

  /** Names in lines that are not too wide; the share goes on the last one if there is room. */
  function wrap(name: string, share: string): string[] {
    // A hyphen breaks no word in two.
    const pieces: string[] = [];
    for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)) {
      const isGlued = segment === '-' || (pieces.at(-1)?.endsWith('-') ?? false);
      if (isGlued && pieces.length > 0) pieces[pieces.length - 1] += segment;
      else pieces.push(segment);
    }
    const lines = [''];
    for (const segment of pieces) {
      const at = lines.length - 1;
      const fits = measure((lines[at] ?? '') + segment) <= widest;
      if (fits || lines[at] === '' || /^[\p{Pe}\p{Pf}\p{Po}]/u.test(segment)) lines[at] += segment;
      else lines.push(segment.trimStart());
    }
    if (measure(`${lines.at(-1)} ${share}`) > widest + 12) lines.push('');
    return lines.map((line) => line.trim());
  }

  /** Moves labels that overlap apart, as little as needed. */
  function spread(own: Label[]): void {
    const push = (): void => {
      for (const [at, label] of own.entries()) {
        const above = own[at - 1];
        if (above === undefined) continue;
        const least = above.y + (above.height + label.height) / 2 + 5;
        const missing = least - label.y;
        if (missing <= 0) continue;
        label.y += missing / 2;
        above.y -= missing / 2;
      }
    };
    for (let round = 0; round < 60; round += 1) push();
  }

  function place({ lines, share, angle, y, height }: Label, side: number): void {
    const x = side * (radius + gap);
    const from = [Math.cos(angle) * (radius + 1), Math.sin(angle) * (radius + 1)];
    const bend = [Math.cos(angle) * (radius + 9), Math.sin(angle) * (radius + 9)];
    const points = [from, bend, [x - side * 3, y]]
      .map((point) => point.map(round).join(','))
      .join(' ');
    pie?.append(make('polyline', { points, class: 'pie-leader' }));
    const text = make('text', { class: 'pie-label', 'text-anchor': side === 1 ? 'start' : 'end' });
    lines.forEach((line, at) => {
      const isLast = at === lines.length - 1;
      const row = make('tspan', {
        x: round(x),
        y: round(y - height / 2 + (at + 0.75) * lineHeight),
      });
      row.textContent = isLast && line !== '' ? `${line} ` : line;
      if (isLast) {
        const figure = make('tspan', { class: 'pie-share' });
        figure.textContent = share;
        row.append(figure);
      }
      text.append(row);
    });
    pie?.append(text);
  }

  function make(name: string, attributes: Record<string, string | number>): SVGElement {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  }

  function round(value: number): number {
    return Math.round(value * 10) / 10;
  }
}

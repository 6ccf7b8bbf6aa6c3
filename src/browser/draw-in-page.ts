import type { Mermaid, MermaidConfig } from 'mermaid';

/**
 * Runs inside the browser page, so it may use nothing from outside its own body. Draws `source` into
 * the page's `#stage`, as the only thing there; throws Mermaid's own error when it cannot be parsed.
 */
export async function drawInPage(request: {
  id: string;
  source: string;
  config: MermaidConfig;
}): Promise<void> {
  const stage = document.querySelector('#stage');
  if (stage === null) throw new Error('the page has no stage');
  stage.replaceChildren();
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  const { config } = request;
  request.source = hideEscapes(request.source);
  if (/^\s*gantt\b/m.test(request.source)) {
    config.gantt = { ...config.gantt, leftPadding: widthOfSections(request.source) };
  }
  if (/^\s*(timeline|journey)\b/m.test(request.source)) request.source = wrapLines(request.source);
  if (/^\s*(flowchart|graph|mindmap)\b/m.test(request.source))
    request.source = wrapNodes(request.source);
  mermaid.initialize(config);
  const drawn = await mermaid.render(request.id, request.source);
  stage.innerHTML = drawn.svg;
  showEscapes(stage);

  /**
   * Mermaid's escapes (`#34;`, `#quot;`) come out as typed in the labels of flowcharts and mind maps,
   * and break lines in others. So each goes in as a private character that no grammar knows.
   */
  function hideEscapes(source: string): string {
    const names: Record<string, number> = {
      quot: 34,
      num: 35,
      amp: 38,
      apos: 39,
      colon: 58,
      semi: 59,
      lt: 60,
      gt: 62,
    };
    return source.replace(
      /#(?:(\d{1,6})|([a-z]{2,5}));/g,
      (escape, digits: string | undefined, name: string | undefined) => {
        const code = digits === undefined ? names[name ?? ''] : Number(digits);
        if (code === undefined || code < 32 || code > 0x10ffff) return escape;
        return String.fromCodePoint(code < 256 ? 0xe000 + code : code);
      },
    );
  }

  function showEscapes(root: Element): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.localName === 'style') continue;
      node.nodeValue = (node.nodeValue ?? '').replace(/[\uE020-\uE0FF]/g, (hidden) =>
        String.fromCharCode(hidden.charCodeAt(0) - 0xe000),
      );
    }
  }

  /** Mermaid sets section titles over the bars when the left margin is narrower than they are. */
  function widthOfSections(source: string): number {
    const measure = measurer(600, Number(config.gantt?.sectionFontSize ?? 13));
    const widths = [...source.matchAll(/^[ \t]*section[ \t]+(.+)$/gm)]
      .flatMap((match) => (match[1] ?? '').split(/<br\s*\/?>/))
      .map((text) => measure(text.trim()));
    return Math.min(280, Math.ceil(Math.max(60, ...widths)) + 32);
  }

  /** Mermaid breaks the Chinese label of a node anywhere, also inside a word. */
  function wrapNodes(source: string): string {
    const measure = measurer(400, 14);
    return source.replace(/(?<=[[({]")[^"\n]+(?="[\])}])/g, (label) =>
      wrap(label, 190, measure).trim(),
    );
  }

  /** Timelines and journeys break lines at spaces alone, and Chinese has none. */
  function wrapLines(source: string): string {
    const isJourney = /^\s*journey\b/m.test(source);
    const isDown = /^\s*timeline\s+TD\b/m.test(source);
    const measure = measurer(400, isJourney ? 13 : 14);
    const fit = (part: string, at: number): string => {
      if (isDown) return wrap(part, at === 0 ? 190 : 280, measure);
      // Mermaid breaks at spaces of its own accord, so only text without any may be wider.
      return part
        .split('<br>')
        .map((line) => wrap(line, /\S\s\S/.test(line) ? 150 : 172, measure))
        .join('<br>');
    };
    return source
      .split('\n')
      .map((text) => {
        if (/^\s*(timeline|journey|title|section|%%|acc\w+)(\s|:|$)/.test(text)) return text;
        const [first = '', ...rest] = text.split(':');
        if (isJourney) return [wrap(first, 104, measure), ...rest].join(':');
        return [first, ...rest].map(fit).join(':');
      })
      .join('\n');
  }

  function wrap(text: string, width: number, measure: (text: string) => number): string {
    if (text.includes('<br>')) {
      return text
        .split('<br>')
        .map((line) => wrap(line, width, measure).trim())
        .join('<br>');
    }
    if (measure(text.trim()) <= width) return text;
    const lines = [''];
    for (const segment of words(text.trim())) {
      const last = lines.length - 1;
      const fits = measure((lines[last] ?? '') + segment) <= width;
      // Closing punctuation hangs on the line it belongs to.
      if (fits || lines[last] === '' || /^[\p{Pe}\p{Pf}\p{Po}]/u.test(segment))
        lines[last] += segment;
      else lines.push(segment.trimStart());
    }
    return `${/^\s*/.exec(text)?.[0] ?? ''}${lines.map((line) => line.trim()).join('<br>')} `;
  }

  /** Words, with the signs that stand at them: `≥80%`, `follow-up`; but no address as a whole. */
  function words(text: string): string[] {
    const pieces: string[] = [];
    for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
      const last = pieces.length - 1;
      const both = [pieces[last] ?? ' ', segment];
      const isGlued = both.every(
        (piece) =>
          piece.length <= 16 && !/[\s\p{Script=Han}，。；：、！？（）《》“”…—]/u.test(piece),
      );
      if (isGlued) pieces[last] += segment;
      else pieces.push(segment);
    }
    return pieces;
  }

  function measurer(weight: number, size: number): (text: string) => number {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return (text) => text.length * size;
    context.font = `${weight} ${size}px ${config.fontFamily ?? 'sans-serif'}`;
    return (text) => context.measureText(text).width;
  }
}

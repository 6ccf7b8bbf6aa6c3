import { formatQuantity, formatTarget, printed } from '../../model/format.ts';
import type { Reader, Said } from './reader.ts';
import { targetAnchor } from './target-row.ts';

/** A figure as it is printed, and the item that states it. */
interface Source {
  figure: string;
  href: string;
}

/** What a figure in a sentence looks like. Samples: `22`, `84%`, `30–35%`, `1,200`. */
const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?(?:–\d+(?:\.\d+)?)?(?:\s?%)?/g;
const YEAR = /^(?:19|20)\d\d$/;

/** Where a figure of a text leads to, by the words after it; empty for nowhere. */
export type FigureHref = (figure: string, after: string) => string;

/** A text whose figures are links. Years are none. */
export function linkFigures(said: Said, hrefOf: FigureHref): Said {
  const link = (text: string) =>
    text.replace(FIGURE, (found: string, at: number) => {
      const figure = bare(found);
      const href = YEAR.test(figure) ? '' : hrefOf(figure, text.slice(at + found.length));
      return href === '' ? found : `<a class="traced" href="${href}">${found}</a>`;
    });
  return { ...said, html: outsideOfLinks(said.html, link) };
}

/** The one item of the plan that states a figure, else the section that all of them may stand in. */
export function figureHref(reader: Reader, fallback: string): FigureHref {
  const sources = sourcesOf(reader);
  return (figure) => {
    const own = new Set(
      sources.filter((source) => source.figure === figure).map(({ href }) => href),
    );
    const [only] = own;
    return own.size === 1 && only !== undefined ? only : fallback;
  };
}

/** Changes the words of rendered text, and leaves tags, entities, links and what is quoted alone. */
function outsideOfLinks(html: string, change: (text: string) => string): string {
  return html
    .split(/(<a\b[^>]*>.*?<\/a>|<[^>]*>|&[#\w]+;|“[^”]*”)/s)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

const bare = (figure: string): string => figure.replaceAll(/[\s,]|\.$/g, '');

function sourcesOf(reader: Reader): Source[] {
  const { locale } = reader;
  const { observations, goals, plan } = reader.whole.resolved;
  const { horizon } = plan;
  const today = observations.flatMap(({ key, value, benchmarks = [], unit, scale, range }) =>
    [value, ...benchmarks.map((each) => each.value)].flatMap((figure) =>
      figure === undefined
        ? []
        : [
            {
              figure: bare(printed(formatQuantity(figure, locale, unit, scale ?? range?.[1]))),
              href: reader.hrefOf('metric', key),
            },
          ],
    ),
  );
  const wanted = goals.flatMap((goal) =>
    goal.targets.flatMap((target) => {
      const to = printed(formatTarget(target.target, locale, target.unit, target.scale));
      const href = reader.sectionHref('goals', targetAnchor(target.address));
      const level = FIGURE_ONCE.exec(to)?.[0];
      return level === undefined ? [] : [{ figure: bare(level), href }];
    }),
  );
  // What is measured today outweighs what is wanted: a situation tells of today.
  const measured = new Set(today.map(({ figure }) => figure));
  return [
    ...today,
    ...wanted.filter(({ figure }) => !measured.has(figure)),
    ...(horizon === undefined
      ? []
      : [{ figure: String(horizon.months), href: reader.sectionHref('phases') }]),
  ];
}

const FIGURE_ONCE = new RegExp(FIGURE.source);

import type { Locale } from '../model/locale.ts';
import type { Link, Resolved } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';

const WORDS = {
  'zh-CN': {
    title: '策略地图',
    description: (causes: number, strategies: number, goals: number) =>
      `${causes} 个反馈主题与挑战，由 ${strategies} 项策略应对，支撑 ${goals} 个目标。`,
  },
  en: {
    title: 'Strategy map',
    description: (causes: number, strategies: number, goals: number) =>
      `${causes} themes and challenges, answered by ${strategies} strategies that serve ${goals} goals.`,
  },
} as const;

/** Close rows: a map of a dozen causes still leaves half a page. */
const SPACING = { flowchart: { nodeSpacing: 12, padding: 9 } } as const;

/** Flowchart challenge or theme → strategy → goal. Undefined for a plan without strategies. */
export function strategyMap(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.strategies.length === 0) return undefined;
  const words = WORDS[locale];
  const read = (text: Text): string => readText(text, locale, plan.plan.language).text;
  const node = (
    kind: string,
    at: number,
    { number, label }: Omit<Link, 'key'>,
    style = kind,
  ): string => `  ${kind}${at}["${escapeLabel(`${number} ${read(label)}`)}"]:::${style}`;
  const causes = [...plan.challenges, ...plan.themes];
  const causeAt = new Map(causes.map(({ address }, at) => [address, at]));
  const goalAt = new Map(plan.goals.map(({ key }, at) => [key, at]));
  const edges = plan.strategies.flatMap(({ challenges, themes, goals }, at) => [
    ...challenges.map(({ key }) => `  cause${causeAt.get(`challenges/${key}`)} --> strategy${at}`),
    ...themes.map(({ key }) => `  cause${causeAt.get(`themes/${key}`)} --> strategy${at}`),
    ...goals.map(({ key }) => `  strategy${at} --> goal${goalAt.get(key)}`),
  ]);
  const served = new Set(edges.map((edge) => edge.trim().split(' ').at(-1)));
  // What nothing leads to still stands in its column: an unseen link puts it there.
  const unseen = [
    ...plan.strategies.flatMap((_, at) =>
      served.has(`strategy${at}`) || causes.length === 0 ? [] : [`  cause0 ~~~ strategy${at}`],
    ),
    ...plan.goals.flatMap((_, at) =>
      served.has(`goal${at}`) ? [] : [`  strategy0 ~~~ goal${at}`],
    ),
  ];
  return {
    id: 'strategy-map',
    title: words.title,
    description: words.description(causes.length, plan.strategies.length, plan.goals.length),
    locale,
    source: [
      `%%{init: ${JSON.stringify(SPACING)}}%%`,
      'flowchart LR',
      ...causes.map((cause, at) =>
        node('cause', at, cause, cause.address.startsWith('themes/') ? 'muted' : 'challenge'),
      ),
      ...plan.strategies.map((strategy, at) => node('strategy', at, strategy)),
      ...plan.goals.map((goal, at) => node('goal', at, goal)),
      ...edges,
      ...unseen,
      '',
    ].join('\n'),
  };
}

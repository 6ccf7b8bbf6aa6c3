import { formatQuantity, printed } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';
import { labelReader } from './label-reader.ts';
import { pathChart } from './path-chart.ts';
import { shortenLabel } from './shorten-label.ts';

type Journey = Resolved['journeys'][number];

const WORDS = {
  'zh-CN': {
    touchpoints: '触点体验',
    part: (title: string, part: number, parts: number) => `${title}（${part}/${parts}）`,
    feelings: (count: number) => `客户旅程图：${count} 个环节的感受，1 分很差，5 分很好。`,
    path: (count: number) => `流程图：依次 ${count} 个环节及其时间。`,
    after: (time: string) => `${time}后`,
  },
  en: {
    touchpoints: 'How each touchpoint feels',
    part: (title: string, part: number, parts: number) => `${title} (${part} of ${parts})`,
    feelings: (count: number) =>
      `Customer journey: how ${count} stages feel, from 1, bad, to 5, delightful.`,
    path: (count: number) => `Flowchart: ${count} stages in order, with their times.`,
    after: (time: string) => `after ${time}`,
  },
} as const;

/** More stages than this in a row would be too small to read on paper. */
const MOST_IN_ROW = 8;

/** Journeys over the touchpoints, at most eight each; none unless every touchpoint has a feeling. */
export function touchpointJourneys(plan: Resolved, locale: Locale): Diagram[] {
  const read = labelReader(plan, locale);
  const felt = plan.touchpoints.map(({ label, feeling }) => ({ label: read(label), feeling }));
  return feelingJourneys('touchpoint-journey', WORDS[locale].touchpoints, felt, locale);
}

/** A diagram for each journey: how its stages feel, else when they happen. */
export function journeyDiagrams(plan: Resolved, locale: Locale): Diagram[] {
  const read = labelReader(plan, locale);
  return plan.journeys.flatMap((journey) => {
    const felt = journey.stages.map(({ label, feeling }) => ({ label: read(label), feeling }));
    const feelings =
      journey.kind === 'customer'
        ? feelingJourneys(`journey-${journey.key}`, read(journey.label), felt, locale)
        : [];
    return feelings.length > 0 ? feelings : (stagePath(journey, read, locale) ?? []);
  });
}

function feelingJourneys(
  id: string,
  title: string,
  stages: readonly { label: string; feeling: number | undefined }[],
  locale: Locale,
): Diagram[] {
  if (stages.length < 2 || stages.some(({ feeling }) => feeling === undefined)) return [];
  const words = WORDS[locale];
  const parts = Math.ceil(stages.length / MOST_IN_ROW);
  const size = Math.ceil(stages.length / parts);
  return Array.from({ length: parts }, (_, part): Diagram => {
    const own = stages.slice(part * size, (part + 1) * size);
    return {
      id: part === 0 ? id : `${id}_${part + 1}`,
      title: parts === 1 ? title : words.part(title, part + 1, parts),
      description: words.feelings(own.length),
      locale,
      source: [
        'journey',
        ...own.map(({ label, feeling }) => `  ${escapeLabel(shortenLabel(label, 20))}: ${feeling}`),
        '',
      ].join('\n'),
    };
  });
}

function stagePath(
  { key, label, stages }: Journey,
  read: ReturnType<typeof labelReader>,
  locale: Locale,
): Diagram | undefined {
  if (stages.length < 2) return undefined;
  const words = WORDS[locale];
  return {
    id: `journey-${key}`,
    title: read(label),
    description: words.path(stages.length),
    locale,
    source: pathChart(
      stages.map(({ label: stage, at, after }) => {
        const time =
          at !== undefined
            ? read(at)
            : after === undefined
              ? undefined
              : words.after(printed(formatQuantity(after, locale)));
        return [read(stage), ...(time === undefined ? [] : [time])];
      }),
      'snake',
    ),
  };
}

import { formatQuantity, printed } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader, type LabelReader } from './label-reader.ts';
import { multiline } from './path-chart.ts';

type Rule = Resolved['automations'][number];

const WORDS = {
  'zh-CN': {
    purposes: {
      'follow-up': '自动跟进',
      service: '自动化服务',
      marketing: '自动化营销',
      care: '自动关怀',
      alert: '自动预警',
      all: '自动化规则',
    },
    part: (title: string, part: number, parts: number) => `${title}（${part}/${parts}）`,
    description: (rules: number) => `流程图：${rules} 条规则，由触发条件到系统动作与后续步骤。`,
    after: (time: string) => `${time}后：`,
  },
  en: {
    purposes: {
      'follow-up': 'Automatic follow-up',
      service: 'Automatic service',
      marketing: 'Automatic marketing',
      care: 'Automatic care',
      alert: 'Automatic alerts',
      all: 'Automation rules',
    },
    part: (title: string, part: number, parts: number) => `${title} (${part} of ${parts})`,
    description: (rules: number) =>
      `Flowchart: ${rules} rules, from what starts them to what the system does, at once and later.`,
    after: (time: string) => `After ${time}: `,
  },
} as const;

const PURPOSES = ['follow-up', 'service', 'marketing', 'care', 'alert', 'all'] as const;
const MOST_RULES = 8;
const SPACING = { flowchart: { nodeSpacing: 12, padding: 9 } } as const;

/** Flowcharts trigger → action → follow-ups, by purpose, at most eight rules each. */
export function automationCharts(plan: Resolved, locale: Locale): Diagram[] {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return PURPOSES.flatMap((purpose) => {
    const rules = plan.automations.filter((rule) => (rule.purpose ?? 'all') === purpose);
    const parts = Math.ceil(rules.length / MOST_RULES);
    const size = Math.ceil(rules.length / parts);
    return Array.from({ length: parts }, (_, part): Diagram => {
      const own = rules.slice(part * size, (part + 1) * size);
      const title = words.purposes[purpose];
      return {
        id: `automations-${purpose}${part === 0 ? '' : `_${part + 1}`}`,
        title: parts === 1 ? title : words.part(title, part + 1, parts),
        description: words.description(own.length),
        locale,
        source: [
          `%%{init: ${JSON.stringify(SPACING)}}%%`,
          'flowchart LR',
          ...own.flatMap((rule, at) => ruleLines(rule, at, read, locale)),
          '',
        ].join('\n'),
      };
    });
  });
}

function ruleLines(rule: Rule, at: number, read: LabelReader, locale: Locale): string[] {
  const timed = (after: Rule['delay'], text: string): string =>
    after === undefined || after.amount === 0
      ? text
      : `${WORDS[locale].after(printed(formatQuantity(after, locale)))}${text}`;
  return [
    `  t${at}["${multiline([read(rule.trigger)])}"]:::muted`,
    `  a${at}["${multiline([timed(rule.delay, read(rule.action))])}"]:::goal`,
    `  t${at} --> a${at}`,
    ...rule.followUps.flatMap(({ label, after }, index) => [
      `  f${at}x${index}["${multiline([timed(after, read(label))])}"]:::strategy`,
      `  a${at} --> f${at}x${index}`,
    ]),
  ];
}

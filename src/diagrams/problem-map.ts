import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { leavesOf, mindmap, type Branch } from './mindmap.ts';

const WORDS = {
  'zh-CN': {
    problems: '问题结构',
    problemText: (challenges: number, problems: number) =>
      `思维导图：${challenges} 个挑战，分解为 ${problems} 个具体问题。`,
    themes: '反馈主题与成因',
    themeText: (themes: number, causes: number) =>
      `思维导图：${themes} 个反馈主题，归结为 ${causes} 个成因。`,
  },
  en: {
    problems: 'Problems and what they consist of',
    problemText: (challenges: number, problems: number) =>
      `Mind map: ${challenges} challenges, broken down into ${problems} problems.`,
    themes: 'Feedback themes and their causes',
    themeText: (themes: number, causes: number) =>
      `Mind map: ${themes} themes of feedback, traced to ${causes} causes.`,
  },
} as const;

/** Mind map challenge → problems, of the challenges that name problems. */
export function problemMap(plan: Resolved, locale: Locale): Diagram | undefined {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const branches = plan.challenges
    .filter(({ problems = [] }) => problems.length > 0)
    .map(({ label, problems = [] }): Branch => ({
      label: read(label),
      children: problems.map((problem) => ({ label: read(problem.label) })),
    }));
  const source = mindmap(words.problems, branches);
  return source === undefined
    ? undefined
    : {
        id: 'problem-map',
        title: words.problems,
        description: words.problemText(branches.length, leavesOf(branches)),
        locale,
        source,
      };
}

const MOST_THEMES = 8;
const MOST_CAUSES = 24;

/** Mind map theme → causes, for a plan that breaks no challenge down into problems. */
export function themeMap(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.challenges.some(({ problems = [] }) => problems.length > 0)) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const branches = plan.themes
    .filter(({ causes = [] }) => causes.length > 0)
    .map(({ label, causes = [] }): Branch => ({
      label: read(label),
      children: causes.map((cause) => ({ label: read(cause) })),
    }));
  const causes = leavesOf(branches);
  const source = mindmap(words.themes, branches);
  if (source === undefined || branches.length > MOST_THEMES || causes > MOST_CAUSES) {
    return undefined;
  }
  return {
    id: 'theme-map',
    title: words.themes,
    description: words.themeText(branches.length, causes),
    locale,
    source,
  };
}

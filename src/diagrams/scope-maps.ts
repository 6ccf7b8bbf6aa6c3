import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { leavesOf, mindmap, MOST_LEAVES, type Branch } from './mindmap.ts';

const WORDS = {
  'zh-CN': {
    modules: '模块与功能',
    modulesText: (modules: number, functions: number) =>
      `思维导图：${modules} 个模块，共 ${functions} 项功能。`,
    scope: '方案定位',
    scopeText: '思维导图：方案覆盖的工作、触达客户的渠道与适用的组织。',
    fields: '覆盖范围',
    channels: '渠道',
    variants: '适用组织',
  },
  en: {
    modules: 'Modules and functions',
    modulesText: (modules: number, functions: number) =>
      `Mind map: ${modules} modules with ${functions} functions.`,
    scope: 'What the plan covers',
    scopeText:
      'Mind map: the work that the plan covers, its channels to customers and the organisations it suits.',
    fields: 'Fields of work',
    channels: 'Channels',
    variants: 'Organisations',
  },
} as const;

/** Mind map module → function → features; without the features where they are too many. */
export function moduleMap(plan: Resolved, locale: Locale): Diagram | undefined {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const tree = (withFeatures: boolean): Branch[] =>
    plan.modules.map((module) => ({
      label: read(module.label),
      children: module.functions.map(({ label, features }) => ({
        label: read(label),
        children: withFeatures ? features.map((feature) => ({ label: read(feature) })) : [],
      })),
    }));
  const whole = tree(true);
  const functions = tree(false);
  const source = mindmap(words.modules, leavesOf(whole) > MOST_LEAVES ? functions : whole);
  return source === undefined
    ? undefined
    : {
        id: 'module-map',
        title: words.modules,
        description: words.modulesText(plan.modules.length, leavesOf(functions)),
        locale,
        source,
      };
}

/** Mind map of the positioning: fields of work, channels and kinds of organisation. */
export function scopeMap(plan: Resolved, locale: Locale): Diagram | undefined {
  const { positioning } = plan;
  if (positioning === undefined) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const branches: Branch[] = [
    {
      label: words.fields,
      children: positioning.scope.map(({ label }) => ({ label: read(label) })),
    },
    {
      label: words.channels,
      children: positioning.channels.map(({ label, items = [] }) => ({
        label: read(label),
        children: items.map((item) => ({ label: read(item) })),
      })),
    },
    {
      label: words.variants,
      children: positioning.variants.map(({ label, focus }) => ({
        label: read(label),
        children: [{ label: read(focus) }],
      })),
    },
  ];
  const source = mindmap(
    words.scope,
    branches.filter(({ children = [] }) => children.length > 0),
  );
  return source === undefined
    ? undefined
    : { id: 'scope-map', title: words.scope, description: words.scopeText, locale, source };
}

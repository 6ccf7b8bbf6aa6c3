import { z } from 'zod';
import {
  siteArtifactSchema,
  unitArtifactSchema,
  type SiteArtifact,
  type UnitArtifact,
} from '../../model/artifact.ts';
import { PLAIN_LISTS, type PlainList } from '../../model/resolved.ts';
import type { Locale } from '../../model/locale.ts';

type Written = z.input<typeof unitArtifactSchema>;
type Resolved = Written['resolved'];

export const site: SiteArtifact = siteArtifactSchema.parse({
  format: 1,
  title: { 'zh-CN': '方案库', en: 'Plans' },
  base: '/plans/',
  accent: '#1f5f8b',
  locales: ['zh-CN', 'en'],
  pdf: true,
  units: [],
  plans: [],
  comparisons: [],
});

const dates = (start: string, end: string) => ({ start, end, workingDays: 20 });

const phase: Resolved['phases'][number] = {
  id: 'prepare',
  key: 'prepare',
  address: 'phases/prepare',
  number: '0',
  label: { 'zh-CN': '准备', en: 'Prepare' },
  span: 'M1..M2',
  dates: dates('2026-01-01', '2026-02-28'),
  strategies: [],
  work: [],
  milestones: [
    {
      id: 'go',
      key: 'go',
      address: 'phases/prepare/milestones/go',
      number: 'M1',
      label: { 'zh-CN': '启动', en: 'Go' },
      at: 'M2',
      date: '2026-02-27',
      strategies: [],
      targets: [],
    },
  ],
  resources: [
    { role: 'lead', key: 'lead', address: 'phases/prepare/resources/lead', label: 'Lead', fte: 1 },
    {
      role: 'dev',
      key: 'dev',
      address: 'phases/prepare/resources/dev',
      label: 'Dev',
      fte: '0.5..1',
    },
    {
      role: 'qa',
      key: 'qa',
      address: 'phases/prepare/resources/qa',
      label: 'QA',
      mode: 'external',
    },
  ],
  targets: [],
};

const goal: Resolved['goals'][number] = {
  id: 'trust',
  key: 'trust',
  address: 'goals/trust',
  number: 'G1',
  label: { 'zh-CN': '赢得信任', en: 'Earn trust' },
  statement: '让客户**愿意**再来。',
  due: '2026-12-31',
  orientation: [],
  challenges: [],
  strategies: [],
  targets: [
    {
      metric: 'nps',
      key: 'nps',
      address: 'goals/trust/targets/nps',
      label: { 'zh-CN': '净推荐值', en: 'NPS' },
      target: '33..36',
      from: 22,
      direction: 'up',
      unit: 'score',
      baseline: { amount: 22, raw: '22' },
      level: { min: 33, max: 36 },
      due: '2026-12-31',
    },
    {
      metric: 'opt-out',
      key: 'opt-out',
      address: 'goals/trust/targets/opt-out',
      label: { 'zh-CN': '退订率', en: 'Opt-outs' },
      target: 'down 30%',
      measure: { 'zh-CN': '首月测出', en: 'Measured in the first month' },
      direction: 'down',
      unit: 'percent',
    },
  ],
};

const resolved: Resolved = {
  format: 1,
  plan: {
    id: 'shop',
    title: { 'zh-CN': '商城方案', en: 'Shop plan' },
    organisation: 'ACME',
    profile: 'strategic-plan',
    language: 'zh-CN',
    industry: { key: 'retail', number: '', label: 'Retail' },
    version: 'draft',
    status: 'draft',
    orientation: [],
    horizon: {
      start: '2026-01-01',
      from: 'M6',
      to: 'M12',
      dates: dates('2026-01-01', '2026-12-31'),
      firstResults: '2026-07-01',
      months: 12,
    },
    stated: [],
  },
  narrative: {},
  ...(Object.fromEntries(PLAIN_LISTS.map((name) => [name, []])) as unknown as Pick<
    Resolved,
    PlainList
  >),
  evidence: [],
  stages: [],
  indicators: [],
  touchpoints: [],
  observations: [],
  themes: [],
  challenges: [],
  constraints: [],
  goals: [goal],
  strategies: [],
  phases: [phase],
  criticalPath: [],
  load: [],
  outcomes: [],
  cadences: [],
  risks: [],
  asks: [],
  metricNames: {},
  roles: { lead: { 'zh-CN': '负责人', en: 'Lead' } },
  holidays: [],
  estimatedYears: [],
  dangling: [],
  origins: {
    'goals/trust': [
      {
        layer: 'rule',
        rule: 'goal-template',
        because: ['phases/prepare'],
        file: 'g.yaml',
        line: 3,
      },
    ],
    'goals/trust/targets/nps': [
      {
        layer: 'override',
        fields: ['target'],
        why: '董事会要求。',
        by: 'lead',
        file: 'o.yaml',
        line: 4,
      },
    ],
  },
  places: {},
};

/** A small plan in Chinese, half translated. */
export function sampleUnit(locale: Locale, changes: Partial<Written> = {}): UnitArtifact {
  return z.decode(unitArtifactSchema, {
    format: 1,
    plan: 'shop',
    version: 'draft',
    locale,
    locales: ['zh-CN', 'en'],
    facts: { version: 'draft', status: 'draft', digest: '0'.repeat(64) },
    resolved,
    approvals: [],
    diagrams: [],
    findings: [],
    metrics: [],
    ...changes,
  });
}

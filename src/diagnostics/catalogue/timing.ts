import type { Entry } from './entry.ts';

/** Work, lead times and deadlines that do not fit together. */
export const TIMING_CODES = {
  'schedule/before-lead-time': {
    severity: 'error',
    message: {
      'zh-CN': '“{item}”定在 {when}，而“{constraint}”（{lead}）要到 {ready} 才排到。',
      en: '“{item}” is set for {when}, but the lead time “{constraint}” ({lead}) runs until {ready}.',
    },
    hint: {
      'zh-CN': '请提前提出需求，或把它推迟到那一天之后。',
      en: 'File the request earlier, or move it to that day or later.',
    },
  },
  'schedule/never-requested': {
    severity: 'error',
    message: {
      'zh-CN': '“{item}”要等“{constraint}”，方案里却没有哪一步去提出需求。',
      en: '“{item}” waits for “{constraint}”, but nothing in the plan files the request.',
    },
    hint: {
      'zh-CN': '请在提出需求的工作项或里程碑上写 `requests`。',
      en: 'Write `requests` at the work or the milestone that files it.',
    },
  },
  'schedule/before-predecessor': {
    severity: 'error',
    message: {
      'zh-CN': '战术“{tactic}”从 {start} 开始，它要求先完成的“{required}”却到 {end} 才结束。',
      en: 'The tactic “{tactic}” starts on {start}, but “{required}”, which must come first, ends on {end}.',
    },
    hint: {
      'zh-CN': '请推迟前者、提前后者，或从 `requires` 中去掉这一项。',
      en: 'Start it later, finish the other one earlier, or take it out of `requires`.',
    },
  },
  'schedule/shorter-than-usual': {
    severity: 'warning',
    message: {
      'zh-CN': '“{work}”只留了 {days} 个工作日，{kind}通常至少要 {weeks} 周（估计值）。',
      en: '“{work}” has {days} working days; {kind} usually takes {weeks} weeks at least (an estimate).',
    },
    hint: {
      'zh-CN': '请向负责的人核实工期，留出更多时间，或拆成几步。',
      en: 'Ask those who do it how long it takes, and give it more time or split it.',
    },
  },
  'deadline/before-delivery': {
    severity: 'error',
    message: {
      'zh-CN': '{what}的期限是 {due}，实现它的“{by}”却要到 {when}。',
      en: '{what} is due on {due}, but “{by}”, which delivers it, comes only on {when}.',
    },
    hint: {
      'zh-CN': '请推迟期限，或让实现它的工作提前。',
      en: 'Move the deadline back, or the work that delivers it forward.',
    },
  },
  'deadline/dates-differ': {
    severity: 'warning',
    message: {
      'zh-CN':
        '“{work}”在 {when} 就把“{metric}”做到 {target}，阶段“{stage}”（{span}）却才以此为目标。',
      en: '“{work}” brings “{metric}” to {target} by {when}; the stage “{stage}” ({span}) asks for it later.',
    },
    hint: {
      'zh-CN': '请统一两处的时间；若后一阶段要求更高，就写出更高的目标。',
      en: 'Agree on one date, or state the higher target that the later stage is meant to reach.',
    },
  },
  'deadline/undelivered-count': {
    severity: 'warning',
    message: {
      'zh-CN': '目标“{goal}”要求“{metric}”达到 {target}，时间安排中最多只到 {most}（“{by}”）。',
      en: '“{goal}” wants {target} of “{metric}”, but the schedule gets no further than {most} (“{by}”).',
    },
    hint: {
      'zh-CN': '请补上做到其余部分的工作和里程碑，或调整目标。',
      en: 'Add the work and the milestone that bring the rest, or lower the target.',
    },
  },
  'stage/beyond-schedule': {
    severity: 'error',
    message: {
      'zh-CN': '阶段性目标“{stage}”（{span}）超出了时间安排，后者到 {end} 为止。',
      en: 'The stage “{stage}” ({span}) reaches beyond the schedule, which ends on {end}.',
    },
    hint: {
      'zh-CN': '请延长规划周期和阶段，或把这些目标留给下一期方案。',
      en: 'Extend the horizon and the phases, or leave these goals to the next plan.',
    },
  },
  'milestone/no-acceptance': {
    severity: 'warning',
    message: {
      'zh-CN': '里程碑“{milestone}”没有说明怎样才算达成。',
      en: 'Nothing says when the milestone “{milestone}” counts as reached.',
    },
    hint: {
      'zh-CN': '请用 `acceptance` 写明验收标准，或在 `targets` 里写出要达到的指标。',
      en: 'State in `acceptance` what is checked, or in `targets` which figure it proves.',
    },
  },
  'milestone/no-owner': {
    severity: 'warning',
    message: {
      'zh-CN': '里程碑“{milestone}”没有负责人。',
      en: 'Nobody answers for the milestone “{milestone}”.',
    },
    hint: {
      'zh-CN': '请在 `owner` 里写明由谁负责。',
      en: 'Name a role in `owner`.',
    },
  },
  'cadence/does-not-fit': {
    severity: 'info',
    message: {
      'zh-CN': '“{item}”{frequency}一次，而方案只有 {length}，最多轮到一次。',
      en: '“{item}” takes place {frequency}, but the plan lasts {length}: it comes round once at most.',
    },
    hint: {
      'zh-CN': '请改用更短的周期；只办一次的，写 `frequency: once`。',
      en: 'Choose a shorter rhythm, or write `frequency: once` for what is held once.',
    },
  },
} as const satisfies Record<string, Entry>;

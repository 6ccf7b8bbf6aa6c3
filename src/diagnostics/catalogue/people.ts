import type { Entry } from './entry.ts';

/** People who are not counted, or are needed in two places at once. */
export const PEOPLE_CODES = {
  'capacity/over-limit': {
    severity: 'error',
    message: {
      'zh-CN': '“{role}”在{when}需要 {need}，而上限是 {limit}。',
      en: 'The plan needs {need} of “{role}” in {when}; the limit is {limit}.',
    },
    hint: {
      'zh-CN': '请错开工作或减少投入；上限有变的，改写该约束。',
      en: 'Stagger the work or need less of the role; if the limit has changed, correct the constraint.',
    },
  },
  'capacity/overbooked': {
    severity: 'warning',
    message: {
      'zh-CN': '{when}有几个阶段同时要用“{role}”，共需 {need}，而单个阶段最多只需 {usual}。',
      en: 'Parallel phases need {need} of “{role}” in {when}; no phase alone needs more than {usual}.',
    },
    hint: {
      'zh-CN': '请错开这几个阶段的工作，或在 `constraints` 中写明该角色有多少人手。',
      en: 'Stagger the phases, or state in `constraints` how much of the role there is.',
    },
  },
  'capacity/spread-thin': {
    severity: 'info',
    message: {
      'zh-CN': '“{role}”只有一个人，{when}却要同时负责 {count} 项工作：{items}。',
      en: '“{role}” is one person and owns {count} pieces of work at once in {when}: {items}.',
    },
    hint: {
      'zh-CN': '请错开部分工作、另派负责人，或增加人手。',
      en: 'Move some of it, give it another owner, or plan more people.',
    },
  },
  'capacity/points': {
    severity: 'warning',
    message: {
      'zh-CN': '“{role}”在{when}每季度要用 {need} 点，而每季度只有 {limit} 点。',
      en: '“{role}” is to give {need} points a quarter in {when}; there are {limit}.',
    },
    hint: {
      'zh-CN': '请把部分工作移到其他季度，或争取更多容量点。',
      en: 'Move work to another quarter, or ask for more points.',
    },
  },
  'capacity/points-unused': {
    severity: 'info',
    message: {
      'zh-CN': '“{role}”在{when}每季度只用 {limit} 点中的 {used} 点，在{full}却全部用完。',
      en: '“{role}” gives {used} of {limit} points a quarter in {when}, and all of them in {full}.',
    },
    hint: {
      'zh-CN': '请把部分工作提前或推后，或在 `note` 中说明余下的点数留作何用。',
      en: 'Move work there, or say in `note` what the rest is kept for.',
    },
  },
  'resource/no-number': {
    severity: 'warning',
    message: {
      'zh-CN': '阶段“{phase}”没有写明需要多少“{role}”。',
      en: 'How much of “{role}” the phase “{phase}” needs is not said.',
    },
    hint: {
      'zh-CN': '请写上 `fte` 或 `effort`；还定不下来的，在 `unknown` 中说明。',
      en: 'Write `fte` or `effort`, or say in `unknown` why it is open.',
    },
  },
  'resource/open-number': {
    severity: 'info',
    message: {
      'zh-CN': '“{role}”参与阶段“{phase}”，但没有写投入多少。',
      en: '“{role}” takes part in the phase “{phase}” without a number.',
    },
    hint: {
      'zh-CN': '请尽量写上 `fte` 或 `effort`；还定不下来的，在 `unknown` 中说明。',
      en: 'Write `fte` or `effort` if it can be told, or say in `unknown` why it is open.',
    },
  },
  'resource/shared-number': {
    severity: 'info',
    message: {
      'zh-CN': '阶段“{phase}”中，“{role}”和{others}合用一个数。',
      en: '“{role}” and {others} share one number in the phase “{phase}”.',
    },
    hint: {
      'zh-CN': '请给每个角色各写一个数。',
      en: 'Give each role a number of its own.',
    },
  },
  'resource/mode-undecided': {
    severity: 'info',
    message: {
      'zh-CN': '阶段“{phase}”的“{role}”是自己人还是外请，还没有定。',
      en: 'How “{role}” is staffed in the phase “{phase}” is not decided.',
    },
    hint: {
      'zh-CN': '请定下来，写进 `mode`。',
      en: 'Decide it and write it in `mode`.',
    },
  },
  'resource/no-lead': {
    severity: 'warning',
    message: {
      'zh-CN': '阶段“{phase}”没有负责牵头的角色。',
      en: 'No role leads the phase “{phase}”.',
    },
    hint: {
      'zh-CN': '请在该阶段的一个资源中写上 `lead: true`。',
      en: 'Write `lead: true` at one resource of the phase.',
    },
  },
  'resource/lead-gap': {
    severity: 'warning',
    message: {
      'zh-CN': '“{role}”在前后阶段牵头，{phases}却没有人牵头。',
      en: '“{role}” leads before and after, but nobody leads {phases}.',
    },
    hint: {
      'zh-CN': '请在没有人牵头的阶段各选一个资源，写上 `lead: true`。',
      en: 'Write `lead: true` at one resource of each phase in between.',
    },
  },
  'resource/units-mixed': {
    severity: 'info',
    message: {
      'zh-CN': '方案中“{role}”按{unit}计，“{other}”却按{usual}计。',
      en: 'The plan counts “{role}” in {unit}, but “{other}” in {usual}.',
    },
    hint: {
      'zh-CN': '请统一用一种方式，例如 `fte`。',
      en: 'Count all people in one way, such as `fte`.',
    },
  },
  'team/no-duty': {
    severity: 'warning',
    message: {
      'zh-CN': '其他团队写明了职责，“{team}”却没有。',
      en: 'What “{team}” answers for is not said, while other teams have a duty.',
    },
    hint: {
      'zh-CN': '请写上 `duty`；还没有定的，在 `unknown` 中说明。',
      en: 'Write its `duty`, or say in `unknown` that it is open.',
    },
  },
  'loop/unknown-party': {
    severity: 'warning',
    message: {
      'zh-CN': '闭环“{loop}”的参与方“{party}”不在方案的团队、角色和合作方之中。',
      en: '“{party}” takes part in the loop “{loop}” but is no team, role or partner of the plan.',
    },
    hint: {
      'zh-CN': '请把它连同职责写进 `teams`，或改为方案已有的团队。',
      en: 'Add it to `teams` with its duty, or name the team that is meant.',
    },
  },
} as const satisfies Record<string, Entry>;

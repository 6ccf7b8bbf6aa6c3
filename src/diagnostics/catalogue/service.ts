import type { Entry } from './entry.ts';

/** Service levels, automation rules and cadences that do not fit together. */
export const SERVICE_CODES = {
  'automation/collision': {
    severity: 'warning',
    message: {
      'zh-CN': '“{rule}”和“{other}”在第 {day} 天都会触达{whom}，两者都没有设上限。',
      en: '“{rule}” and “{other}” both reach {whom} on day {day}, and neither has a cap.',
    },
    hint: {
      'zh-CN': '请错开日期，或用 `cap` 写明每位客户最多触达几次。',
      en: 'Move one of them to another day, or say in `cap` how often a customer is contacted.',
    },
  },
  'service-level/scopes-unclear': {
    severity: 'warning',
    message: {
      'zh-CN': '{what}有几个不同的时限：{times}，没有写明各自适用于哪些请求。',
      en: 'There are several times for {what}, {times}, and nothing says which requests each is for.',
    },
    hint: {
      'zh-CN': '请在 `scope` 写明各个时限的适用范围，或统一成一个。',
      en: 'Say in `scope` which requests each covers, or keep one time for all.',
    },
  },
  'service-level/looser-than-kpi': {
    severity: 'warning',
    message: {
      'zh-CN': '服务时限“{level}”是 {time}，比指标“{metric}”的目标 {target} 宽松。',
      en: 'The service level “{level}” allows {time}, more than the target of “{metric}”: {target}.',
    },
    hint: {
      'zh-CN': '请收紧时限，使每次都做到也能达到目标；目标是均值的，写明 `statistic`。',
      en: 'Tighten the service level; where the target is an average, say so in `statistic`.',
    },
  },
  'service-level/detected-too-late': {
    severity: 'warning',
    message: {
      'zh-CN': '“{alert}”要过 {wait} 才发现问题，而“{level}”承诺 {respond} 响应。',
      en: '“{alert}” notices after {wait}, but “{level}” promises an answer within {respond}.',
    },
    hint: {
      'zh-CN': '请让预警早于承诺的响应时限，或放宽这个时限。',
      en: 'Let the alert come before the promised time, or promise a longer one.',
    },
  },
  'service-level/step-too-long': {
    severity: 'warning',
    message: {
      'zh-CN': '环节“{step}”可用 {limit}，而它要遵守的“{level}”最长只有 {time}。',
      en: 'The step “{step}” may take {limit}, but “{level}”, which it keeps, allows {time} at most.',
    },
    hint: {
      'zh-CN': '请统一两处的时限。',
      en: 'Write the same time in both places.',
    },
  },
  'cadence/contradicts-name': {
    severity: 'error',
    message: {
      'zh-CN': '从名称看，“{item}”的频率是{named}，这里却写{frequency}。',
      en: 'By its name “{item}” takes place {named}, but its frequency is {frequency}.',
    },
    hint: {
      'zh-CN': '请核实频率，再改名称或 `frequency`。',
      en: 'Find out how often it takes place; change its name or `frequency`.',
    },
  },
} as const satisfies Record<string, Entry>;

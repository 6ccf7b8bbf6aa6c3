import type { PromptWords } from './words.ts';

/** What the prompt for a chat says besides. */
export const CHAT_ZH: PromptWords['chat'] = {
  task: (chapters) =>
    `请根据下面的七项参数，一次写出这份方案的 ${chapters} 个部分，供程序读入核对。先通读全部资料，再按提纲的顺序写：后面的部分要引用前面写下的 id，名称和数值前后一致。`,
  parameters:
    '七项参数都在资料里：行业、战略导向、指标现状、客户反馈主题、内部挑战、约束（团队、预算、系统）、规划周期。',
  heading: '任务',
  outline: '提纲',
  draft: '资料：规则写出的草稿（提要）',
  draftNote:
    '草稿是规则按通用知识写出的一种可行安排，数值、时间和引用都已核对。可以取舍、改写、补足做法；数值没有依据就沿用草稿。',
  json: [
    '把全部内容写成一个 JSON 对象，放进一个 ```json 代码块，代码块之外不写内容。对象的字段如下，带 ? 的可以不写：',
  ],
  markdown: [
    '用下面的 Markdown 写法，放进一个 ```markdown 代码块，代码块之外不写内容：',
    '- `## goals/some-id`：一个条目占一节，标题是“部分/id”，id 不再写成字段。没有 id 的条目用 metric、role 或 constraint 代替，如 `### targets/nps`、`### resources/crm-lead`、`## responses/it-lead-time`。',
    '- `### targets/nps`：条目里的列表，标题降一级；再往里用 `####`。',
    '- 字段写成 `- 字段: 值`，一行一个。id 的列表用逗号隔开；文字的列表在字段下缩进两格，一行一条。',
    '- 里面还有字段的，用点连接，如 `- addresses.challenges: data-silos`。',
    '- `## narrative` 和 `## budget` 没有 id；预算的各项写成 `### items/people`。',
    '示例（内容不要照抄）：',
    '## strategies/new-id',
    '- label: ……',
    '- description: ……',
    '- addresses.themes: theme-id, other-theme-id',
    '- goals: goal-id',
    '### tactics/new-tactic-id',
    '- label: ……',
    '- how: ……',
    '### kpis/metric-id',
    '- target: open',
    '各部分的字段如下，带 ? 的可以不写（`[]` 表示列表）：',
  ],
  closing:
    '写完后自己核对一遍：引用的 id 都存在，数字都有依据，每个主题和挑战都有策略回应，每个战术都有工作承接。篇幅不够一次写完时，写到一个条目结束为止，等我说“继续”。',
  repair: {
    json: '请逐条改正，其余内容保持不变，然后把完整的 JSON 对象重新放进一个 ```json 代码块。',
    markdown:
      '请逐条改正，其余内容保持不变，然后用同样的 Markdown 写法重新给出全文，放进一个 ```markdown 代码块。',
  },
};

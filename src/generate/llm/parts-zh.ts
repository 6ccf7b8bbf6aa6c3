import type { WrittenPart } from '../../model/profile.ts';
import type { NarrativeField } from './sections.ts';

/** How each part is written well, in a line or two. */
export const PARTS_ZH: Partial<Record<WrittenPart, string>> = {
  triggers: '什么情形说明该编制或更新方案了，以及第一步做什么。',
  dataSources: '事实从哪里来：系统、调研、访谈，各能取到什么。',
  methods: '怎样从事实得出结论：方法、维度、样本。',
  segmentations: '怎样划分客户。各群的判定规则互不重叠、没有遗漏，每群写明需要什么。',
  personas: '典型客户：判定规则、特征、需要，各对应一个客群。',
  goals:
    '名称是动宾短语；statement 一句话写给客户看得见的变化；by 用规划周期里的时间；orientation 列出它落实的战略导向。',
  stages: '按阶段写到期末达成什么，指标逐段走向最终目标，不倒退。',
  indicators: '要持续看的指标，分组列出；与目标里的数值一致。',
  strategies:
    '名称是动宾短语；description 写客户会感到什么变化、靠什么实现；addresses 写它回应的主题和挑战，goals 写它服务的目标；kpis 一到三个，数值与目标一致。战术的 how 写一到三句可执行的做法，owner 写角色。',
  theories: '方案用到的模型，各说清用来做什么。',
  modules: '系统要有的功能，每项功能对应它支撑的策略。',
  automations: '触发条件、动作、等待时间、频次上限，写到可以直接配置。',
  offers: '给哪类客户、什么门槛、有效期多久。',
  serviceLevels: '响应和解决的时限，与指标目标一致。',
  loops: '从发现到解决再到预防的步骤，每步有负责角色和时限。',
  communities: '面向谁、聊什么、多久一次、谁来主持。',
  journeys: '客户在各环节的经过：何时、做什么、通过哪个渠道。',
  touchpoints: '每个触点现在痛在哪里、怎么改、何时改好、谁负责。',
  steps: '编制方案的步骤：目的、动作、方法、产出。',
  phases:
    '阶段名称说出这一段做成什么。work 用动词开头，写明 span、tactics、owner；milestones 写 at 和可以当场验收的 acceptance；resources 写角色、人数和任务，每个阶段一个 lead。',
  budget: '各项占比合计 100%，留出预备金；资料没有金额就不写金额。',
  responsibilities: '每件事一个 accountable，responsible 是实际做的人。',
  responses: '逐条回应约束：方案怎样适应它，落在哪些阶段和策略。',
  organisationUnits: '委员会、小组和岗位，各自的职责和上下级。',
  trainings: '谁学、学什么、怎么学、怎么考核。',
  pilots: '先在哪里试、试多久、达到什么再推广。',
  deliverables: '要交付或填写的模板，各有用途和栏目。',
  asks: '请管理层给的人、钱和决定，每条写明没有它会怎样。',
  outcomes: '按目标归组，results 与目标的指标和数值一致。',
  risks: 'trigger 写可以观察到的早期信号；response 写谁立即做什么；probability、impact 取 1–5。',
  cadences: '会议和汇报：频率、参加的角色、产出。与名称相符。',
  reports: '报表和看板：给谁看、看什么、多久一次。',
  optimisations: '看到什么情况，判断什么原因，改什么，怎样验证。',
};

/** How each of the texts that frame the plan is written well. */
export const TEXTS_ZH: Readonly<Record<NarrativeField, string>> = {
  situation: '一两句话，现状与症结，80 字以内。',
  promise: '一句话，客户和公司会得到什么、多长时间，40 字以内。',
  summary: '一段话，依次概括问题、策略、步骤和最大的风险。',
};

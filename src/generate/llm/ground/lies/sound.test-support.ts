import type { Locale } from '../../../../model/locale.ts';
import type { Lie } from './lie.test-support.ts';

/** True sentences that come close to the lies. */
export const SOUND: Readonly<Record<Locale, readonly Lie[]>> = {
  'zh-CN': [
    ['retail-crm', 'diagnosis', '净推荐值 22，客户满意度 84%，一次性解决率 62%。'],
    ['retail-crm', 'diagnosis', '一次性解决率略高于六成，复购率不到三成。'],
    ['retail-crm', 'diagnosis', '净推荐值 22，环比上升 4 分；沉默客户占比超过四成。'],
    ['retail-crm', 'goals', '首次响应时间从 2.5 小时缩短到 45 分钟以内，缩短 70%。'],
    ['retail-crm', 'goals', '净推荐值在 12 个月内从 22 提高到 30–35，满意度从 84% 提高到 88–90%。'],
    ['retail-crm', 'goals', '客户费力度从 3.6/5 降到 3.2，有效投诉率降到 0.8% 以下。'],
    ['retail-crm', 'goals', '复购率提高 8 个百分点，达到 36%。'],
    ['retail-crm', 'goals', '退换货满意度 78%，低于售后的 84%。'],
    ['retail-crm', 'strategies', '会员满意度低于 84% 时先查原因。'],
    ['retail-crm', 'summary', '净推荐值回到 22 以下时，由负责人说明原因。'],
    ['retail-crm', 'summary', '复购率（28% → 36%）和沉默客户占比（41% → 28–30%）是两个主要指标。'],
    ['telecom', 'goals', '热线放弃率由 14% 降至 6% 以下，流失率从 17% 降到 13% 以下。'],
    ['telecom', 'summary', '净推荐值 9，同比下降 3 分。'],
    ['retail-crm', 'summary', '8 项策略分 5 个阶段推进，其中 3 项策略先行。'],
    ['retail-crm', 'summary', '2026 年 3 月 2 日（周一）启动，M12（2027 年 2 月）收尾。'],
    ['retail-crm', 'strategies', '每位客户每周最多收 2 条短信、3 条 App 推送，每两周复盘一次。'],
    ['retail-crm', 'strategies', '对标目标的差距每周看一次，借鉴客服整理好的答案。'],
    ['healthcare', 'summary', '投诉解决时效从 96 小时缩短到 62 小时，试点期末先到 89 小时。'],
    ['healthcare', 'summary', '反馈闭环率不足四成，重复问题描述率超过四成。'],
  ],
  en: [
    [
      'retail-crm',
      'diagnosis',
      'NPS is 22, customer satisfaction 84%, first contact resolution 62%.',
    ],
    [
      'retail-crm',
      'diagnosis',
      'More than six in ten are helped at once, and fewer than three in ten buy again.',
    ],
    ['retail-crm', 'diagnosis', 'Net Promoter Score is 22, up 4 on last period.'],
    ['retail-crm', 'goals', 'First response time falls from 2.5 hours to 45 minutes, or by 70%.'],
    [
      'retail-crm',
      'goals',
      'Within 12 months Net Promoter Score rises from 22 to 30–35 and satisfaction from 84% to 88–90%.',
    ],
    [
      'retail-crm',
      'goals',
      'The Customer Effort Score falls from 3.6/5 to 3.2 and the valid complaint rate below 0.8%.',
    ],
    ['retail-crm', 'goals', 'The repeat purchase rate rises by 8 percentage points to 36%.'],
    ['retail-crm', 'goals', 'Satisfaction with returns is 78%, below the 84% after sales.'],
    [
      'retail-crm',
      'strategies',
      'If customer satisfaction falls below 84%, look for the cause first.',
    ],
    [
      'retail-crm',
      'summary',
      'The repeat purchase rate (28% → 36%) and the dormant customer share (41% → 28–30%) matter most.',
    ],
    [
      'telecom',
      'goals',
      'Hotline abandonment rate falls from 14% to 6% and the customer churn rate from 17% to 13%.',
    ],
    ['telecom', 'summary', 'Net Promoter Score is 9, down 3 on last year.'],
    [
      'retail-crm',
      'summary',
      'Eight strategies in five phases; three of the strategies come first.',
    ],
    ['retail-crm', 'summary', 'We start on Monday, 2 March 2026, and end in M12 (February 2027).'],
    ['retail-crm', 'strategies', 'Compare what we have with the goals every two weeks.'],
    [
      'healthcare',
      'summary',
      'Complaint resolution time falls from 96 hours to 62 hours, and to 89 hours by the end of the pilot.',
    ],
    [
      'healthcare',
      'summary',
      'The feedback closure rate is below 40% and the repeated explanation rate over 40%.',
    ],
  ],
};

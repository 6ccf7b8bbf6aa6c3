/** 给程序读的文字。 */
export const machinesZhCN = {
  summary: (plans: number) =>
    `共 ${plans} 份方案，写明目标、策略、进度、负责人、预算和风险，都经过检查，并有版本可查。`,
  about:
    '每份方案有一组页面，从概览读起。plan.json 是同一内容的数据：数字既有数值，也有印出的写法；日期写作 YYYY-MM-DD；每一项都注明出处。已发布的版本不再改动。',
  version: (version: string, date: string) => `版本 ${version}，${date}。`,
  undated: (version: string) => `版本 ${version}。`,
  draft: '工作稿，尚未发布。',
  data: '数据',
  report: '完整报告',
  stop: '。',
  chapterOf: (plan: string, chapter: string) => `《${plan}》的“${chapter}”一章。`,
};

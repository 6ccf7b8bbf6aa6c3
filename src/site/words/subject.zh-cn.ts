/** Words of the sections on context, diagnosis, customers and what is done for them. */
export const subjectZhCN = {
  regulation: '法规',
  rule: '要求',
  cases: '案例',
  leadsTo: '相关风险与策略',
};

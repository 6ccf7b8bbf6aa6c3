/** Words on versions, changes and approvals. */
export const versionsZhCN = {
  menu: '版本',
  all: '全部版本',
  latest: '最新',
  // 由脚本填入：{…} 是留空的位置。
  newer: '已被取代：现行版本是{release}。',
  dated: ' {date}发布的 {version}',
  undated: ' {version}',
  there: '查看这一页的现行版本',
  datePattern: '{year}年{month}月{day}日',
  months: '1 2 3 4 5 6 7 8 9 10 11 12',
  draftNote: '这是工作稿，未经批准。',
  draftOf: (date: string) => `最近改动于 ${date}`,
  commit: '提交',
  commitOf: (commit: string) => `提交 ${commit}`,
  dirty: '含未提交的改动',
  digest: '校验值',
  digestOf: (digest: string) => `校验值 ${digest}`,
  current: '现行版本',
  release: (version: string, date: string) => `${version}（${date}）`,
  none: '尚无发布版本。',
  changes: '变更',
  changesSince: (version: string) => `${version} 以来的变更`,
  unchanged: (version: string) => `与 ${version} 相比没有变更`,
  changesOf: (from: string, to: string) => `变更：${from} → ${to}`,
  compared: (from: string, to: string) => `版本对比：${from} → ${to}`,
  first: '这是首个发布版本，没有更早的版本可以对照。',
  firstShort: '首次发布',
  from: '旧版本',
  to: '新版本',
  version: '版本',
  date: '日期',
  status: '状态',
  note: '说明',
  documents: '文档',
  mainChanges: '主要变更',
  mainCount: (count: number) => `${count} 处`,
  site: '网页',
  report: '完整报告',
  handout: '两页摘要',
  changesPaper: '变更说明',
  changesPdf: '变更说明（PDF）',
  versionsLead: (releases: number) =>
    releases === 0
      ? '只有工作稿，还没有发布过版本。'
      : `${releases} 个发布版本，内容发布后不再改动。`,
  compare: '版本对比',
  compareLead: '每个版本与更早的各个版本相比，改了什么。',
  comparedWith: '对照的旧版本',
  draftLink: '工作稿',
  plan: '方案总体',
  summary: (major: number, better: number, worse: number, minor: number) => {
    const trends = [
      ...(better > 0 ? [`${better} 处向好`] : []),
      ...(worse > 0 ? [`${worse} 处转差`] : []),
    ].join('、');
    if (major === 0) return minor > 0 ? `只有 ${minor} 处文字或次序的改动。` : '没有实质变更。';
    const rest = minor > 0 ? `；另有 ${minor} 处文字或次序的改动` : '';
    return `${major} 处主要变更${trends === '' ? '' : `，其中 ${trends}`}${rest}。`;
  },
  kinds: { added: '新增', removed: '删除', changed: '调整', moved: '移动', follows: '受影响' },
  trends: { better: '向好', worse: '转差' },
  minor: (count: number) => `文字与次序的改动（${count} 处）`,
  moreMinor: (count: number) => `另有 ${count} 处，见网页。`,
  more: (count: number) => `另有 ${count} 处变更`,
  approvals: '审批情况',
  approvalCounts: (approved: number, changed: number, open: number) =>
    [
      ...(approved > 0 ? [`${approved} 章已批准`] : []),
      ...(changed > 0 ? [`${changed} 章批准后有改动`] : []),
      ...(open > 0 ? [`${open} 章未批准`] : []),
    ].join('，'),
  section: '章节',
  by: '批准人',
  states: { approved: '已批准', changed: '批准后有改动', open: '未批准' },
};

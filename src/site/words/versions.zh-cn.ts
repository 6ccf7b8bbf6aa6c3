/** Words on versions, changes and approvals. */
export const versionsZhCN = {
  menu: '版本',
  all: '全部版本',
  latest: '最新',
  // 由脚本填入：{…} 是留空的位置。
  newer: '已被取代：现行版本是{release}。',
  dated: ' {date}发布的 {version}',
  undated: ' {version}',
  there: '看这一页的现行版本',
  datePattern: '{year}年{month}月{day}日',
  months: '1 2 3 4 5 6 7 8 9 10 11 12',
};

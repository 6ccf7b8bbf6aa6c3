/** 内容来源 */
export const originZhCN = {
  title: '内容来源',
  lead: '方案里的每一项由谁写入、依据什么、写在哪个文件的哪一行。',
  count: '项数',
  list: '类别',
  all: '查看每一项的来源',
  of: (label: string, title: string) => `“${label}”的来源：${title}`,
  stated: '团队填写',
  legend: {
    generated: '由规则写入',
    stated: '由团队填写',
    edited: '经人工修改',
  },
  legendLead: '各页内容名称后都有一个小记号，标明由谁写入；点开即到本页的对应条目：',
  line: (line: number) => `第 ${line} 行`,
  place: (file: string, line: number) => `${file} 第 ${line} 行`,
  playbook: '策略库条目',
  paperLines: (folder: string) =>
    folder === ''
      ? '冒号后的数字是所列文件的行号。'
      : `冒号后的数字是所列文件的行号；文件都在 ${folder} 中。`,
  jumps: '按类别查看',
};

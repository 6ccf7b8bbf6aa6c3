import { parseInputs, parseOverrides } from './parse-plan-files.ts';
import { reportPretty } from '../diagnostics/report-pretty.ts';
const text = `# yaml-language-server: $schema=../../schemas/inputs.schema.json
format: 1
title: {zh-CN: 零售客户关系方案, en: Retail CRM plan}
organisation: 2026
profile: strategic-plan
language: zh-CN
industry: retial
ambition: bald
orientation:
  - {id: experience, label: 体验}
horizon:
  start: 2026-02-30
  from: M6
  to: M12-M6
metrics:
  - metric: nps
    value: 22
    change: +4
\treading: 净推荐值偏低
    lable: x
  - metric: nps
    value: 3.6/6
    reading: {zh-CN: "满意度 😀", en: }
  - metric: csat
    value: "84 persent"
themes:
  - id: Slow Returns
    label: 退货慢
  - id: slow
    label: [a]
    causes:
challenges:
  - id: gap
    label: 仓库与客服数据不通，"退货" 无法跟踪
    impact: 高
    themes: [slo, slow]
    metrics: [nps, nsp]
    urgency: 7
constraints: []
goals:
  - id: satisfaction
    label: 提升满意度
    by: M12
    orientation: [experince]
    targets:
      - metric: nps
        target: 35..30
      - metric: csat
        target: 30-35
foo: 1
`;
const src = { file: 'plans/retail/inputs.yaml', text };
const known = { 'catalogue-metrics': ['nps', 'csat'], industries: ['retail', 'saas'] };
const r = parseInputs(src, known, 'retail');
console.log(reportPretty(r.diagnostics, { sources: new Map([[src.file, text]]), locale: process.argv[2] === 'en' ? 'en' : 'zh-CN', colour: false }));
console.log(Object.keys(r.places).join(' '));
const o = { file: 'o.yaml', text: `format: 1
overrides:
  - at: goals/satisfaction/targets/nps
    set: {target: 36.0, x: +4, y: 5}
    was: {target: 30..35}
    why: bolder
  - at: Goals
    set: {}
    add: {id: x}
    why: "\u202e evil \u001b[31m"
` };
const ro = parseOverrides(o);
console.log(JSON.stringify(ro.value), ro.places);
console.log(reportPretty(ro.diagnostics, { sources: new Map([[o.file, o.text]]), locale: 'en', colour: false }));

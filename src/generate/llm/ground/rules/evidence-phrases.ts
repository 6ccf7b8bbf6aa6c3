/**
 * Words that claim evidence from outside. A text may use them only where the inputs do. What the plan's
 * own data shows is told in other words: 现状, 反馈, today, customers say. `The report shows who missed the limit`
 * is what the plan sets up, and no claim.
 */
export const CLAIMS: readonly RegExp[] = [
  /(?:研究|调研|调查|数据|统计|报告|实践|经验|事实|案例|文献|实验)(?:结果)?(?:均|也|已|都)?(?:表明|显示|证明|证实|指出|发现)/gu,
  /(?<![数依根证凭占单收票])据[^，。；！？\n]{0,16}(?:统计|调查|调研|研究|报告|显示|测算|估计|预测)/gu,
  /(?:行业|业内|业界|同行|同业|市场)(?:的)?(?:平均|均值|基准|标杆|领先水平|普遍|最佳实践|先进水平|数据)/gu,
  /(?:标杆|头部|领先|知名|世界级|国际一流|一流|大型)(?:的)?\p{Script=Han}{0,4}?(?:企业|公司|品牌|同行|银行|医院|商家|电商|运营商|连锁)/gu,
  /(?:专家|学者|分析师|权威机构|咨询公司|第三方机构)(?:普遍)?(?:认为|指出|表示|建议|评估|预测)/gu,
  /(?:行业|业内|业界|同行|同业|同类|类似)(?:里|内|中)?(?:的)?(?:(?:大?多数|大多|大部分|不少|许多|普遍)(?:企业|商家|公司|品牌|机构|银行|医院|运营商)|(?:企业|商家|公司|品牌|项目|机构|银行|医院)的?(?:经验|数据|案例))/gu,
  /(?:借鉴|效仿|照搬|对标)(?!目标|计划|指标|预算|基线|现状|要求|标准|差距|阶段|里程碑)(?:了)?\p{Script=Han}{2,8}?的(?:做法|经验|流程|模式|体系|案例)/gu,
  /(?<![a-z])(?:[Mm]ost|[Mm]any|[Oo]ther) (?:companies|brands|retailers|banks|hospitals|operators|competitors|firms) (?:in (?:the|our) (?:industry|sector|market) )?(?:already|now) [a-z]+(?![a-z])|(?<![a-z])[Ss]imilar (?:projects|programmes|companies) (?:have|show|prove)|(?<![a-z])(?:example|model|process|practice|playbook) of (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z]))[A-Z][a-z]+ [A-Z][a-z]+/gu,
  /白皮书|蓝皮书|众所周知|公认的|国内外(?:经验|实践)|最佳实践(?:表明|证明|显示)/gu,
  /(?<![a-z])(?:studies|(?<!(?:of|the|our|each|every|this|these|weekly|daily|monthly) )reports?|surveys?|research|benchmarks?|data|evidence|experience|experts?|analysts?|statistics)(?: \w+)? (?:shows?|suggests?|indicates?|proves?|finds?|found|confirms?|agree|estimates?|predicts?)(?![a-z])/giu,
  /(?<![a-z])according to (?:an? |the |our |their |recent |several |industry |market |external ){0,3}(?:stud(?:y|ies)|surveys?|research|reports?|analysts?|statistics|experts?|figures from)/giu,
  /(?<![a-z])(?:interviews?|focus groups?)(?: with (?:\w+ ){0,2}\w+)? (?:shows?|showed|suggests?|finds?|found|confirms?|confirmed|reveals?|revealed)(?![a-z])/giu,
  /(?<![a-z])(?:industry|market|sector|peer)[- ](?:average|benchmark|norm|standard|leading|leaders?|data|wide)s?(?![a-z])/giu,
  /(?<![a-z])best[- ]practices? (?:shows?|suggests?|indicates?|proves?|says?)|(?<![a-z])best[- ]in[- ]class|(?<![a-z])world[- ]class/giu,
  /(?<![a-z])(?:leading|top|benchmark|well-known|renowned) (?:[a-z]+ )?(?:compan(?:y|ies)|brands?|retailers?|firms?|players?|banks?|hospitals?|stores?|chains?|operators?|competitors?|peers?)(?![a-z])|(?<![a-z])white ?paper|(?<![a-z])it is well known/giu,
];

/** Houses and companies that models like to name; each may stand where it was shown. */
const HOUSES =
  'Watsons|China Mobile|China Telecom|China Unicom|Vodafone|Mayo Clinic|Cleveland Clinic|Marriott|Hilton|Ritz-Carlton|Toyota|Tesla|Gartner|Forrester|McKinsey|Bain & Company|BCG|Deloitte|PwC|KPMG|Accenture|IDC|Nielsen|Kantar|Statista|Ipsos|QuestMobile|Harvard|Amazon|Starbucks|Nike|Sephora|Zappos|Netflix|Disney|Alibaba|Tmall|Taobao|JD\\.com|Tencent|Meituan|Haidilao|Pinduoduo|Walmart|Costco|IKEA|Uniqlo|Salesforce|HubSpot|Zendesk|Microsoft|Google|Apple|Oracle|SAP';
const HOUSES_IN_CHINESE =
  '屈臣氏|孩子王|名创优品|中国移动|中国联通|中国电信|招商银行|平安银行|梅奥诊所|协和医院|华西医院|万豪|希尔顿|丽思卡尔顿|丰田|麦肯锡|贝恩|波士顿咨询|德勤|普华永道|毕马威|安永|埃森哲|尼尔森|凯度|艾瑞|易观|益普索|哈佛|亚马逊|星巴克|阿里巴巴|天猫|淘宝|京东|腾讯|美团|海底捞|拼多多|抖音|小红书|华为|小米|沃尔玛|宜家|优衣库|胖东来|盒马|高德纳|甲骨文|微软|谷歌';
/** Laws, likewise. */
const LAWS =
  'GDPR|CCPA|PIPL|HIPAA|(?:Personal Information Protection|Data Security|Cybersecurity|E-Commerce|Advertising) Law';
const LAWS_IN_CHINESE =
  '个人信息保护法|数据安全法|网络安全法|电子商务法|广告法|消费者权益保护法|民法典';
/** Any other company by its form, with the end of its name. */
const FIRM = String.raw`[A-Z][\w&’'-]*,? (?:Corp|Corporation|Inc|Ltd|LLC|GmbH|PLC)(?![A-Za-z])|\p{Script=Han}{2}(?:股份有限|有限责任|股份|有限)公司`;
export const HOUSE = new RegExp(
  String.raw`(?<![A-Za-z])(?:${HOUSES}|${LAWS})(?![A-Za-z])|${HOUSES_IN_CHINESE}|${LAWS_IN_CHINESE}|${FIRM}`,
  'gu',
);

/** Laws, standards and authorities; each may stand where it was shown. */
export const LAW =
  /《[^》\n]{2,30}(?:法|条例|规定|办法|规范|标准|准则|指引|通知|细则)》|卫健委|工信部|网信办|银保监会|金融监管总局|市场监管总局|(?<![A-Za-z])(?:GDPR|HIPAA|CCPA|PIPL|PCI[- ]DSS|SOC 2)(?![A-Za-z])|(?<=the )[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,4} (?:Act|Law|Regulation|Directive)(?![A-Za-z])/gu;

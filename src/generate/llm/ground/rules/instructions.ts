import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { excerpt, finding, type GroundRule } from '../rule.ts';

/**
 * Words by a model about itself, or meant for one. Where the inputs have them they are no reason to
 * repeat them: whoever wrote them there may want just that.
 */
const PHRASES: readonly RegExp[] = [
  /(?:ignore|disregard|forget|override)\s(?:(?:all|any|the|your|these|those|previous|prior|above|earlier|preceding|system)\s){0,4}(?:instructions?|prompts?|rules|guidelines|directions)/iu,
  /(?<![a-z])as an? (?:ai|artificial intelligence|(?:large )?language model|llm)(?![a-z])/iu,
  /(?<![a-z])i(?:'|’| a)m (?:an ai|a language model|sorry,? (?:but|i)|unable to)|(?<![a-z])i (?:cannot|can(?:'|’)t) (?:provide|assist|help|fulfil|comply|generate|write)/iu,
  /(?<![a-z])(?:system prompt|prompt injection|jailbreak|developer mode|chatgpt|<\|?(?:im_start|im_end|endoftext|system)\|?>)|\[\/?INST\]/iu,
  /(?<![a-z])(?:here is|here's|below is|sure,? here) (?:the|your|a) (?:\w+ ){0,2}(?:json|reply|response|section|output)|(?<![a-z])you are (?:now )?(?:an ai|a helpful|a large language)/iu,
  /(?:忽略|无视|忘记|忘掉|不要理会|绕过)(?:掉)?(?:以上|上述|之前|此前|前面|先前|所有|一切|全部|任何|你的|的){1,4}(?:指令|指示|要求|规则|提示|命令|内容|限制|设定)/u,
  /(?:作为|身为|我是)(?:一个|一名|一款)?\s?(?:AI|人工智能|大?语言模型|大模型)(?!客服|系统|平台|能力|技术)/iu,
  /系统提示词|系统提示(?=[：:，。；]|$)|(?:你|您)(?:现在)?(?:是|扮演)一[个名]|很?抱歉，我|我(?:无法|不能)(?:提供|完成|协助|生成|满足)/u,
  /(?:以下|下面)是(?:您|你)?(?:要求|需要|请求)?的?\s?(?:JSON|回复|输出|结果|内容)|(?:根据|按照)(?:您|你)的(?:要求|指示|请求)/iu,
];

/** The first such words of a text. */
export function findInstruction(text: string): string | undefined {
  return PHRASES.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined);
}

export const instructions: GroundRule = ({ texts }) =>
  texts.flatMap(({ path, text }): Diagnostic[] => {
    const found = findInstruction(text);
    return found === undefined
      ? []
      : [finding('reply/instructions', path, { found: excerpt(found) })];
  });

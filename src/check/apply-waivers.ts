import { CATALOGUE } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Layer } from '../model/layer.ts';
import type { Text } from '../model/text.ts';
import type { Waiver } from '../model/waiver.ts';
import { RULE_CODES } from './rules.ts';

/**
 * Findings of the checks with those accepted that the inputs waive: they are told as notes, with the
 * reason, and stop nothing. A waiver that accepts nothing, or has expired, is a finding itself.
 *
 * @param today compared with `until`, YYYY-MM-DD; without it no waiver expires.
 * @param unjudged codes that were not looked for; their waivers may yet accept something.
 */
export function applyWaivers(
  found: readonly Diagnostic[],
  inputs: Layer<Inputs>,
  today?: string,
  unjudged: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const used = new Set<Waiver>();
  const open = inputs.value.waivers.filter(({ until }) => !isOver(until?.date, today));
  const judged = found.map((one) => {
    const waiver = open.find((candidate) => covers(candidate, one));
    if (waiver === undefined) return one;
    used.add(waiver);
    return accept(one, waiver, inputs);
  });
  const notes = inputs.value.waivers.flatMap((waiver, index): Diagnostic[] => {
    const at = (field: string) => ({
      path: `waivers/${index}`,
      place: inputs.places[`waivers/${index}#${field}`] ?? inputs.places[`waivers/${index}`],
    });
    const { code, until } = waiver;
    if (until !== undefined && isOver(until.date, today)) {
      return [
        diagnostic('waiver/expired', { ...at('until'), values: { code, until: until.date } }),
      ];
    }
    if (used.has(waiver) || unjudged.has(code)) return [];
    if (Object.hasOwn(CATALOGUE, code) && !isJudgement(code)) {
      return [diagnostic('waiver/refused', { ...at('code'), values: { code } })];
    }
    if (!Object.hasOwn(CATALOGUE, code)) {
      const near = nearest(code, Object.keys(CATALOGUE));
      const values = { code, ...(near === undefined ? {} : { nearest: near }) };
      return [diagnostic('waiver/unknown-code', { ...at('code'), values })];
    }
    const elsewhere = waiver.at === undefined ? undefined : findElsewhere(found, code, waiver.at);
    return elsewhere === undefined
      ? [diagnostic('waiver/unused', { ...at('code'), values: { code } })]
      : [
          diagnostic('waiver/elsewhere', {
            ...at('at'),
            values: { code, elsewhere, at: waiver.at ?? '' },
          }),
        ];
  });
  return [...judged, ...notes];
}

/** Where a finding with this code is, when not at `at`: the address that is nearest, else the first. */
function findElsewhere(found: readonly Diagnostic[], code: string, at: string): string | undefined {
  const addresses = found.flatMap((one) => (one.code === code && one.path ? [one.path] : []));
  return nearest(at, addresses) ?? addresses[0];
}

function isOver(until: string | undefined, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

const CODES: ReadonlySet<string> = new Set(RULE_CODES);

/** Other findings say that something cannot be read or leads nowhere: no matter of opinion. */
function isJudgement(code: string): boolean {
  return CODES.has(code);
}

/** A waiver covers findings at its address, at what lies inside it, or anywhere when it names none. */
function covers({ code, at }: Waiver, { code: own, path = '', related }: Diagnostic): boolean {
  if (code !== own || !isJudgement(code)) return false;
  if (at === undefined) return true;
  const inside = (address: string): boolean => address === at || address.startsWith(`${at}/`);
  return inside(path) || related.some((side) => side.path !== undefined && inside(side.path));
}

function accept(one: Diagnostic, waiver: Waiver, { places, value }: Layer<Inputs>): Diagnostic {
  const { why, by } = waiver;
  const index = value.waivers.indexOf(waiver);
  const place = places[`waivers/${index}#why`] ?? places[`waivers/${index}`];
  const label = acceptance(why, by, value.language);
  return {
    ...one,
    severity: 'info',
    waived: label,
    related: [...one.related, { label, ...(place === undefined ? {} : { place }) }],
  };
}

/** Sample: `accepted by crm-lead: the board knows`. */
function acceptance(why: Text, by: string | undefined, language: Inputs['language']): Text {
  const map = typeof why === 'string' ? { [language]: why } : why;
  const zh = map['zh-CN'] ?? map.en ?? '';
  const en = map.en ?? map['zh-CN'] ?? '';
  return {
    'zh-CN': `已接受${by === undefined ? '' : `（${by}）`}：${zh}`,
    en: `accepted${by === undefined ? '' : ` by ${by}`}: ${en}`,
  };
}

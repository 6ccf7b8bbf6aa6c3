import type { Duration } from '../../../model/duration.ts';
import type { Address } from '../../../model/item-key.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount } from '../../../model/unit.ts';
import { readings, says } from '../../readings.ts';

/** A message to customers and the day after the trigger on which it goes out. */
interface Contact {
  label: Text;
  day: number;
}

/** An automation rule or journey that sends messages. */
export interface Sender {
  at: Address;
  /** Where its later messages stand. */
  field: 'followUps' | 'stages' | 'action';
  label: Text;
  trigger: Text | undefined;
  /** For whom it is, as segmentation/segment; anyone when empty. */
  segments: readonly string[];
  hasCap: boolean;
  contacts: readonly Contact[];
}

const CAPPED = /最多|不超过|上限|\b(?:at most|no more than|caps?)\b/iu;

/**
 * What sends messages to customers, journeys first. Alerts go to staff, service answers a request and
 * follow-up hands work to people: none of these is counted.
 */
export function listSenders(plan: Resolved): Sender[] {
  return [
    ...plan.journeys
      .filter(({ kind }) => kind === 'automation')
      .map(({ address, label, trigger, rule, cap, segments = [], stages }): Sender => ({
        at: address,
        field: 'stages',
        label,
        trigger,
        segments,
        hasCap: cap !== undefined || says(CAPPED, rule),
        contacts: stages.flatMap((stage) => {
          const day = stage.after === undefined ? dayInWords(stage.at) : dayOf(stage.after);
          return day === undefined ? [] : [{ label: stage.label, day }];
        }),
      })),
    ...plan.automations
      .filter(
        ({ purpose }) => purpose === undefined || purpose === 'care' || purpose === 'marketing',
      )
      .map((automation): Sender => {
        const {
          address,
          label,
          trigger,
          action,
          delay,
          cap,
          segments = [],
          followUps,
        } = automation;
        const first = delay === undefined ? 0 : dayOf(delay);
        return {
          at: address,
          field: followUps.length > 0 ? 'followUps' : 'action',
          label,
          trigger,
          segments,
          hasCap: cap !== undefined || says(CAPPED, automation.condition),
          contacts: [
            ...(first === undefined ? [] : [{ label: action, day: first }]),
            ...followUps.flatMap(({ label: then, after }) => {
              const day = after === undefined ? undefined : dayOf(after);
              return day === undefined ? [] : [{ label: then, day }];
            }),
          ],
        };
      }),
  ];
}

/** The day after the trigger; undefined for a range or a bound, which name no day. */
function dayOf({ amount, max, bound, unit }: Duration): number | undefined {
  if (max !== undefined || bound !== undefined) return undefined;
  const days = convertAmount(amount, unit, 'day');
  return days === undefined ? undefined : Math.floor(days);
}

const DAY_IN_WORDS =
  /^\s*(?:第\s*(\d{1,3})\s*天|(?:on )?day (\d{1,3})\b|(\d{1,3})\s*天[之以]?后|after (\d{1,3}) days?\b)/iu;

/** The day that a text names. Samples: `第 3 天`, `On day 3`, `after 3 days`. */
function dayInWords(at: Text | undefined): number | undefined {
  for (const text of readings(at)) {
    const named = DAY_IN_WORDS.exec(text)
      ?.slice(1)
      .find((figure) => figure !== undefined);
    if (named !== undefined) return Number(named);
  }
  return undefined;
}

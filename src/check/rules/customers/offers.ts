import { joinAddress, type Address } from '../../../model/item-key.ts';
import type { Segment } from '../../../model/plan/segmentation.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { isNewcomerOffer, proofOfOrders } from './newcomers.ts';

/** A segment with its address, by the path that references use: segmentation/segment. */
export function segmentsByPath(plan: Resolved): Map<string, { at: Address; segment: Segment }> {
  return new Map(
    plan.segmentations.flatMap(({ key, address, segments }) =>
      segments.map((segment) => [
        `${key}/${segment.id}`,
        { at: joinAddress(address, 'segments', segment.id), segment },
      ]),
    ),
  );
}

/** What goes to segments, and the texts that say what it is. */
interface Sending {
  at: Address;
  label: Text;
  texts: readonly (Text | undefined)[];
  segments: readonly string[];
}

/** Offers for first orders or new customers that go to segments whose customers have bought before. */
export const offersToWrongSegments = rule('offer/wrong-segment', (plan) => {
  const byPath = segmentsByPath(plan);
  return sendings(plan)
    .filter(({ segments, texts }) => segments.length > 0 && isNewcomerOffer(...texts))
    .flatMap(({ at, label, segments }) =>
      segments.flatMap((path): Finding[] => {
        const found = byPath.get(path);
        const proof = found === undefined ? undefined : proofOfOrders(found.segment);
        if (found === undefined || proof === undefined) return [];
        return [
          finding(
            'offer/wrong-segment',
            { at, field: 'segments' },
            { values: { item: label, segment: found.segment.label, proof } },
            [{ at: found.at, label: { 'zh-CN': '收到它的客群', en: 'the segment that gets it' } }],
          ),
        ];
      }),
    );
});

function sendings(plan: Resolved): Sending[] {
  const offers = new Map(plan.offers.map((offer) => [offer.key, offer]));
  return [
    ...plan.offers.map(({ address, label, note, segments = [] }) => ({
      at: address,
      label,
      texts: [label, note],
      segments,
    })),
    ...plan.automations.map(({ address, label, action, offers: sent = [], segments = [] }) => ({
      at: address,
      label,
      // An offer that names its own segments is judged by them.
      texts: [
        action,
        ...sent.flatMap((id) => {
          const offer = offers.get(id);
          return offer === undefined || offer.segments !== undefined ? [] : [offer.label];
        }),
      ],
      segments,
    })),
    ...plan.strategies.flatMap(({ tactics }) =>
      tactics.map(({ address, label, how, features = [], segments = [] }) => ({
        at: address,
        label,
        texts: [label, how, ...features],
        segments,
      })),
    ),
  ];
}

/** Offers that lower a price and do not say until when they do. */
export const offersWithoutValidity = rule('offer/no-validity', (plan) =>
  plan.offers
    .filter(
      ({ kind, validFor, unknown }) =>
        ['coupon', 'discount', 'points'].includes(kind) &&
        validFor === undefined &&
        unknown === undefined,
    )
    .map(({ address, label }) =>
      finding('offer/no-validity', address, { values: { offer: label } }),
    ),
);

/** Offers that go to nobody in particular: no segment, and neither a rule nor a touchpoint gives them. */
export const offersForNobody = rule('offer/no-segment', (plan) => {
  const given = new Set([
    ...plan.automations.flatMap(({ offers = [] }) => offers),
    ...plan.touchpoints.flatMap(({ offers = [] }) => offers),
  ]);
  return plan.offers
    .filter(
      ({ key, segments = [], unknown }) =>
        segments.length === 0 && !given.has(key) && unknown === undefined,
    )
    .map(({ address, label }) =>
      finding('offer/no-segment', address, { values: { offer: label } }),
    );
});

import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Locale } from '../../../../model/locale.ts';
import type { Mention, Point } from '../figures/mention.ts';
import { readMentions } from '../figures/read-mentions.ts';
import type { Given } from '../given/given.ts';
import { isFigureGiven, isPointGiven, isShareGiven } from '../given/is-given.ts';
import { nearestFigure, nearestPoint } from '../given/nearest-given.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** Every figure and every time that a text gives was given, or follows from what was. */
export const figures: TextRule = ({ task: { language }, texts, given }) =>
  texts.flatMap(({ path, text }) => {
    const mentions = readMentions(text);
    const told = new Set<string>();
    return mentions.flatMap((mention, at): Diagnostic[] => {
      const { found } = mention;
      // The same figure twice in a text is one mistake.
      if (told.has(found) || isGiven(mention, mentions[at + 1], given)) return [];
      told.add(found);
      return [toFinding(mention, path, given, language)];
    });
  });

function isGiven(mention: Mention, next: Mention | undefined, given: Given): boolean {
  switch (mention.kind) {
    case 'figure':
      return isFigureGiven(mention, next, given);
    case 'share':
      return isShareGiven(mention, given);
    case 'point':
      return mention.points.every((point: Point) => isPointGiven(point, given));
    case 'name':
      return given.text.includes(mention.found.toLowerCase());
  }
}

function toFinding(mention: Mention, path: string, given: Given, language: Locale): Diagnostic {
  const found = excerpt(mention.found);
  if (mention.kind === 'point') {
    const nearest = nearestPoint(mention.points, given, language) ?? '';
    return finding('reply/date', path, { found, nearest });
  }
  return finding('reply/figure', path, {
    found,
    nearest: nearestFigure(mention, given, language) ?? '',
  });
}

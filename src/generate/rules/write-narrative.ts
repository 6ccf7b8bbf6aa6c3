import { formatQuantity } from '../../model/format.ts';
import type { Text } from '../../model/text.ts';
import type { RulesContent } from '../generator.ts';
import type { Draft } from './draft.ts';
import { fillText } from './fill-text.ts';
import { bilingual, inSentence, label, say, type Bilingual } from './wording.ts';

/** The sentences that frame the plan; what the inputs state themselves is left out. */
export function writeNarrative(draft: Draft): RulesContent['narrative'] {
  const { inputs, knowledge } = draft;
  const fitting = knowledge.narratives.filter(
    ({ profile, industries, promise }) =>
      profile === inputs.profile &&
      industries?.includes(inputs.industry) !== false &&
      fillText(promise, draft) !== undefined,
  );
  const template =
    fitting.find(({ summary }) => fillText(summary, draft) !== undefined) ?? fitting[0];
  if (template === undefined) return {};
  const stated = inputs.narrative ?? {};
  const told = template.situation.flatMap(({ metrics, text }) => {
    const filled = fillText(text, draft);
    return filled === undefined ? [] : [{ filled, withFigures: metrics.length > 0 }];
  });
  const parts = [
    ...(told.some(({ withFigures }) => withFigures) || inputs.metrics.length === 0
      ? []
      : [bareFigures(draft)]),
    ...told.map(({ filled }) => filled),
  ];
  const written: Record<'promise' | 'situation' | 'summary', Text | undefined> = {
    promise: fillText(template.promise, draft),
    situation: parts.length === 0 ? undefined : joined(parts),
    summary: inputs.challenges.length === 0 ? undefined : fillText(template.summary, draft),
  };
  const open = Object.entries(written).filter(
    ([name, text]) => text !== undefined && !(name in stated),
  );
  const figures = inputs.metrics
    .map(({ metric, id }) => `metrics/${id ?? metric}`)
    .filter((_, index) =>
      template.situation.some(({ metrics }) =>
        metrics.includes(inputs.metrics[index]?.metric ?? ''),
      ),
    );
  return {
    ...Object.fromEntries(open),
    origin: { rule: 'narrative-template', because: [...figures, 'horizon'] },
    why: bilingual((locale) =>
      say(locale, '用方案自己的数字概括现状和打算。', 'Sums up the plan in its own figures.'),
    ),
  };
}

/** The first figures by name, for a plan that lacks those of the prepared sentences. */
function bareFigures({ inputs, knowledge }: Draft): Bilingual {
  return bilingual((locale) => {
    const figures = inputs.metrics.slice(0, 3).map(({ metric: id, value, scale }) => {
      const metric = knowledge.metrics.find((known) => known.id === id);
      const name = label(metric?.label ?? id, locale, inputs.language);
      return `${name} ${inSentence(formatQuantity(value, locale, metric?.unit, scale), locale)}`;
    });
    return say(locale, `现状：${figures.join('，')}。`, `Today: ${figures.join(', ')}.`);
  });
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return bilingual((locale) => parts.map((part) => part[locale]).join(say(locale, '', ' ')));
}

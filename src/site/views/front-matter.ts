import { authorshipOf, tellModels, translatedTexts } from '../../model/authorship.ts';
import { formatDate, formatDates } from '../../model/format.ts';
import { UNNAMED_MODEL } from '../../model/model-name.ts';
import { ORIGINS_PAGE } from './origin-mark.ts';
import { WRITERS_ANCHOR } from './writers.ts';
import { saidOf } from './said.ts';
import type { Reader, Said } from './reader.ts';
import { identityOf, type Identity } from './version-facts.ts';

export interface Fact {
  name: string;
  value: Said;
  /** A second, quieter piece. */
  detail?: string;
  /** Where it comes from. */
  href?: string;
}

export interface FrontMatter {
  title: Said;
  organisation: Said;
  promise?: Said;
  situation?: Said;
  summary?: Said;
  recipients?: Said;
  classification?: Said;
  draft: boolean;
  status: string;
  /** Sample: `working copy`, `1.2.0`. */
  version: string;
  identity: Identity;
  /** Absent in a guide. */
  period?: string;
  facts: Fact[];
  /** Which models had a part in the document; empty where none had. Sample: `Parts written by the model x`. */
  models: string[];
}

/** What stands at the head of a plan: names, period, version, status. */
export function frontMatter(reader: Reader): FrontMatter {
  const { unit, words, locale } = reader;
  const { plan, narrative } = unit.resolved;
  const { horizon } = plan;
  const identity = identityOf(unit.facts, locale);
  const { draft, status, name: version } = identity;
  const period =
    horizon === undefined ? undefined : formatDates(horizon.dates.start, horizon.dates.end, locale);
  const optional = (name: string, value: Said | undefined): Fact[] =>
    value === undefined ? [] : [{ name, value }];
  const promise = reader.proseOf(narrative.promise);
  const situation = reader.proseOf(narrative.situation);
  const summary = reader.proseOf(narrative.summary);
  const printed = reader.paper ? reader.site.print.recipients : undefined;
  const recipients = reader.lineOf(printed ?? plan.recipients);
  const classification = reader.lineOf(plan.classification);
  return {
    title: reader.line(plan.title),
    organisation: reader.line(plan.organisation),
    ...(promise === undefined ? {} : { promise }),
    ...(situation === undefined ? {} : { situation }),
    ...(summary === undefined ? {} : { summary }),
    ...(recipients === undefined ? {} : { recipients }),
    ...(classification === undefined ? {} : { classification }),
    draft,
    status,
    version,
    identity,
    ...(period === undefined ? {} : { period }),
    facts: [
      ...(horizon === undefined || period === undefined
        ? [kindFact(reader)]
        : [
            {
              name: words.facts.period,
              value: saidOf(period),
              detail: words.facts.months(horizon.months),
              href: reader.sectionHref('phases'),
            },
            {
              name: words.facts.firstResults,
              value: saidOf(formatDate(horizon.firstResults, locale)),
              href: reader.sectionHref('goals'),
            },
          ]),
      { name: words.facts.industry, value: reader.line(plan.industry.label) },
      ...optional(words.facts.owner, reader.lineOf(plan.owner)),
      ...optional(words.facts.recipients, recipients),
      {
        name: words.facts.status,
        value: saidOf(status),
        detail: [version, ...(identity.date === undefined ? [] : [identity.date])].join(
          words.notes.dot,
        ),
      },
      ...modelFacts(reader),
      ...optional(words.facts.classification, classification),
    ],
    models: tellModels(reader.whole.resolved, locale),
  };
}

/** Which models wrote and translated the plan, where any did. */
function modelFacts({ whole, words, locale, paper, chapterHref }: Reader): Fact[] {
  const { writers } = words.origin;
  const written = authorshipOf(whole.resolved);
  const translated = translatedTexts(whole.resolved).find(({ to }) => to === locale);
  const fact = (name: string, models: readonly string[], sections = 0): Fact => {
    const names = models.map((model) => (model === UNNAMED_MODEL ? writers.unnamed : model));
    return {
      name,
      value: saidOf(names.join(words.notes.comma)),
      ...(sections === 0 ? {} : { detail: writers.sections(sections) }),
      ...(paper ? {} : { href: chapterHref(ORIGINS_PAGE, WRITERS_ANCHOR) }),
    };
  };
  return [
    ...(written === undefined ? [] : [fact(writers.short, written.models, written.sections)]),
    ...(translated === undefined || translated.models.length === 0
      ? []
      : [fact(writers.translator, translated.models)]),
  ];
}

/** What a document without a period is, and how long: a guide counts its steps. */
function kindFact({ words, whole }: Reader): Fact {
  const { plan, steps } = whole.resolved;
  return {
    name: words.delivery.short.kind,
    value: saidOf(words.delivery.profiles[plan.profile]),
    ...(steps.length === 0 ? {} : { detail: words.delivery.short.stepCount(steps.length) }),
  };
}

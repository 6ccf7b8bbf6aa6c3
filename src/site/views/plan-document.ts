import { documentParts, type PlanDocument } from '../../model/plan-document.ts';
import { absoluteHref, unitHref } from './addresses.ts';
import { outlineOf } from './outline.ts';
import type { Reader } from './reader.ts';

/** A unit as programs read it. It knows nothing of other versions, so that a release keeps it unchanged. */
export function planDocument(reader: Reader): PlanDocument {
  const { unit, site } = reader;
  const full = (href: string): string => absoluteHref(site, href) ?? href;
  const at = (name = '', locale = unit.locale): string =>
    full(`${unitHref(site, { ...unit, locale })}${name}`);
  const parts = documentParts(unit);
  return {
    format: 1,
    plan: unit.plan,
    locale: unit.locale,
    version: parts.version,
    links: {
      page: at(),
      ...(site.pdf ? { report: at('report.pdf'), handout: at('handout.pdf') } : {}),
      languages: Object.fromEntries(
        site.locales
          .filter((locale) => locale === unit.locale || unit.locales.includes(locale))
          .map((locale) => [locale, at('plan.json', locale)]),
      ),
      versions: full(`${site.base}${unit.plan}/versions.json`),
    },
    chapters: outlineOf(reader).map(({ mark, title, href, sections }) => ({
      mark,
      title,
      href: full(href),
      sections: sections.map((section) => ({
        number: section.number,
        title: section.title,
        href: full(`${href}#${section.id}`),
      })),
    })),
    content: parts.content,
    metrics: parts.metrics,
    approvals: parts.approvals,
    changes: parts.changes,
    // What a baseline knows is only counted on pages.
    findings: unit.findings
      .filter(({ known }) => known !== true)
      .map(({ code, severity, message, hint, waived, path }) => ({
        code,
        severity,
        message,
        hint,
        ...(waived === undefined ? {} : { waived }),
        ...(path === undefined ? {} : { at: path }),
      })),
  };
}

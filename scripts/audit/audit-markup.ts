import { HtmlValidate } from 'html-validate';
import type { Problem, Site } from './audit-weight.ts';

/** What the HTML standard and its accessible use ask for, without rules about taste. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Astro writes what the standard allows: these two ask for one of several right spellings.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Tables that are laid out as lists on a phone would lose their meaning in some browsers.
    'no-redundant-role': 'off',
  },
});

/** Where pages break the HTML standard. */
export async function auditMarkup(site: Site, pages: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const page of pages) {
    const html = new TextDecoder().decode(site.get(page));
    const report = await validator.validateString(html, page);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column, selector } of messages) {
        const place = selector === null ? '' : ` (${selector})`;
        problems.push({ page, rule: ruleId, what: `${line}:${column} ${message}${place}` });
      }
    }
  }
  return problems;
}

import { describe, expect, it } from 'vitest';
import { linkFigures } from './linked-figures.ts';
import { saidOf } from './said.ts';

const to = (text: string, href = '/x'): string =>
  linkFigures({ ...saidOf(text), html: text }, () => href).html;

describe('linkFigures(said, hrefOf)', () => {
  it('links each figure with its sign, and neither years nor names in quotation marks', () => {
    expect(to('NPS is 22, churn 41% in 2026; “Membership 2.0” follows.')).toBe(
      'NPS is <a class="traced" href="/x">22</a>, churn <a class="traced" href="/x">41%</a> in 2026; “Membership 2.0” follows.',
    );
  });
  it('leaves links, tags and entities as they are', () => {
    const html = '<p title="5">A&#39;s <a href="/7">7</a></p>';
    expect(to(html)).toBe(html);
  });
  it('links nothing that has nowhere to lead to', () => {
    expect(to('Of 12', '')).toBe('Of 12');
  });
  it('tells what stands after a figure', () => {
    const after: string[] = [];
    linkFigures(saidOf('In 12 months, up 30%.'), (_figure, rest) => (after.push(rest), ''));
    expect(after).toEqual([' months, up 30%.', '.']);
  });
});

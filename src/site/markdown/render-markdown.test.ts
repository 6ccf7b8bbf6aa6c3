import { describe, expect, it } from 'vitest';
import { plainText, renderMarkdown } from './render-markdown.ts';

describe('renderMarkdown(text, mode)', () => {
  it('closes emphasis between Chinese characters', () => {
    expect(renderMarkdown('**加粗。**下一句', 'inline')).toBe('<strong>加粗。</strong>下一句');
  });
  it('keeps lists and tables in blocks and drops their frame in a line', () => {
    expect(renderMarkdown('- 一\n- 二', 'block')).toBe('<ul>\n<li>一</li>\n<li>二</li>\n</ul>');
    expect(renderMarkdown('**NPS**', 'inline')).toBe('<strong>NPS</strong>');
  });
  it('drops raw HTML, scripts and pictures', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '![alt](https://example.org/a.png)',
      '<b onclick="x">bold</b>',
      '<style>p{}</style>',
    ]) {
      for (const mode of ['block', 'inline'] as const) {
        expect(renderMarkdown(text, mode)).not.toMatch(/<(?!\/?p>)/);
      }
    }
  });
  it('keeps links to the web and to mail only', () => {
    expect(renderMarkdown('[a](https://example.org/?a=1&b=2)', 'inline')).toBe(
      '<a href="https://example.org/?a=1&#x26;b=2">a</a>',
    );
    expect(renderMarkdown('[a](mailto:a@example.org)', 'inline')).toContain('href="mailto:');
    for (const target of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/etc/passwd',
      '//example.org',
      'ftp://x',
    ]) {
      expect(renderMarkdown(`[a](${target})`, 'inline')).not.toContain('href');
    }
  });
  it('takes no identifier, class or style from a text', () => {
    expect(renderMarkdown('# title {#top}\n\n[^1]\n\n[^1]: note', 'block')).not.toMatch(
      / (id|class|style)=/,
    );
  });
});

describe('plainText(text)', () => {
  it('gives the words alone', () => {
    expect(plainText('**NPS** < 30 & [link](https://example.org) "x"')).toBe('NPS < 30 & link "x"');
  });
});

import { describe, expect, it } from 'vitest';
import { escapeLabel } from './escape-label.ts';

describe('escapeLabel(text)', () => {
  it('leaves no sign that a grammar of Mermaid knows', () => {
    const escaped = escapeLabel('a"]:::b{c}<i>&%%{init: 1}%% --> | ; # \\ ` ~ (d)\n  e\tf');
    expect(escaped.replace(/#\d+;/g, '')).toMatch(/^[a-z0-9 ]+$/);
  });

  it('keeps what the fonts must have: Chinese signs as they are', () => {
    expect(escapeLabel('渠道（线上）：≥80%')).toBe('渠道（线上）：≥80#37;');
  });

  it('makes a text of what would be a statement', () => {
    expect(escapeLabel('section two')).toBe('#115;ection two');
    expect(escapeLabel('Title')).toBe('#84;itle');
    expect(escapeLabel('Sections')).toBe('Sections');
  });

  it('leaves out what cannot be seen, and characters that the renderer uses for its own ends', () => {
    expect(escapeLabel('a\u200b\u202eb\ue022c')).toBe('abc');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_STACKS, SCREEN_STACKS } from '../../browser/font-face-css.ts';
import type { UnitArtifact } from '../../model/artifact.ts';
import { LOCALES } from '../../model/locale.ts';
import { createReader } from '../views/reader.ts';
import { sampleUnit, site } from '../views/unit.test-support.ts';
import { factsOf } from '../history.test-support.ts';
import { changesRules, cssString, pageRules } from './page-rules.ts';
import { contrast, parse, readableAccent } from './theme-css.ts';

describe('font stacks', () => {
  const base = readFileSync(new URL('./base/colours.css', import.meta.url), 'utf8')
    .replaceAll("'", '"')
    .replace(/\s+/g, ' ');
  it('are those that the fonts were cut for, in margin boxes and on pages', () => {
    const names = { 'zh-CN': '--font-zh', en: '--font-en' };
    for (const locale of LOCALES) {
      const rules = pageRules(createReader(sampleUnit(locale), site, 'report'));
      expect(rules).toContain(`;font-family:${FONT_STACKS[locale]};`);
      expect(base).toContain(`${names[locale]}: ${SCREEN_STACKS[locale]};`);
    }
  });
});

describe('pageRules(reader)', () => {
  const released = {
    ...sampleUnit('en'),
    facts: factsOf('1.1.0'),
    changes: { since: factsOf('1.0.0'), summary: { 'zh-CN': '', en: '' }, changes: [] },
  };
  const rulesOf = (unit: UnitArtifact) => pageRules(createReader(unit, site, 'report'));

  it('prints plan, version and status at the foot', () => {
    expect(rulesOf(sampleUnit('en'))).toContain('content:"Shop plan · working copy · Draft"');
    expect(rulesOf(released)).toContain('content:"Shop plan · 1.1.0 · Released"');
  });
  it('sets every page on the paper that the configuration names', () => {
    const letter = { ...site, print: { ...site.print, paper: 'Letter' as const } };
    const rules = pageRules(createReader(sampleUnit('en'), letter, 'report'));
    expect(rules).toContain('size:Letter landscape;');
    expect(rules).toContain('@page handout{size:Letter;');
    expect(rules).toContain('--sheet-height:279.4mm');
    expect(rules).not.toContain('A4');
  });
  it('sets a watermark of the configuration behind every page, and tells nobody who listens', () => {
    const print = { ...site.print, watermark: { 'zh-CN': '内部资料', en: 'Confidential' } };
    const rules = pageRules(createReader(sampleUnit('en'), { ...site, print }, 'report'));
    expect(rules).toContain('content:"Confidential" / "";position:fixed');
    expect(rulesOf(released)).not.toContain('position:fixed');
  });
  it('prints the classification on the foot of every page', () => {
    const unit = sampleUnit('en');
    const plan = { ...unit.resolved.plan, classification: 'Internal' };
    const rules = rulesOf({ ...unit, resolved: { ...unit.resolved, plan } });
    expect(rules).toContain('Draft · Internal"');
  });
  it('turns the page of what is marked so, and keeps the running head of its chapter', () => {
    expect(rulesOf(released)).toContain('.chapter-goals .landscape{page:wide-goals}');
  });
  it('marks drafts only', () => {
    expect(rulesOf(sampleUnit('zh-CN'))).toContain('content:"草案"');
    expect(rulesOf(released)).not.toContain('"Draft"');
  });
  it('names both versions where it prints what changed between them', () => {
    const foot = 'content:"Shop plan · 1.0.0 → 1.1.0 · Released"';
    expect(rulesOf(released)).toContain(foot);
    expect(changesRules(createReader(released, site, 'handout'), '1.0.0')).toContain(foot);
    expect(rulesOf(sampleUnit('en'))).not.toContain('@page changes');
  });
});

describe('cssString(text)', () => {
  it('escapes what could end the string or the stylesheet', () => {
    expect(cssString('a"b\\c\n</style>')).toBe('"a\\22 b\\5c c\\a \\3c /style>"');
  });
  it('leaves Chinese as it is', () => {
    expect(cssString('第 1 页')).toBe('"第 1 页"');
  });
});

describe('readableAccent(accent, paper, least)', () => {
  it('keeps a colour that can be read', () => {
    expect(readableAccent('#1f5f8b', '#ffffff', 4.5)).toBe('#1f5f8b');
  });
  it('moves every other colour until it can', () => {
    for (const accent of ['#ffff00', '#1f5f8b', '#000000', '#ffffff', '#7f7f7f']) {
      for (const paper of ['#ffffff', '#14181c']) {
        const made = readableAccent(accent, paper, 4.8);
        expect(contrast(parse(made), parse(paper))).toBeGreaterThanOrEqual(4.8);
      }
    }
  });
});

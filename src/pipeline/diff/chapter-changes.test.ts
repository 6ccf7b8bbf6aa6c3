import { describe, expect, it } from 'vitest';
import type { Locale } from '../../model/locale.ts';
import { chapterChanges } from './chapter-changes.ts';
import type { ChapterMark } from './mark-chapters.ts';

const mark = (locale: Locale, title: string, said = '1', slug = 'promise'): ChapterMark => ({
  slug,
  locale,
  title,
  said,
});

describe('chapterChanges(before, after)', () => {
  it('calls a chapter in each language by its title there', () => {
    const [zh, en] = [mark('zh-CN', '客户承诺'), mark('en', 'What customers can rely on')];
    const changes = chapterChanges(
      [zh, en, mark('en', 'Old', '1', 'old')],
      [zh, { ...en, said: '2' }, mark('zh-CN', '新章', '1', 'new')],
    );
    expect(changes.map(({ text, label }) => [text.en, text['zh-CN'], label])).toEqual([
      ['Chapter “Old” removed (English)', '删除章节“Old”（英文）', { en: 'Old', 'zh-CN': 'Old' }],
      [
        'Chapter “What customers can rely on” edited (English)',
        '章节“客户承诺”有修改（英文）',
        { en: 'What customers can rely on', 'zh-CN': '客户承诺' },
      ],
      ['New chapter “新章” (Chinese)', '新增章节“新章”（中文）', { en: '新章', 'zh-CN': '新章' }],
    ]);
  });

  it('tells nothing of chapters that say the same', () => {
    expect(chapterChanges([mark('en', 'A')], [mark('en', 'A')])).toEqual([]);
  });
});

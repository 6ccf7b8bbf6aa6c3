import { describe, expect, it } from 'vitest';
import { sourceDigest } from '../model/translations.ts';
import { explainValue } from './explain-value.ts';
import { CONTENT, modelWritten } from './model-written.test-support.ts';

function explained(layers: ReturnType<typeof modelWritten>, address: string) {
  const found = explainValue(layers, address);
  if (!('layers' in found)) throw new Error(JSON.stringify(found));
  return found;
}

describe('explainValue(layers, address) of generated items', () => {
  it('tells a model from a rule', () => {
    const [layer] = explained(modelWritten(), 'goals/trust').layers;
    expect(layer).toMatchObject({ layer: 'llm', origin: CONTENT.goals?.[0]?.origin });
    expect(explained(modelWritten(), 'goals/speed').layers[0]?.layer).toBe('rule');
  });
});

describe('explainValue(layers, address) of translated items', () => {
  const entry = (of: string, text: string, more = {}) => ({
    at: 'goals/trust#label',
    to: 'zh-CN' as const,
    of: sourceDigest(of),
    text,
    ...more,
  });
  const translated = (...translations: ReturnType<typeof entry>[]) => ({
    ...modelWritten(),
    translations: {
      file: 'translations.yaml',
      value: { format: 1 as const, translations },
      places: { 'translations/0': { file: 'translations.yaml', span: [0, 0] as const } },
    },
  });

  it('names the language, who translated it and the texts, and shows them in the result', () => {
    const found = explained(
      translated(
        entry('Earn trust', '赢得信任', { model: 'm' }),
        entry('Data lies apart.', '分散'),
      ),
      'goals/trust',
    );
    expect(found.layers.slice(1)).toEqual([
      {
        layer: 'translation',
        action: 'set',
        locale: 'zh-CN',
        model: 'm',
        fields: { label: '赢得信任' },
        place: { file: 'translations.yaml', span: [0, 0] },
      },
      { layer: 'translation', action: 'set', locale: 'zh-CN', fields: { why: '分散' } },
    ]);
    expect(found.result?.['label']).toEqual({ 'zh-CN': '赢得信任', en: 'Earn trust' });
  });

  it('leaves out what fills another item or another field', () => {
    const layers = translated(entry('Earn trust', '赢得信任'));
    expect(explained(layers, 'goals/speed').layers).toHaveLength(1);
    expect(explained(layers, 'goals/trust#id').layers).toHaveLength(1);
    expect(explained(layers, 'goals/trust#label').layers).toHaveLength(2);
  });
});

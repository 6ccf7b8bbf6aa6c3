import { describe, expect, it } from 'vitest';
import { generated, plan } from './sample-plan.test-support.ts';

const shareOf = (share: unknown): number => Number(String(share).replace('%', ''));
const sumOf = (items: readonly { share?: unknown }[] = []): number =>
  items.reduce((sum, { share }) => sum + shareOf(share), 0);

describe('writeBudget(draft)', () => {
  it('shares out the whole, a tenth of it as reserve', () => {
    const items = plan.written.budget?.items;
    expect(sumOf(items)).toBe(100);
    expect(items?.at(-1)).toMatchObject({ id: 'reserve', share: '10%', reserve: true });
  });

  it.each([1, 3, 5])('still adds up with %d problems', (count) => {
    const { written } = generated((inputs) => {
      inputs.themes = [];
      inputs.challenges = inputs.challenges?.slice(0, count);
    });
    expect(sumOf(written.budget?.items)).toBe(100);
  });

  it('spends on people even where no strategy does', () => {
    const { written } = generated((inputs) => {
      inputs.themes = [];
      inputs.challenges = [];
    });
    expect(written.budget?.items?.map(({ id }) => id)).toEqual(['people', 'research', 'reserve']);
  });

  it('names the stated amount and where it was stated', () => {
    const { written } = generated((inputs) => {
      inputs.constraints = [{ id: 'money', kind: 'budget', label: 'Money', value: '380万元' }];
    });
    expect(written.budget).toMatchObject({
      total: '380万元',
      origin: { because: ['constraints/money', 'horizon'] },
    });
  });

  it('leaves the amount open where none is stated', () => {
    const { written } = generated((inputs) => {
      inputs.constraints = [];
    });
    expect(written.budget).not.toHaveProperty('total');
  });
});

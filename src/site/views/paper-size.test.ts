import { describe, expect, it } from 'vitest';
import { facingSpace, sheetSpace } from './paper-size.ts';
import { site } from './unit.test-support.ts';

const LONG = 'Parts written by the model accounts/fireworks/models/qwen3-235b-a22b-instruct-2507';
const LINE = 7.1 * 1.4;

describe('the room of a sheet', () => {
  it('is less by the lines in the foot that name the models', () => {
    const { height } = sheetSpace(site, []);
    expect(height - sheetSpace(site, ['Parts written by the model m']).height).toBeCloseTo(LINE);
    expect(height - sheetSpace(site, [LONG, LONG]).height).toBeCloseTo(2 * LINE);
  });

  it('is less by the longer side of two languages', () => {
    const { height } = facingSpace(site, { left: [], right: [] });
    const both = facingSpace(site, { left: ['部分内容由模型 m 撰写'], right: [LONG, LONG] });
    expect(height - both.height).toBeGreaterThan(2 * LINE);
  });
});

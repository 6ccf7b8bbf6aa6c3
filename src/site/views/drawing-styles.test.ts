import { describe, expect, it } from 'vitest';
import { drawingStyles, splitDrawing } from './drawing-styles.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" id="dg-a"><title>style="x"</title>' +
  '<style>#dg-a .dg-x&gt;text{fill:red}#dg-a-m{r:1}</style>' +
  '<rect style="stroke: none"/><text class="dg-x" style="normal">a style="fill: red" b</text>' +
  '<g class="dg-y" style="stroke: none"/><path style="font-family:&quot;A&quot;"/></svg>';

describe('splitDrawing(svg)', () => {
  const { svg: markup, css } = splitDrawing(svg);
  it('leaves no inline style behind, and text as it was', () => {
    expect(markup).toBe(
      '<svg class="of-dg-a" xmlns="http://www.w3.org/2000/svg" id="dg-a"><title>style="x"</title>' +
        '<rect class="dg-own-0"/><text class="dg-x">a style="fill: red" b</text>' +
        '<g class="dg-y dg-own-0"/><path class="dg-own-1"/></svg>',
    );
  });
  it('writes the rules of the drawing, then those of its attributes, which outweigh them', () => {
    expect(css).toBe(
      ':is(#_,.of-dg-a) .dg-x>text{fill:red}#dg-a-m{r:1}' +
        ':is(:is(#_#_#_#_,.of-dg-a),:is(#_#_#_#_,.of-dg-a) *).dg-own-0{stroke: none}' +
        ':is(:is(#_#_#_#_,.of-dg-a),:is(#_#_#_#_,.of-dg-a) *).dg-own-1{font-family:"A"}',
    );
  });
  it('refuses a drawing without an id, whose rules would reach the page', () => {
    expect(() => splitDrawing('<svg><style>a{}</style></svg>')).toThrow(/no id/);
  });
});

describe('drawingStyles(drawings)', () => {
  it('writes a drawing that stands there twice once', () => {
    expect(drawingStyles([{ svg }, { svg }])).toBe(splitDrawing(svg).css);
  });
});

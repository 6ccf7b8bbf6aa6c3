import { describe, expect, it } from 'vitest';
import { readPicture } from './read-picture.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 120 40"') =>
  readPicture(
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>\n`,
    ),
    'svg',
  );

describe('readPicture(bytes, kind)', () => {
  it('takes a drawing with gradients and links within itself, and its size', () => {
    const inner = '<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#b)" class="onward"/>';
    expect(svg(inner)).toEqual({ width: 120, height: 40 });
    expect(svg(inner, 'width="60px" height="20"')).toEqual({ width: 60, height: 20 });
  });
  it.each([
    '<script>alert(1)</script>',
    '<svg:script href="#a"/>',
    '<s.v-g:script xmlns:s.v-g="http://www.w3.org/2000/svg"/>',
    '<é:script xmlns:é="http://www.w3.org/2000/svg"/>',
    '<scr\u001b(Bipt>alert(1)</scr\u001b(Bipt>',
    '<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=//example.org"/>',
    '<rect onclick="alert(1)"/>',
    "<rect x='1'onload='alert(1)'/>",
    '<a href="javascript:alert(1)"/>',
    '<a xlink:href="https://example.org/"/>',
    '<image href="data:image/svg+xml,x"/>',
    '<a href="&#106;avascript:alert(1)"/>',
    '<foreignObject/>',
    '<set attributeName="href" to="x"/>',
    '<style>@import "x.css";</style>',
    '<style>@\\69mport "x.css";</style>',
    '<style>a{fill:image-set("https://example.org/a" 1x)}</style>',
    '<rect style="fill:url(https://example.org/a)"/>',
  ])('refuses what may run or load: %s', (inner) => {
    expect(svg(inner)).toEqual({ problem: 'active' });
  });
  it('refuses entities, which hide what a drawing holds', () => {
    const text = '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>';
    expect(readPicture(new TextEncoder().encode(text), 'svg')).toEqual({ problem: 'active' });
  });
  it('refuses an encoding that this look does not read', () => {
    const read = (encoding: string) =>
      readPicture(
        new TextEncoder().encode(
          `<?xml version="1.0" encoding="${encoding}"?>\n<svg viewBox="0 0 1 1"><g/></svg>`,
        ),
        'svg',
      );
    expect(read('UTF-8')).toEqual({ width: 1, height: 1 });
    expect(read('ISO-2022-JP')).toEqual({ problem: 'active' });
  });
  it('refuses a PNG of more dots than a browser has room for', () => {
    const png = (width: number, height: number) => {
      const bytes = new Uint8Array(40);
      bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      new DataView(bytes.buffer).setUint32(16, width);
      new DataView(bytes.buffer).setUint32(20, height);
      return readPicture(bytes, 'png');
    };
    expect(png(4000, 4000)).toEqual({ width: 4000, height: 4000 });
    expect(png(19_000, 1000)).toEqual({ problem: 'too-many-dots' });
  });
  it('tells a drawing without a size from what is none', () => {
    expect(svg('', '')).toEqual({ problem: 'no-size' });
    expect(readPicture(new TextEncoder().encode('<html></html>'), 'svg')).toEqual({
      problem: 'not-a-picture',
    });
    expect(readPicture(new TextEncoder().encode('GIF89a'), 'png')).toEqual({
      problem: 'not-a-picture',
    });
  });
});

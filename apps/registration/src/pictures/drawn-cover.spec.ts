import { drawCover, drawingOf } from './drawn-cover.js';

describe(drawCover, () => {
  it('draws the same for the same title, and another picture for another', () => {
    const cover = drawCover(drawingOf('Selling'));
    expect(drawCover(drawingOf('Selling'))).toBe(cover);
    expect(drawCover(drawingOf('Buying'))).not.toBe(cover);
  });

  it('is a picture with a size, and nothing that runs', () => {
    const cover = drawCover(drawingOf('<script>alert(1)</script>'));
    expect(cover).toMatch(/^<svg [^>]*width="1600" height="900">/);
    expect(cover).not.toMatch(/script|NaN|undefined/);
  });
});

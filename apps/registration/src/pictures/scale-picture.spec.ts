import sharp from 'sharp';
import { PictureNotReadable, PictureTooLarge, PictureTooSmall } from './picture.errors.js';
import { scalePicture } from './scale-picture.js';

const aPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c04a20' } });

describe(scalePicture, () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'reads %s and writes WebP in the sizes of a cover',
    async (format) => {
      const upload = await aPicture(2400, 1200).toFormat(format).toBuffer();
      const { width, height, color, sizes } = await scalePicture(upload, 'cover');

      expect([width, height]).toEqual([1920, 960]);
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(sizes.map((size) => size.width)).toEqual([640, 1280, 1920]);
      expect(await sharp(sizes[0]!.content).metadata()).toMatchObject({
        format: 'webp',
        width: 640,
        height: 320,
      });
    },
  );

  it('makes nothing larger than it came', async () => {
    const { sizes } = await scalePicture(await aPicture(900, 600).png().toBuffer(), 'cover');
    expect(sizes.map(({ width }) => width)).toEqual([640, 900]);
  });

  it('cuts portraits to a square', async () => {
    const { width, height, sizes } = await scalePicture(
      await aPicture(400, 900).jpeg().toBuffer(),
      'portrait',
    );
    expect([width, height]).toEqual([320, 320]);
    expect(sizes.map((size) => size.width)).toEqual([160, 320]);
  });

  it('turns a photograph upright and keeps nothing about where it was taken', async () => {
    const upload = await aPicture(1000, 700)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height, sizes } = await scalePicture(upload, 'cover');

    expect(height).toBeGreaterThan(width);
    expect((await sharp(sizes[0]!.content).metadata()).exif).toBeUndefined();
  });

  it.each([
    ['text', Buffer.from('not a picture')],
    ['nothing', Buffer.alloc(0)],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')],
    ['a picture in its first bytes only', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8])],
  ])('refuses %s', async (_, upload) => {
    await expect(scalePicture(upload, 'cover')).rejects.toThrow(PictureNotReadable);
  });

  it('refuses a file that was cut off', async () => {
    const upload = await aPicture(1200, 800).png({ compressionLevel: 0 }).toBuffer();
    await expect(scalePicture(upload.subarray(0, 20_000), 'cover')).rejects.toThrow(PictureNotReadable);
  });

  it('refuses what would look coarse, and what would not fit into memory', async () => {
    await expect(scalePicture(await aPicture(500, 400).png().toBuffer(), 'cover')).rejects.toThrow(
      PictureTooSmall,
    );
    const vast = await aPicture(8000, 6000).png().toBuffer();
    await expect(scalePicture(vast, 'cover')).rejects.toThrow(PictureTooLarge);
  });
});

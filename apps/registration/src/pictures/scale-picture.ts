import { isPicture } from './picture-format.policy.js';
import { PictureNotReadable, PictureTooLarge, PictureTooSmall } from './picture.errors.js';

export type PictureUse = 'cover' | 'portrait';

export interface ScaledPicture {
  width: number;
  height: number;
  /** The colour that is seen most, for the place of the picture until it has come. */
  color: string;
  sizes: { width: number; content: Buffer }[];
}

const MOST_PIXELS = 40_000_000;
const QUALITY = 80;

/** What is kept: enough for a sharp phone and for a large screen, and never larger than it came. */
const SHAPES = {
  cover: { widths: [640, 1280, 1920], least: { width: 640, height: 320 } },
  portrait: { widths: [160, 320], least: { width: 96, height: 96 } },
} as const;

/** Reads an upload whatever it calls itself, and writes it anew: upright, without place and camera, as WebP. */
export async function scalePicture(upload: Buffer, use: PictureUse): Promise<ScaledPicture> {
  const { widths, least } = SHAPES[use];
  const size = await sizeOf(upload);
  if (size.width < least.width || size.height < least.height) {
    throw new PictureTooSmall(least.width, least.height);
  }
  const shape = use === 'portrait' ? square(size) : size;
  const wanted = widths.filter((width) => width <= shape.width);
  const kept = wanted.length === widths.length ? wanted : [...wanted, Math.min(shape.width, widths.at(-1)!)];
  try {
    const sizes = await Promise.all(
      [...new Set(kept)].map(async (width) => {
        const height = Math.round((shape.height / shape.width) * width);
        const picture = (await open(upload)).resize(width, height, { fit: 'cover', position: 'attention' });
        return { width, content: await picture.webp({ quality: QUALITY }).toBuffer() };
      }),
    );
    const largest = sizes.at(-1)!.width;
    const height = Math.round((shape.height / shape.width) * largest);
    return { width: largest, height, color: await colorOf(upload), sizes };
  } catch {
    // What looked like a picture up to its size may be cut off behind it.
    throw new PictureNotReadable();
  }
}

/** Loaded with the first picture: most copies of the service never need the library. */
async function open(upload: Buffer) {
  const { default: sharp } = await import('sharp');
  return sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();
}

async function sizeOf(upload: Buffer): Promise<{ width: number; height: number }> {
  if (!isPicture(upload)) throw new PictureNotReadable();
  const { default: sharp } = await import('sharp');
  const { autoOrient } = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new PictureNotReadable();
    });
  if (autoOrient.width * autoOrient.height > MOST_PIXELS) throw new PictureTooLarge();
  return autoOrient;
}

function square({ width, height }: { width: number; height: number }) {
  const side = Math.min(width, height);
  return { width: side, height: side };
}

async function colorOf(upload: Buffer): Promise<string> {
  const { dominant } = await (await open(upload)).resize(64, 64, { fit: 'inside' }).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

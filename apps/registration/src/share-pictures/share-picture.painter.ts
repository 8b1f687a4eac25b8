import { Injectable } from '@nestjs/common';
import { drawCover } from '../pictures/drawn-cover.js';
import type { ShareCard } from './share-card.js';
import { SHARE_HEIGHT, SHARE_WIDTH, shareCardLayout } from './share-card-layout.js';
import { loadTypeface, type Typeface } from './typeface.js';

/** Messengers give up on larger pictures; then fewer colours must do, which only a photograph comes to. */
const LARGEST_BYTES = 600_000;

/** Paints the picture of a shared link. Its libraries are loaded with the first picture: most processes never need them. */
@Injectable()
export class SharePicturePainter {
  private typeface: Promise<Typeface[]> | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  /** One after the other, because setting the words takes the processor and would stand in the way of requests. */
  paint(card: ShareCard, cover: Buffer | null): Promise<Buffer> {
    const painted = this.turn.then(() => this.paintNow(card, cover));
    this.turn = painted.catch(() => undefined);
    return painted;
  }

  private async paintNow(card: ShareCard, cover: Buffer | null): Promise<Buffer> {
    const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
    const fonts = await (this.typeface ??= loadTypeface());
    const words = await satori(shareCardLayout(card) as Parameters<typeof satori>[0], {
      width: SHARE_WIDTH,
      height: SHARE_HEIGHT,
      fonts,
    });
    const picture = sharp(cover ?? Buffer.from(drawCover(card.drawing)))
      .resize(SHARE_WIDTH, SHARE_HEIGHT, { fit: 'cover', position: cover ? 'attention' : 'right' })
      .composite([{ input: Buffer.from(words) }]);
    const painted = await picture.clone().png({ compressionLevel: 9 }).toBuffer();
    if (painted.length <= LARGEST_BYTES) return painted;
    return picture.png({ palette: true, effort: 6 }).toBuffer();
  }
}

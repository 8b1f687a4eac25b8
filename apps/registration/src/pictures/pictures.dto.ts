import type { PublicUrl } from '@funnelcast/service-kit';
import { IsIn } from 'class-validator';
import type { PictureView } from './picture-view.js';

export class UploadPictureQuery {
  /** Portraits are cut to a square. */
  @IsIn(['cover', 'portrait'])
  use: 'cover' | 'portrait' = 'cover';
}

export class PictureSourceResponse {
  width: number;
  /** Never changes what it shows, so it may be kept for ever. */
  url: string;
}

export class PictureResponse {
  id: string;
  width: number;
  height: number;
  /** `#rrggbb`, for its place until it has come. */
  color: string;
  /** The same picture in several sizes, the smallest first. */
  sources: PictureSourceResponse[];
}

export function pictureResponse(picture: PictureView, publicUrl: PublicUrl): PictureResponse;
export function pictureResponse(picture: PictureView | null, publicUrl: PublicUrl): PictureResponse | null;
export function pictureResponse(picture: PictureView | null, publicUrl: PublicUrl): PictureResponse | null {
  if (!picture) return null;
  const { widths, ...rest } = picture;
  const sources = widths.map((width) => ({
    width,
    url: publicUrl.to(`/pictures/${picture.id}-${width}.webp`),
  }));
  return { ...rest, sources };
}

import type { Transaction } from '@funnelcast/persistence';
import { UnknownPicture } from '../pictures/picture.errors.js';
import { picturesById } from '../pictures/picture-view.js';
import type { WebinarCard } from './webinar.entity.js';

type Shown = Partial<Pick<WebinarCard, 'coverId' | 'presenterPhotoId' | 'coPresenters'>>;

/** Refuses what names a picture that is not the workspace's; those of others are not seen from this transaction. */
export async function requirePictures(
  tx: Transaction,
  { coverId = null, presenterPhotoId = null, coPresenters = [] }: Shown,
): Promise<void> {
  const named = [coverId, presenterPhotoId, ...coPresenters.map(({ photoId }) => photoId)];
  const known = await picturesById(tx, named);
  if (named.some((id) => id !== null && !known.has(id))) throw new UnknownPicture();
}

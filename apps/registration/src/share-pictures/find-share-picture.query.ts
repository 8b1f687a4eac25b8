import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { FindLanding } from '../pages/find-landing.query.js';
import { digestOf, type ShareCard, shareCard } from './share-card.js';
import { SharePicturePainter } from './share-picture.painter.js';

export interface SharePicture {
  digest: string;
  content: Buffer;
}

/** Kept for whoever asks next, in whichever copy of the service: painting costs a quarter of a second. */
const KEEP = `
  insert into share_picture (webinar_id, workspace_id, digest, content, drawn_at)
  select id, workspace_id, $2, $3, $4 from webinar where slug = $1
  on conflict (webinar_id) do update
    set digest = excluded.digest, content = excluded.content, drawn_at = excluded.drawn_at`;

/** The picture that previews of a webinar's link show; painted when what is on it has changed. */
@Injectable()
export class FindSharePicture {
  private readonly underWay = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly findLanding: FindLanding,
    private readonly painter: SharePicturePainter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(slug: string): Promise<SharePicture> {
    const card = shareCard(await this.findLanding.execute(slug));
    const digest = digestOf(card);
    const [kept] = await this.unitOfWork.acrossWorkspaces((tx): Promise<{ content: Buffer }[]> =>
      tx.query(
        `select p.content from share_picture p join webinar w on w.id = p.webinar_id
         where w.slug = $1 and p.digest = $2`,
        [slug, digest],
      ),
    );
    return { digest, content: kept?.content ?? (await this.paintOnce(slug, digest, card)) };
  }

  /** A link that goes round is asked for by many at once, before the first picture is there. */
  private paintOnce(slug: string, digest: string, card: ShareCard): Promise<Buffer> {
    const key = `${slug} ${digest}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const painting = this.paint(slug, digest, card).finally(() => this.underWay.delete(key));
    this.underWay.set(key, painting);
    return painting;
  }

  private async paint(slug: string, digest: string, card: ShareCard): Promise<Buffer> {
    const cover = card.coverId && (await this.largestSizeOf(card.coverId));
    const content = await this.painter.paint(card, cover || null);
    await this.unitOfWork.acrossWorkspaces((tx) => tx.query(KEEP, [slug, digest, content, this.clock.now()]));
    return content;
  }

  private async largestSizeOf(pictureId: string): Promise<Buffer | undefined> {
    const [size] = await this.unitOfWork.acrossWorkspaces((tx): Promise<{ content: Buffer }[]> =>
      tx.query('select content from picture_size where picture_id = $1 order by width desc limit 1', [
        pictureId,
      ]),
    );
    return size?.content;
  }
}

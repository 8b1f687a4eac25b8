import { Injectable } from '@nestjs/common';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { TooManyPictures } from './picture.errors.js';
import type { PictureView } from './picture-view.js';
import { type PictureUse, scalePicture } from './scale-picture.js';

interface UploadPictureCommand {
  workspaceId: string;
  content: Buffer;
  use: PictureUse;
}

const MOST_PICTURES = 500;

/** Somebody may still be filling in the form that the picture is for. */
const REMOVE_UNSHOWN = `
  delete from picture p where p.workspace_id = $1 and p.uploaded_at < $2::timestamptz - interval '1 day'
    and not exists (
      select 1 from webinar w
      where w.cover_id = p.id or w.presenter_photo_id = p.id
        or w.co_presenters @> jsonb_build_array(jsonb_build_object('photoId', p.id)))`;

/** Keeps a picture in the sizes that pages need, and clears away what no page shows. */
@Injectable()
export class UploadPicture {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute({ workspaceId, content, use }: UploadPictureCommand): Promise<PictureView> {
    const { sizes, ...shape } = await scalePicture(content, use);
    const picture = { id: newId(), ...shape, widths: sizes.map(({ width }) => width) };
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.makeRoom(tx, workspaceId);
      await tx.query(
        `insert into picture (id, workspace_id, width, height, color, widths, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          picture.id,
          workspaceId,
          picture.width,
          picture.height,
          picture.color,
          picture.widths,
          this.clock.now(),
        ],
      );
      for (const { width, content: bytes } of sizes) {
        await tx.query(
          'insert into picture_size (picture_id, workspace_id, width, content) values ($1, $2, $3, $4)',
          [picture.id, workspaceId, width, bytes],
        );
      }
    });
    return picture;
  }

  private async makeRoom(tx: Transaction, workspaceId: string): Promise<void> {
    await tx.query(REMOVE_UNSHOWN, [workspaceId, this.clock.now()]);
    const [{ count }] = (await tx.query(
      'select count(*)::int as count from picture where workspace_id = $1',
      [workspaceId],
    )) as [{ count: number }];
    if (count >= MOST_PICTURES) throw new TooManyPictures();
  }
}

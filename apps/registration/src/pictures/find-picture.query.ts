import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { PictureNotFound } from './picture.errors.js';

/** `<id>-<width>.webp`, as pages name it. */
const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{2,4})\.webp$/;

/** The bytes of one size of a picture; pictures are for everybody who has a page's address. */
@Injectable()
export class FindPicture {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(file: string): Promise<Buffer> {
    const [, id, width] = FILE.exec(file) ?? [];
    if (!id) throw new PictureNotFound();
    const [row] = await this.unitOfWork.acrossWorkspaces((tx): Promise<{ content: Buffer }[]> =>
      tx.query('select content from picture_size where picture_id = $1 and width = $2', [id, Number(width)]),
    );
    if (!row) throw new PictureNotFound();
    return row.content;
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LetterLinks } from './letter-links.js';

const NOTE = `
  insert into letter_open as o (touch_id, workspace_id, first_at, last_at, times)
  select t.id, t.workspace_id, $2, $2, 1 from touch t
  left join mail_setting m on m.workspace_id = t.workspace_id
  where t.id = $1 and coalesce(m.track_links, true)
  on conflict (touch_id) do update set last_at = excluded.last_at, times = o.times + 1`;

/** Counts that the picture of a letter was fetched. Mail programs do so by themselves, so it never says anything about a person. */
@Injectable()
export class NoteOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterLinks: LetterLinks,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<void> {
    const touchId = this.letterLinks.readPicture(token);
    if (!touchId) return;
    await this.unitOfWork.acrossWorkspaces((tx) => tx.query(NOTE, [touchId, this.clock.now()]));
  }
}

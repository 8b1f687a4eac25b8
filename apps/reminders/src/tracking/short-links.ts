import { Injectable, Logger } from '@nestjs/common';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';
import type { LinkAddresses } from '../channels/prepared-message.js';
import type { LinkedWords } from '../letters/letter-link.js';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import { type FollowedLink, LetterLinks } from './letter-links.js';

/** Twelve characters: no touch fits into them, so what they stand for is written down. */
const CODE = /^[\w-]{12}$/;
const KEEP = { onConflict: 'do nothing', returning: 'code' };
const KNOWN = `select count(*)::int as count from short_link where touch_id = $1 and code = any($2::text[])`;
const FIND = `select touch_id as "touchId", letter_id as "letterId", number from short_link where code = $1`;

/**
 * Makes the addresses by which clicks are seen in messages that are paid by their length. The same message that is tried
 * again has the same addresses, so that those of a first one which arrived after all lead somewhere.
 */
@Injectable()
export class ShortLinks {
  private readonly logger = new Logger(ShortLinks.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterLinks: LetterLinks,
    private readonly mailings: WorkspaceMailings,
    private readonly links: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Nothing where the workspace follows no links, or when they cannot be written down: watching never stops a message. */
  async follow(
    touch: { id: string; workspace_id: string },
    words: LinkedWords,
  ): Promise<LinkAddresses | undefined> {
    if (words.links.length === 0) return undefined;
    try {
      const { tracksLinks } = await this.mailings.of(touch.workspace_id);
      return tracksLinks ? await this.keep(touch, words) : undefined;
    } catch (error) {
      this.logger.warn({ msg: 'a message goes out without followed links', reason: String(error) });
      return undefined;
    }
  }

  /** Of messages and of letters, whose tokens say themselves what they stand for. */
  async read(code: string): Promise<FollowedLink | null> {
    if (!CODE.test(code)) return this.letterLinks.read(code);
    const [found] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<FollowedLink[]>(FIND, [code]));
    return found ?? null;
  }

  private async keep(
    { id: touchId, workspace_id: workspaceId }: { id: string; workspace_id: string },
    words: LinkedWords,
  ): Promise<LinkAddresses> {
    await this.letterLinks.keep(workspaceId, words);
    const codes = words.links.map((_, index) =>
      this.links.shortCode('message', touchId, `${words.id} ${index + 1}`),
    );
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const rows = codes.map((code, index) => ({
        code,
        workspace_id: workspaceId,
        touch_id: touchId,
        letter_id: words.id,
        number: index + 1,
      }));
      const kept = await insertRows<{ code: string }>(tx, 'short_link', rows, KEEP);
      if (kept.length === codes.length) return;
      const [known] = await tx.query<{ count: number }[]>(KNOWN, [touchId, codes]);
      // Once in millions of years: nobody may come to another person's place.
      if (known!.count < codes.length) throw new Error('A code is taken by another message.');
    });
    return (number) => this.publicUrl.to(`/l/${codes[number - 1]}`);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';
import type { FollowedLinks, PreparedLetter } from '../letters/prepared-letter.js';
import { TRAP } from './click-judgement.policy.js';

const LETTER_BYTES = 8;
const DETAIL_BYTES = LETTER_BYTES + 2;
const MOST_REMEMBERED = 5_000;

export interface FollowedLink {
  touchId: string;
  letterId: string;
  number: number;
}

/**
 * Makes the addresses by which clicks are seen. A token names the letter and the number of the link, never a target:
 * those are written down with the letter before the first one leaves, so that nobody can make us lead anywhere else.
 */
@Injectable()
export class LetterLinks {
  private readonly logger = new Logger(LetterLinks.name);
  private readonly written = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Nothing when the links cannot be written down: the letter then goes out with straight ones. */
  async follow(
    touch: { id: string; workspace_id: string },
    letter: PreparedLetter,
  ): Promise<FollowedLinks | undefined> {
    try {
      if (!this.written.has(keyOf(touch.workspace_id, letter))) await this.write(touch.workspace_id, letter);
    } catch (error) {
      this.logger.warn({ msg: 'a letter goes out without followed links', reason: String(error) });
      return undefined;
    }
    const to = (number: number) => this.publicUrl.to(`/l/${this.tokenOf(touch.id, letter.id, number)}`);
    const pixelUrl = this.publicUrl.to(`/o/${this.links.issue('open', touch.id)}.gif`);
    return { link: to, trapUrl: to(TRAP), pixelUrl };
  }

  read(token: string): FollowedLink | null {
    const read = this.links.readWith('click', token, DETAIL_BYTES);
    if (!read) return null;
    const letterId = read.details.subarray(0, LETTER_BYTES).toString('hex');
    return { touchId: read.id, letterId, number: read.details.readUInt16BE(LETTER_BYTES) };
  }

  private tokenOf(touchId: string, letterId: string, number: number): string {
    const details = Buffer.alloc(DETAIL_BYTES);
    details.write(letterId, 'hex');
    details.writeUInt16BE(number, LETTER_BYTES);
    return this.links.issueWith('click', touchId, details);
  }

  private async write(workspaceId: string, letter: PreparedLetter): Promise<void> {
    const rows = letter.links.map((link, index) => ({
      workspace_id: workspaceId,
      letter_id: letter.id,
      number: index + 1,
      kind: link.kind,
      target: link.kind === 'page' ? link.target : null,
      language: letter.language,
    }));
    await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      insertRows(tx, 'letter_link', rows, { onConflict: 'do nothing' }),
    );
    if (this.written.size >= MOST_REMEMBERED) this.written.clear();
    this.written.add(keyOf(workspaceId, letter));
  }
}

function keyOf(workspaceId: string, letter: PreparedLetter): string {
  return `${workspaceId} ${letter.id}`;
}

import { Injectable, Logger } from '@nestjs/common';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';
import type { FollowedLinks } from '../letters/encoded-letter.js';
import type { LinkedWords } from '../letters/letter-link.js';
import { TRAP } from './click-judgement.policy.js';

const LETTER_BYTES = 8;
/** As links were sealed one by one, until they were sealed together. Letters are kept for years. */
const EARLIER_DETAIL_BYTES = LETTER_BYTES + 2;
/** Numbers of tokens: first the picture, then the links from 0, which is the one that no person sees. */
const PICTURE = 0;
const FIRST_LINK = 1;
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
  private readonly ids = new WeakMap<LinkedWords, Buffer>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Nothing when the links cannot be written down: the letter then goes out with straight ones. */
  async follow(
    touch: { id: string; workspace_id: string },
    letter: LinkedWords,
  ): Promise<FollowedLinks | undefined> {
    try {
      await this.keep(touch.workspace_id, letter);
    } catch (error) {
      this.logger.warn({ msg: 'a letter goes out without followed links', reason: String(error) });
      return undefined;
    }
    const tokens = this.links.issueNumbered('letter', touch.id, this.bytesOf(letter));
    const to = (number: number) => this.publicUrl.to(`/l/${tokens(FIRST_LINK + number)}`);
    return { link: to, trapUrl: to(TRAP), pixelUrl: this.publicUrl.to(`/o/${tokens(PICTURE)}.gif`) };
  }

  /** Writes down where the links lead, before the first one leaves. */
  async keep(workspaceId: string, letter: LinkedWords): Promise<void> {
    if (!this.written.has(keyOf(workspaceId, letter))) await this.write(workspaceId, letter);
  }

  read(token: string): FollowedLink | null {
    const read = this.links.readNumbered('letter', token, LETTER_BYTES) ?? this.readEarlier(token);
    if (!read || read.number < FIRST_LINK) return null;
    return { touchId: read.id, letterId: read.details.toString('hex'), number: read.number - FIRST_LINK };
  }

  /** The touch whose letter has the picture with this token. */
  readPicture(token: string): string | null {
    const read = this.links.readNumbered('letter', token, LETTER_BYTES);
    return read?.number === PICTURE ? read.id : this.links.read('open', token);
  }

  private readEarlier(token: string): { id: string; details: Buffer; number: number } | undefined {
    const read = this.links.readWith('click', token, EARLIER_DETAIL_BYTES);
    if (!read) return undefined;
    const { id, details } = read;
    const number = FIRST_LINK + details.readUInt16BE(LETTER_BYTES);
    return { id, details: details.subarray(0, LETTER_BYTES), number };
  }

  private bytesOf(letter: LinkedWords): Buffer {
    let bytes = this.ids.get(letter);
    if (!bytes) this.ids.set(letter, (bytes = Buffer.from(letter.id, 'hex')));
    return bytes;
  }

  private async write(workspaceId: string, letter: LinkedWords): Promise<void> {
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

function keyOf(workspaceId: string, letter: LinkedWords): string {
  return `${workspaceId} ${letter.id}`;
}

import { Injectable } from '@nestjs/common';
import { insertRows, newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { FIRST_LANGUAGE } from '../languages/languages.js';
import { PersonalLinks } from '../letters/personal-links.js';
import { spokenIn } from '../letters/values-of-touch.js';
import { TRAP } from './click-judgement.policy.js';
import { JudgeClicks } from './judge-clicks.job.js';
import { isMachine, type LinkRequest } from './machine-request.policy.js';
import { ShortLinks } from './short-links.js';
import { LinkNotFound } from './tracking.errors.js';

interface Known {
  workspace_id: string;
  contact_id: string;
  registration_id: string | null;
  offer_id: string | null;
  kind: 'page' | 'join' | 'offer' | null;
  target: string | null;
  language: string | null;
  track_links: boolean;
}

const FIND = `
  select t.workspace_id, t.contact_id, case when t.version is null then t.enrolment_id else t.registration_id end as registration_id,
    coalesce(t.offer_id, vm.offer_id) as offer_id, l.kind, l.target, l.language, coalesce(m.track_links, true) as track_links
  from touch t
  left join letter_link l on l.workspace_id = t.workspace_id and l.letter_id = $2 and l.number = $3
  left join version_message vm on vm.sequence_id = t.sequence_id and vm.version = t.version and vm.key = t.step_key
  left join mail_setting m on m.workspace_id = t.workspace_id
  where t.id = $1`;

/** Leads where a link of a letter or a message leads, and remembers that it was followed. Who followed it is judged a moment later. */
@Injectable()
export class FollowLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shortLinks: ShortLinks,
    private readonly personalLinks: PersonalLinks,
    private readonly judgeClicks: JudgeClicks,
    private readonly clock: Clock,
  ) {}

  /** The address to go to; nothing for the link that no person sees. */
  async execute(token: string, request: LinkRequest): Promise<string | undefined> {
    const link = await this.shortLinks.read(token);
    if (!link) throw new LinkNotFound();
    const { touchId, letterId, number } = link;
    const known = await this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [found] = await tx.query<Known[]>(FIND, [touchId, letterId, number]);
      // Links of old letters go on leading where they led after a workspace has stopped watching.
      if (found?.track_links) {
        const at = this.clock.now();
        const { workspace_id } = found;
        await insertRows(tx, 'link_click', [
          {
            id: newId(),
            workspace_id,
            touch_id: touchId,
            letter_id: letterId,
            number,
            at,
            machine: isMachine(request),
          },
        ]);
      }
      return found;
    });
    if (known?.track_links) this.judgeClicks.wake();
    if (known && number === TRAP) return undefined;
    return addressOf(known, this.personalLinks);
  }
}

function addressOf(known: Known | undefined, personal: PersonalLinks): string {
  if (!known?.kind) throw new LinkNotFound();
  if (known.kind === 'page') return known.target!;
  const { registration_id: registrationId, contact_id: contactId, offer_id: offerId } = known;
  const address =
    known.kind === 'offer'
      ? personal.offer({ registrationId, contactId }, offerId)
      : registrationId && personal.join(registrationId);
  if (!address) throw new LinkNotFound();
  return spokenIn(address, known.language ?? FIRST_LANGUAGE);
}

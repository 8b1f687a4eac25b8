import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { SendMailOptions } from 'nodemailer';
import { RemindersConfig } from '../reminders.config.js';
import { returnPathOf } from '../sending-domains/dns-records.policy.js';
import { SealedKeys } from '../sending-domains/sealed-keys.js';
import type { SendWindow, WarmUp } from '../sending-domains/sending-pace.policy.js';
import { readSender, type Sender } from './sender.js';

export interface SendingPace {
  domainId: string;
  workspaceId: string;
  verifiedAt: Date;
  warmUp: WarmUp | null;
  window: SendWindow | null;
}

/** How a workspace's mail goes out. */
export interface WorkspaceMailing {
  sender: Sender;
  /** The address is the workspace's own. */
  ownSender: boolean;
  dkim?: SendMailOptions['dkim'];
  /** Where its mail comes back to, when that is a name of its own. */
  returnPath?: string;
  pace?: SendingPace;
  tracksLinks: boolean;
  /** Whoever answers a letter writes to the address that it comes back to. */
  answersHere: boolean;
}

interface Row {
  track_links: boolean | null;
  answers_here: boolean | null;
  id: string | null;
  domain: string;
  from_address: string;
  from_name: string | null;
  selector: string;
  sealed_private_key: Buffer;
  warm_up: WarmUp | null;
  send_window: SendWindow | null;
  verified_at: Date;
  return_path_verified: boolean;
}

const FIND = `
  select m.track_links, m.answers_here, d.* from (select $1::uuid as workspace_id) w
  left join mail_setting m on m.workspace_id = w.workspace_id
  left join lateral (
    select id, domain, from_address, from_name, selector, sealed_private_key, warm_up, send_window, verified_at,
      return_path_verified
    from sending_domain where workspace_id = w.workspace_id and verified_at is not null
    order by created_at, id limit 1
  ) d on true`;

/** So soon a change made in another process is followed in this one. */
const KEPT_MS = 5_000;
const MOST_KEPT = 1_000;

/** Knows how each workspace's mail goes out; asked for every letter, so it remembers for a few seconds. */
@Injectable()
export class WorkspaceMailings {
  private readonly logger = new Logger(WorkspaceMailings.name);
  private readonly known = new Map<string, { until: number; mailing: Promise<WorkspaceMailing> }>();
  private readonly installation: Sender;
  private readonly takesMail: boolean;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealedKeys: SealedKeys,
    config: RemindersConfig,
  ) {
    this.installation = readSender(config.mailFrom);
    this.takesMail = Boolean(config.bounceDomain);
  }

  of(workspaceId: string): Promise<WorkspaceMailing> {
    const kept = this.known.get(workspaceId);
    if (kept && kept.until > performance.now()) return kept.mailing;
    if (this.known.size >= MOST_KEPT) this.known.clear();
    const mailing = this.find(workspaceId);
    this.known.set(workspaceId, { until: performance.now() + KEPT_MS, mailing });
    // What could not be read is asked for again.
    mailing.catch(() => this.known.delete(workspaceId));
    return mailing;
  }

  forget(workspaceId: string): void {
    this.known.delete(workspaceId);
  }

  private async find(workspaceId: string): Promise<WorkspaceMailing> {
    const [row] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<Row[]>(FIND, [workspaceId]));
    const tracksLinks = row!.track_links ?? true;
    // Without a domain for it nothing can come here, whatever was chosen before.
    const answersHere = this.takesMail && (row!.answers_here ?? false);
    const own = this.own(workspaceId, row!);
    return { sender: this.installation, ownSender: false, ...own, tracksLinks, answersHere };
  }

  private own(workspaceId: string, row: Row): Partial<WorkspaceMailing> {
    const { id: domainId, domain } = row;
    if (!domainId) return {};
    const privateKey = this.sealedKeys.open(row.sealed_private_key, domainId);
    if (!privateKey) {
      this.logger.warn({
        msg: 'the key of a sending domain cannot be opened; was LINK_SECRET changed?',
        domainId,
      });
      return {};
    }
    return {
      sender: { name: row.from_name ?? '', address: row.from_address, domain },
      ownSender: true,
      dkim: { domainName: domain, keySelector: row.selector, privateKey },
      ...(row.return_path_verified ? { returnPath: returnPathOf(domain) } : {}),
      pace: {
        domainId,
        workspaceId,
        verifiedAt: row.verified_at,
        warmUp: row.warm_up,
        window: row.send_window,
      },
    };
  }
}

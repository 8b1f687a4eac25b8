import { generateKeyPair } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { insertRows, newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { SealedKeys } from './sealed-keys.js';
import type { SendingDomainView } from './sending-domain.js';
import { SendingDomainExists, TooManySendingDomains } from './sending-domain.errors.js';
import { SendingDomains } from './sending-domains.query.js';
import type { SendWindow, WarmUp } from './sending-pace.policy.js';

const MOST_DOMAINS = 10;
const makeKeys = promisify(generateKeyPair);

export interface NewSendingDomain {
  fromAddress: string;
  fromName?: string | null;
  warmUp?: WarmUp | null;
  window?: SendWindow | null;
}

/** Prepares a domain for mail of ours: makes its key pair, of which the private half never leaves. */
@Injectable()
export class CreateSendingDomain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sendingDomains: SendingDomains,
    private readonly sealedKeys: SealedKeys,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, wanted: NewSendingDomain): Promise<SendingDomainView> {
    const at = wanted.fromAddress.lastIndexOf('@');
    const domain = domainToASCII(wanted.fromAddress.slice(at + 1)).toLowerCase();
    const { publicKey, privateKey } = await makeKeys('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const id = newId();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [counted] = await tx.query<{ count: number }[]>(
        'select count(*)::int as count from sending_domain',
      );
      if (counted!.count >= MOST_DOMAINS) throw new TooManySendingDomains(MOST_DOMAINS);
      const created = await insertRows(
        tx,
        'sending_domain',
        [
          {
            id,
            workspace_id: workspaceId,
            domain,
            from_address: `${wanted.fromAddress.slice(0, at)}@${domain}`,
            from_name: wanted.fromName ?? null,
            selector: `fc${id.replaceAll('-', '').slice(-10)}`,
            public_key: publicKey.toString('base64'),
            sealed_private_key: `\\x${this.sealedKeys.seal(privateKey, id).toString('hex')}`,
            warm_up: wanted.warmUp ?? null,
            send_window: wanted.window ?? null,
            findings: {},
            return_path_verified: false,
            created_at: this.clock.now(),
          },
        ],
        { onConflict: 'do nothing', returning: 'id' },
      );
      if (created.length === 0) throw new SendingDomainExists();
      return this.sendingDomains.findIn(tx, id);
    });
  }
}

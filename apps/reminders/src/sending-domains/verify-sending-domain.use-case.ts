import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import { DnsLookup } from './dns-lookup.js';
import { type DnsRecord, judgeRecord, type RecordState } from './dns-records.policy.js';
import type { SendingDomainView } from './sending-domain.js';
import { SendingDomains } from './sending-domains.query.js';

const KEEP = `
  update sending_domain set findings = $2, checked_at = $3,
    verified_at = case $4::text when 'found' then coalesce(verified_at, $3) when 'unreachable' then verified_at end,
    return_path_verified = case $5::text when 'unreachable' then return_path_verified else $5 = 'found' end
  where id = $1`;

/** Looks up what was published. A domain counts from the moment at which its key is found, until it is found no more. */
@Injectable()
export class VerifySendingDomain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sendingDomains: SendingDomains,
    private readonly dns: DnsLookup,
    private readonly mailings: WorkspaceMailings,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, id: string): Promise<SendingDomainView> {
    const { records } = await this.sendingDomains.find(workspaceId, id);
    // Outside the transaction: a name server may take seconds.
    const found = await Promise.all(
      records.map(async (record) => [record.purpose, await this.look(record)] as const),
    );
    const findings: Partial<Record<string, RecordState>> = Object.fromEntries(found);
    const verified = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(KEEP, [
        id,
        findings,
        this.clock.now(),
        findings.dkim,
        findings['return-path'] ?? 'missing',
      ]);
      return this.sendingDomains.findIn(tx, id);
    });
    this.mailings.forget(workspaceId);
    return verified;
  }

  private async look(record: DnsRecord): Promise<RecordState> {
    const answers = record.type === 'CNAME' ? this.dns.aliases(record.name) : this.dns.texts(record.name);
    return judgeRecord(record, await answers);
  }
}

import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { RemindersConfig } from '../reminders.config.js';
import { recordsOf } from './dns-records.policy.js';
import { COLUMNS, type SendingDomain, type SendingDomainView } from './sending-domain.js';
import { SendingDomainNotFound } from './sending-domain.errors.js';

/** The sending domains of a workspace, with what has to be published for each. The first that is verified is used. */
@Injectable()
export class SendingDomains {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: RemindersConfig,
  ) {}

  list(workspaceId: string): Promise<SendingDomainView[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const domains = await tx.query<SendingDomain[]>(
        `select ${COLUMNS} from sending_domain order by created_at, id`,
      );
      return domains.map((domain) => this.view(domain));
    });
  }

  find(workspaceId: string, id: string): Promise<SendingDomainView> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) => this.findIn(tx, id));
  }

  async findIn(tx: Transaction, id: string): Promise<SendingDomainView> {
    const [domain] = await tx.query<SendingDomain[]>(`select ${COLUMNS} from sending_domain where id = $1`, [
      id,
    ]);
    if (!domain) throw new SendingDomainNotFound();
    return this.view(domain);
  }

  private view(domain: SendingDomain): SendingDomainView {
    const records = recordsOf(domain, this.config).map((record) => ({
      ...record,
      state: domain.findings[record.purpose] ?? ('unchecked' as const),
    }));
    return { ...domain, records };
  }
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, PublicUrl } from '@funnelcast/service-kit';

const SECRET_BYTES = 24;

export interface PaymentEndpoint {
  url: string;
  secret: string;
}

/** Where a payment provider reports orders of this workspace, and the secret with which it signs; made on first sight. */
@Injectable()
export class ShowPaymentEndpoint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publicUrl: PublicUrl,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string): Promise<PaymentEndpoint> {
    const secret = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        'insert into payment_endpoint (workspace_id, secret, created_at) values ($1, $2, $3) on conflict do nothing',
        [workspaceId, `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`, this.clock.now()],
      );
      const [row]: { secret: string }[] = await tx.query('select secret from payment_endpoint');
      return row!.secret;
    });
    return { url: this.publicUrl.to(`/api/v1/webhooks/orders/${workspaceId}`), secret };
  }
}

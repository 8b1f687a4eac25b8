import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock, SecretBox } from '@funnelcast/service-kit';

export interface StripeKeys {
  secretKey: string;
  webhookSecret: string;
}

export interface KeptStripe {
  /** Null when they were sealed under another secret of the installation. */
  keys: StripeKeys | null;
  setUpAt: Date;
}

/** The keys of a workspace's Stripe account. Whoever has them can take money, so they lie sealed. */
@Injectable()
export class StripeSettings {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  async find(tx: Transaction, workspaceId: string): Promise<KeptStripe | undefined> {
    const [row]: { settings: string; set_up_at: Date }[] = await tx.query(
      'select settings, set_up_at from payment_provider where workspace_id = $1',
      [workspaceId],
    );
    if (!row) return undefined;
    const opened = this.box.open(placeOf(workspaceId), row.settings);
    return { keys: opened === null ? null : (JSON.parse(opened) as StripeKeys), setUpAt: row.set_up_at };
  }

  async keep(tx: Transaction, workspaceId: string, keys: StripeKeys): Promise<void> {
    await tx.query(
      `insert into payment_provider (workspace_id, provider, settings, set_up_at) values ($1, 'stripe', $2, $3)
       on conflict (workspace_id) do update set settings = excluded.settings, set_up_at = excluded.set_up_at`,
      [workspaceId, this.box.seal(placeOf(workspaceId), JSON.stringify(keys)), this.clock.now()],
    );
  }

  async forget(tx: Transaction, workspaceId: string): Promise<void> {
    await tx.query('delete from payment_provider where workspace_id = $1', [workspaceId]);
  }
}

/** What was copied into the row of another workspace must not open there. */
const placeOf = (workspaceId: string): string => `payment_provider ${workspaceId} stripe`;

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { PublicUrl } from '@funnelcast/service-kit';
import { type StripeKeys, StripeSettings } from './stripe-settings.js';

export interface ShownStripe {
  state: 'ready' | 'not-set-up' | 'unreadable';
  /** Real money is taken. */
  live: boolean;
  /** The end of the key, so that two accounts can be told apart. */
  keyEnding: string | null;
  setUpAt: Date | null;
  webhookUrl: string;
}

/** How a workspace takes money; the keys themselves are never shown again. */
@Injectable()
export class PaymentSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: StripeSettings,
    private readonly publicUrl: PublicUrl,
  ) {}

  async show(workspaceId: string): Promise<ShownStripe> {
    const kept = await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.settings.find(tx, workspaceId));
    const key = kept?.keys?.secretKey;
    return {
      state: !kept ? 'not-set-up' : key ? 'ready' : 'unreadable',
      live: key?.includes('_live_') ?? false,
      keyEnding: key?.slice(-4) ?? null,
      setUpAt: kept?.setUpAt ?? null,
      webhookUrl: this.publicUrl.to(`/api/v1/webhooks/stripe/${workspaceId}`),
    };
  }

  async setUp(workspaceId: string, keys: StripeKeys): Promise<ShownStripe> {
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.settings.keep(tx, workspaceId, keys));
    return this.show(workspaceId);
  }

  async remove(workspaceId: string): Promise<void> {
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.settings.forget(tx, workspaceId));
  }
}

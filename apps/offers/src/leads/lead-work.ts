import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { OfferBuyers } from '../hand-offs/offer-buyers.js';
import { CountAgain } from './count-again.js';
import { KeepLeads } from './keep-leads.js';
import { TellHotLeads } from './tell-hot-leads.js';

/** A step of keeping leads current: the very hot are told first, those who changed next, then who bought goes to whoever keeps buyers; everybody has a commit of their own per page. */
@Injectable()
export class LeadWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leads: KeepLeads,
    private readonly hot: TellHotLeads,
    private readonly again: CountAgain,
    private readonly buyers: OfferBuyers,
  ) {}

  async step(now: Date): Promise<boolean> {
    const told = await this.alone((tx) => this.hot.execute(tx, now));
    const followed = await this.alone((tx) => this.leads.check(tx, now));
    const counted = await this.alone(
      async (tx) => (await this.buyers.page(tx)) || (await this.again.page(tx, now)),
    );
    return told || followed || counted;
  }

  private alone(work: (tx: Transaction) => Promise<boolean>): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await this.leads.inTurn(tx);
      return work(tx);
    });
  }
}

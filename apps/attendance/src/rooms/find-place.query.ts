import { UnitOfWork } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { type Admitted, findAdmitted } from '../presence/find-admitted.js';

/** Whose place a join link opens, or null: the link is not ours, or was given back. */
@Injectable()
export class FindPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signedLinks: SignedLinks,
  ) {}

  async execute(joinToken: string): Promise<Admitted | null> {
    const registrationId = this.signedLinks.read('join', joinToken);
    if (!registrationId) return null;
    const admitted = await this.unitOfWork.acrossWorkspaces((tx) => findAdmitted(tx, [registrationId]));
    return admitted.get(registrationId) ?? null;
  }

  /** The link is good, and whoever has it does not want the place any more. */
  async isGivenBack(registrationId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<unknown[]>('select from attendee where registration_id = $1 and cancelled', [registrationId]),
    );
    return row !== undefined;
  }
}

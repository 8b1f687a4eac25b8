import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { normaliseEmail, PublicUrl } from '@funnelcast/service-kit';
import { Identities } from '../identities/identities.js';
import { MemberNotFound } from './members.errors.js';
import type { PasswordLink } from './make-password-link.use-case.js';

/** For whoever runs the installation: nobody in the workspace can help an owner who is alone there. */
@Injectable()
export class LetChoosePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly publicUrl: PublicUrl,
  ) {}

  async execute(email: string): Promise<PasswordLink> {
    const [person] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ id: string }[]>('select id from "user" where email = $1', [normaliseEmail(email)]),
    );
    if (!person) throw new MemberNotFound();
    const { token, expiresAt } = await this.identities.allowNewPassword(person.id);
    return { url: this.publicUrl.to(`/new-password/${token}`), expiresAt };
  }
}

import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Identities } from '../identities/identities.js';
import { People } from '../identities/people.js';
import { Invitation } from './invitation.entity.js';
import { InvitationNotFound, InvitedSomebodyElse, SignInToAccept } from './invitations.errors.js';
import { type AcceptedInvitation, JoinByInvitation } from './join-by-invitation.js';
import { NameAndPasswordNeeded } from './name-and-password-needed.errors.js';

/** What a person without an account chooses. */
export interface Newcomer {
  name: string;
  password: string;
}

/** Turns an invitation into a membership, once: of the person who is signed in, or of a new one. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly joining: JoinByInvitation,
  ) {}

  async execute(
    id: string,
    newcomer: Partial<Newcomer>,
    headers: IncomingHttpHeaders,
  ): Promise<AcceptedInvitation> {
    const person = await this.identities.signedIn(headers);
    if (person) {
      return this.joining.execute(id, async (_, { email }) => {
        if (person.email !== email) throw new InvitedSomebodyElse();
        return person.userId;
      });
    }
    await this.unitOfWork.acrossWorkspaces((tx) => this.#assertForNewcomer(tx, id));
    const { name, password } = newcomer;
    if (name === undefined || password === undefined) throw new NameAndPasswordNeeded(newcomer);
    const passwordHash = await this.identities.hashPassword(password);
    return this.joining.execute(id, async (tx, { email }) => {
      const userId = await this.people.add(tx, { name, email, passwordHash });
      if (userId === null) throw new SignInToAccept();
      return userId;
    });
  }

  /** Before a password is asked for, let alone hashed: guesses at links must stay cheap. */
  async #assertForNewcomer(tx: Transaction, id: string): Promise<void> {
    const invitation = await tx.findOneBy(Invitation, { id });
    if (!invitation) throw new InvitationNotFound();
    invitation.assertOpen(this.clock.now());
    if (await this.people.exists(tx, invitation.email)) throw new SignInToAccept();
  }
}

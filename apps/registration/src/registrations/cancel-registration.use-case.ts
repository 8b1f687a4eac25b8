import { Injectable } from '@nestjs/common';
import { RegistrationCancelled } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { lockSession } from '../sessions/lock-session.js';
import { Session } from '../sessions/session.entity.js';
import { Registration } from './registration.entity.js';
import { RegistrationNotFound } from './registration.errors.js';

const GIVE_BACK = `
  update registration set status = 'cancelled', cancelled_at = $2, revision = revision + 1
  where id = $1 and status = 'confirmed' returning revision`;

/** Takes a place back at the person's own wish and announces it; once is enough. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(registrationId: string): Promise<void> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const registration = await tx.findOneBy(Registration, { id: registrationId });
      if (!registration) throw new RegistrationNotFound();
      // The session first, as batches do: the other order could deadlock with one of them.
      const session = await lockSession(tx, registration.sessionId);
      const [[changed]] = await tx.query<[{ revision: number }[], number]>(GIVE_BACK, [
        registrationId,
        this.clock.now(),
      ]);
      if (!changed) return;
      if (session.capacity !== null) await tx.decrement(Session, { id: session.id }, 'seatsTaken', 1);
      await this.outbox.add(tx, RegistrationCancelled, {
        workspaceId: registration.workspaceId,
        subject: registrationId,
        data: {
          registrationId,
          contactId: registration.contactId,
          sessionId: session.id,
          webinarId: session.webinarId,
          revision: changed.revision,
        },
      });
    });
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { type FactData, RegistrationCancelled, RegistrationConfirmed } from '@funnelcast/contracts';
import { PersistenceModule, UnitOfWork } from '@funnelcast/persistence';
import { MessagingModule } from '../messaging.module.js';
import { messagingMigrations } from '../migrations/messaging-migrations.js';
import { Outbox } from '../outbox/outbox.js';
import { aFact } from './a-fact.js';

const WORKSPACE = randomUUID();

@Injectable()
export class Speaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** Records one fact per subject, in one transaction. */
  confirm(...subjects: string[]): Promise<void> {
    return this.unitOfWork.inWorkspace(WORKSPACE, (tx) =>
      this.outbox.addAll(tx, RegistrationConfirmed, confirmed(subjects)),
    );
  }

  confirmAndFail(subject: string): Promise<void> {
    return this.unitOfWork.inWorkspace(WORKSPACE, async (tx) => {
      await this.outbox.addAll(tx, RegistrationConfirmed, confirmed([subject]));
      throw new Error('changed my mind');
    });
  }

  cancel(subject: string): Promise<void> {
    const data = {
      registrationId: randomUUID(),
      contactId: randomUUID(),
      sessionId: randomUUID(),
      webinarId: randomUUID(),
    };
    return this.unitOfWork.inWorkspace(WORKSPACE, (tx) =>
      this.outbox.add(tx, RegistrationCancelled, { workspaceId: WORKSPACE, subject, data }),
    );
  }
}

function confirmed(subjects: readonly string[]) {
  return subjects.map((subject) => {
    const data = aFact(0).data as FactData<typeof RegistrationConfirmed>;
    return { workspaceId: WORKSPACE, subject, data };
  });
}

const persistence = PersistenceModule.forService({
  schema: 'registration',
  entities: [],
  migrations: [...messagingMigrations],
});

/** A service that only speaks. */
@Module({
  imports: [persistence, MessagingModule.forService({ service: 'registration', persistence })],
  providers: [Speaker],
  exports: [Speaker],
})
export class SpeakingModule {}

import { Injectable, Module } from '@nestjs/common';
import { type Fact, RegistrationCancelled, RegistrationConfirmed } from '@funnelcast/contracts';
import { insertRows, PersistenceModule, type Transaction } from '@funnelcast/persistence';
import { correlation } from '@funnelcast/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { EventHandler } from '../event-handler.js';
import { HandlesEvent } from '../handles-event.decorator.js';
import { MessagingModule } from '../messaging.module.js';
import { messagingMigrations } from '../migrations/messaging-migrations.js';

/** Without any unique constraint, so that what is applied twice is seen twice. */
class CreateEffects1710000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table effect (seq bigint generated always as identity, handler text, position bigint, subject text);
      create table seat (position bigint, subject text)`);
  }

  async down(): Promise<void> {}
}

/** Lets a test make a handler fail. */
@Injectable()
export class Trouble {
  /** Throws when the facts shall not be taken. */
  with: (handler: string, facts: readonly Fact[]) => void | Promise<void> = () => undefined;
  readonly contexts: ReturnType<typeof correlation.current>[] = [];

  async meet(handler: string, facts: readonly Fact[], tx: Transaction): Promise<void> {
    this.contexts.push(correlation.current());
    const rows = facts.map(({ position, subject }) => ({ handler, position, subject }));
    await insertRows(tx, 'effect', rows);
    await this.with(handler, facts);
  }
}

@Injectable()
@HandlesEvent(RegistrationConfirmed)
export class NoteWhenConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  constructor(private readonly trouble: Trouble) {}

  handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    return this.trouble.meet('note', facts, tx);
  }
}

@Injectable()
@HandlesEvent(RegistrationConfirmed, { projection: true })
export class SeatWhenConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  async handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    await insertRows(
      tx,
      'seat',
      facts.map(({ position, subject }) => ({ position, subject })),
    );
  }
}

@Injectable()
@HandlesEvent(RegistrationCancelled)
export class NoteWhenCancelled implements EventHandler<typeof RegistrationCancelled> {
  constructor(private readonly trouble: Trouble) {}

  handle(facts: Fact<typeof RegistrationCancelled>[], tx: Transaction): Promise<void> {
    return this.trouble.meet('cancel', facts, tx);
  }
}

const persistence = PersistenceModule.forService({
  schema: 'reminders',
  entities: [],
  migrations: [...messagingMigrations, CreateEffects1710000000000],
});

/** A service that only listens. */
@Module({
  imports: [
    persistence,
    MessagingModule.forService({ service: 'reminders', persistence, readModels: ['seat'] }),
  ],
  providers: [Trouble, NoteWhenConfirmed, SeatWhenConfirmed, NoteWhenCancelled],
  exports: [Trouble],
})
export class ListeningModule {}

import { Injectable, Module } from '@nestjs/common';
import { RegistrationConfirmed } from '../../../dist/libs/contracts/src/index.js';
import {
  HandlesEvent,
  MessagingModule,
  messagingMigrations,
} from '../../../dist/libs/messaging/src/index.js';
import { insertRows, PersistenceModule } from '../../../dist/libs/persistence/src/index.js';

/** Without any unique constraint, so that what is applied twice is counted twice. */
class CreateEffects1710000000000 {
  async up(queryRunner) {
    await queryRunner.query('create table effect (fact_id uuid not null)');
  }

  async down() {}
}

let heard = 0;

/** Facts that the handler has seen, committed or just about to be. */
export function heardSoFar() {
  return heard;
}

class NoteWhenConfirmed {
  async handle(facts, tx) {
    await insertRows(
      tx,
      'effect',
      facts.map(({ id }) => ({ fact_id: id })),
    );
    heard += facts.length;
  }
}
// Decorators are called by hand, because this file is not compiled.
HandlesEvent(RegistrationConfirmed)(NoteWhenConfirmed);
Injectable()(NoteWhenConfirmed);

/** A service that speaks. */
export class SpeakingModule {}
const speaking = PersistenceModule.forService({
  schema: 'registration',
  entities: [],
  migrations: [...messagingMigrations],
});
Module({
  imports: [speaking, MessagingModule.forService({ service: 'registration', persistence: speaking })],
})(SpeakingModule);

/** A service that listens, and whose handler writes one row per fact. */
export class ListeningModule {}
const listening = PersistenceModule.forService({
  schema: 'reminders',
  entities: [],
  migrations: [...messagingMigrations, CreateEffects1710000000000],
});
Module({
  imports: [listening, MessagingModule.forService({ service: 'reminders', persistence: listening })],
  providers: [NoteWhenConfirmed],
})(ListeningModule);

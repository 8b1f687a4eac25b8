import type { MigrationInterface } from 'typeorm';
import { CreateMessagingTables1700000000000 } from './1700000000000-create-messaging-tables.js';
import { GivePositionsAtTheCommit1700000000001 } from './1700000000001-give-positions-at-the-commit.js';

/** Every service lists these first. */
export const messagingMigrations: (new () => MigrationInterface)[] = [
  CreateMessagingTables1700000000000,
  GivePositionsAtTheCommit1700000000001,
];

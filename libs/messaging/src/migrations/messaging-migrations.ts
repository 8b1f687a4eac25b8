import type { MigrationInterface } from 'typeorm';
import { CreateMessagingTables1700000000000 } from './1700000000000-create-messaging-tables.js';

/** Every service lists these first. */
export const messagingMigrations: (new () => MigrationInterface)[] = [CreateMessagingTables1700000000000];

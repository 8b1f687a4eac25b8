import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { readSender } from '../mail/sender.js';
import { RemindersConfig } from '../reminders.config.js';
import { DeliverTouch } from './deliver-touch.js';
import { LeaseDueTouches } from './lease-due-touches.js';
import { RecordOutcomes } from './record-outcomes.js';

/** The three steps of sending (lease, deliver, record) and what they need to know of each other. */
@Injectable()
export class SendingParts {
  /** Message-IDs end in it. */
  readonly domain: string;
  /** Deliveries at a time: one under way on each connection, and one that follows in the same piece. */
  readonly width: number;

  constructor(
    readonly lease: LeaseDueTouches,
    readonly deliver: DeliverTouch,
    readonly record: RecordOutcomes,
    readonly unitOfWork: UnitOfWork,
    config: RemindersConfig,
  ) {
    this.domain = readSender(config.mailFrom).domain;
    this.width = 2 * config.smtpConnections;
  }
}

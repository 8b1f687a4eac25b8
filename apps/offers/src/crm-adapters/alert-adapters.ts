import { Injectable } from '@nestjs/common';
import { SlackAdapter } from './slack.adapter.js';
import { TelegramAlertAdapter } from './telegram-alert.adapter.js';

/** The ways to colleagues. */
@Injectable()
export class AlertAdapters {
  constructor(
    readonly slack: SlackAdapter,
    readonly telegram: TelegramAlertAdapter,
  ) {}
}

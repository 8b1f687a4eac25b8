import { Injectable } from '@nestjs/common';
import { CrmAdapters } from '../crm-adapters/crm-adapters.js';
import { ClaimDeliveries } from './claim-deliveries.js';
import { RecordDeliveries } from './record-deliveries.js';

/** What a turn takes, so that the job keeps to its five. */
@Injectable()
export class DeliveryParts {
  constructor(
    readonly claim: ClaimDeliveries,
    readonly record: RecordDeliveries,
    readonly adapters: CrmAdapters,
  ) {}
}

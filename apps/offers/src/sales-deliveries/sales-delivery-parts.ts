import { OutgoingCalls, OutgoingConfig, provideConfig } from '@funnelcast/service-kit';
import { AlertAdapters } from '../crm-adapters/alert-adapters.js';
import { AmocrmAdapter } from '../crm-adapters/amocrm.adapter.js';
import { Bitrix24Adapter } from '../crm-adapters/bitrix24.adapter.js';
import { CrmAdapters } from '../crm-adapters/crm-adapters.js';
import { CrmConfig } from '../crm-adapters/crm.config.js';
import { HubspotAdapter } from '../crm-adapters/hubspot.adapter.js';
import { SlackAdapter } from '../crm-adapters/slack.adapter.js';
import { TelegramAlertAdapter } from '../crm-adapters/telegram-alert.adapter.js';
import { LeadWebhookAdapter } from '../crm-adapters/webhook.adapter.js';
import { Connections } from '../sales-connections/connections.js';
import { ListConnections } from '../sales-connections/list-connections.query.js';
import { SalesConnectionsController } from '../sales-connections/sales-connections.controller.js';
import { TestConnection } from '../sales-connections/test-connection.use-case.js';
import { WriteConnection } from '../sales-connections/write-connection.js';
import { ClaimDeliveries } from './claim-deliveries.js';
import { CrmPushes } from './crm-pushes.js';
import { DeliverToConnections } from './deliver-to-connections.job.js';
import { DeliveryParts } from './delivery-parts.js';
import { HotAlerts } from './hot-alerts.js';
import { ListDeliveries } from './list-deliveries.query.js';
import { PushToCrm } from './push-to-crm.use-case.js';
import { ReadLeads } from './read-leads.js';
import { RecordDeliveries } from './record-deliveries.js';
import { RetryDeliveries } from './retry-deliveries.use-case.js';
import { SalesDeliveriesController } from './sales-deliveries.controller.js';

/** What the module lists for CRMs and alerts, in one place beside them. */
export const salesDeliveryParts = {
  controllers: [SalesConnectionsController, SalesDeliveriesController],
  providers: [
    provideConfig(OutgoingConfig),
    provideConfig(CrmConfig),
    OutgoingCalls,
    LeadWebhookAdapter,
    HubspotAdapter,
    Bitrix24Adapter,
    AmocrmAdapter,
    SlackAdapter,
    TelegramAlertAdapter,
    AlertAdapters,
    CrmAdapters,
    Connections,
    ListConnections,
    WriteConnection,
    TestConnection,
    CrmPushes,
    HotAlerts,
    ReadLeads,
    ClaimDeliveries,
    RecordDeliveries,
    DeliveryParts,
    DeliverToConnections,
    ListDeliveries,
    PushToCrm,
    RetryDeliveries,
  ],
};

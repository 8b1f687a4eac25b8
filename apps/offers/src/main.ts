import { startService } from '@funnelcast/service-kit';
import { OffersModule } from './offers.module.js';

await startService('offers', OffersModule);

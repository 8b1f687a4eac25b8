import { startService } from '@funnelcast/service-kit';
import { AccountsModule } from './accounts.module.js';

await startService('accounts', AccountsModule);

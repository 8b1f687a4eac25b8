import { startService } from '@funnelcast/service-kit';
import { SERVICE_MODULES } from './service-modules.js';

await startService('all-in-one', ...SERVICE_MODULES);

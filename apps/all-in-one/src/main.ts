import { startService } from '@funnelcast/service-kit';
import { DemoModule } from './demo/demo.module.js';
import { SERVICE_MODULES } from './service-modules.js';

await startService('all-in-one', ...SERVICE_MODULES, DemoModule);

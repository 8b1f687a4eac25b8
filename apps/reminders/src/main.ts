import { startService } from '@funnelcast/service-kit';
import { RemindersModule } from './reminders.module.js';

await startService('reminders', RemindersModule);

import { startService } from '@funnelcast/service-kit';
import { RegistrationModule } from './registration.module.js';

await startService('registration', RegistrationModule);

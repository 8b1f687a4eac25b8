import { AccountsModule } from '@funnelcast/accounts';
import { AttendanceModule } from '@funnelcast/attendance';
import { OffersModule } from '@funnelcast/offers';
import { RegistrationModule } from '@funnelcast/registration';
import { RemindersModule } from '@funnelcast/reminders';

/** The services in one process. They still meet only in their facts. */
export const SERVICE_MODULES = [
  AccountsModule,
  RegistrationModule,
  RemindersModule,
  AttendanceModule,
  OffersModule,
];

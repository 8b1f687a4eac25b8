import { startService } from '@funnelcast/service-kit';
import { AttendanceModule } from './attendance.module.js';

await startService('attendance', AttendanceModule);

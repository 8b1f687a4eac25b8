import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { AuthModule } from '../auth/index.js';
import { Clock } from '../clock/clock.js';
import { SystemClock } from '../clock/system.clock.js';
import { VirtualClock } from '../clock/virtual.clock.js';
import { provideConfig } from '../config/load-config.js';
import { ProcessConfig } from '../config/process.config.js';
import { PublicUrl } from '../config/public-url.js';
import { HealthChecks } from '../health/health-checks.js';
import { HealthController } from '../health/health.controller.js';
import { MetricsController } from '../metrics/metrics.controller.js';
import { PageShell } from '../page-shell/index.js';
import { VirtualClockController } from './virtual-clock.controller.js';

/** What every service has besides its own features. Global, because a clock or a health check is not a feature. */
@Global()
@Module({})
export class ServiceKitModule {
  /** The whole of one process: the kit and the modules of the service or services in it. */
  static around(modules: (Type | DynamicModule)[]): DynamicModule {
    return {
      module: ServiceKitModule,
      imports: [TerminusModule.forRoot({ logger: false }), AuthModule, ...modules],
      controllers: [HealthController, MetricsController, VirtualClockController],
      providers: [
        provideConfig(ProcessConfig),
        {
          provide: Clock,
          inject: [ProcessConfig],
          useFactory: ({ clock, clockStart }: ProcessConfig) =>
            clock === 'virtual' ? new VirtualClock(new Date(clockStart ?? Date.now())) : new SystemClock(),
        },
        {
          provide: PublicUrl,
          inject: [ProcessConfig],
          useFactory: (config: ProcessConfig) => new PublicUrl(config),
        },
        HealthChecks,
        PageShell,
      ],
      exports: [ProcessConfig, Clock, PublicUrl, HealthChecks, PageShell],
    };
  }
}

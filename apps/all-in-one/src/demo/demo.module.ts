import { Module } from '@nestjs/common';
import { provideConfig } from '@funnelcast/service-kit';
import { Demo } from './demo.js';
import { DemoConfig } from './demo.config.js';
import { DemoController } from './demo.controller.js';
import { DemoEntryController } from './demo-entry.controller.js';

/** The first run: plays a funnel beside the real installation, and lets its owner in there. Only where all is in one process. */
@Module({
  controllers: [DemoController, DemoEntryController],
  providers: [provideConfig(DemoConfig), Demo],
})
export class DemoModule {}

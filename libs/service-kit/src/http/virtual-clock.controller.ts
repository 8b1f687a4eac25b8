import { Body, Controller, Get, HttpCode, NotFoundException, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.decorators.js';
import { Clock } from '../clock/clock.js';
import { VirtualClock } from '../clock/virtual.clock.js';
import { ProcessConfig } from '../config/process.config.js';
import { IsInstant } from './is-instant.js';

class MoveClockRequest {
  @IsInstant()
  now: string;
}

/** Tests over several processes move the time here. It answers only where CLOCK=virtual, and never in production. */
@Public()
@ApiExcludeController()
@Controller('testing/clock')
export class VirtualClockController {
  constructor(
    private readonly clock: Clock,
    private readonly config: ProcessConfig,
  ) {}

  @Get()
  read(): { now: string } {
    return { now: this.virtualClock().now().toISOString() };
  }

  @Post()
  @HttpCode(200)
  move(@Body() { now }: MoveClockRequest): { now: string } {
    const clock = this.virtualClock();
    clock.moveTo(new Date(now));
    return { now: clock.now().toISOString() };
  }

  private virtualClock(): VirtualClock {
    if (this.config.nodeEnv === 'production' || !(this.clock instanceof VirtualClock))
      throw new NotFoundException();
    return this.clock;
  }
}

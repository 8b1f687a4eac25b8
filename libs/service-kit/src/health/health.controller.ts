import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { Public } from '../auth/access.decorators.js';
import { HealthChecks, type HealthCheckFunction, type HealthFinding } from './health-checks.js';

/** A check that hangs is as bad as one that fails. */
const CHECK_TIMEOUT_MS = 3_000;

/** For operators and proxies: is the process alive, and can it do its work. */
@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly checks: HealthChecks,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.health.check(
      [...this.checks.all()].map(([name, check]) => async () => {
        const { up, ...details } = await answered(check);
        return { [name]: { status: up ? ('up' as const) : ('down' as const), ...details } };
      }),
    );
  }
}

async function answered(check: HealthCheckFunction): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ up: false; reason: string }>((resolve) => {
    timer = setTimeout(() => resolve({ up: false, reason: 'no answer in time' }), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([Promise.resolve(check()), late]);
  } catch {
    return { up: false, reason: 'the check failed' };
  } finally {
    clearTimeout(timer);
  }
}

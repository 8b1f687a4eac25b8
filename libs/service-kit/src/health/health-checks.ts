import { Injectable } from '@nestjs/common';

/** What a check found: whether the part can work, and figures worth seeing. */
export interface HealthFinding {
  up: boolean;
  [detail: string]: string | number | boolean;
}

export type HealthCheckFunction = () => Promise<HealthFinding> | HealthFinding;

/** Parts of a process say here how one can ask for their health. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, HealthCheckFunction>();

  register(name: string, check: HealthCheckFunction): void {
    this.checks.set(name, check);
  }

  all(): ReadonlyMap<string, HealthCheckFunction> {
    return this.checks;
  }
}

import type { Type } from '@nestjs/common';
import { FactsAdministration, MessagingConfig, type ServiceAdministration } from '@funnelcast/messaging';
import { createApp, loadConfig } from '@funnelcast/service-kit';
import { SERVICE_MODULES } from '../service-modules.js';

/** The command was not understood. */
export class WrongUse extends Error {}

/**
 * Runs a command for one service of an installation, which may be at work meanwhile. The modules are wired and not
 * started: nothing is delivered, scheduled or served.
 */
export async function administer(
  service: string | undefined,
  usage: string,
  work: (service: ServiceAdministration) => Promise<void>,
): Promise<void> {
  process.env.LOG_LEVEL ??= 'warn';
  try {
    if (!service) throw new WrongUse('Which service?');
    const app = await createApp('command', ...modulesFor(service));
    try {
      const facts = app.get(FactsAdministration, { strict: false });
      facts.offerLogs();
      await work(facts.of(service));
    } finally {
      await app.close();
    }
  } catch (error) {
    process.exitCode = error instanceof WrongUse ? 2 : 1;
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof WrongUse) console.error(usage);
  }
}

/** Over NATS the other services answer from where they run; without it their logs are read by this process itself. */
function modulesFor(service: string): Type[] {
  const own = SERVICE_MODULES.filter(({ name }) => name.toLowerCase() === `${service}module`);
  return loadConfig(MessagingConfig).usesNats && own.length === 1 ? own : SERVICE_MODULES;
}

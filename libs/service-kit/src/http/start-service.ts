import { type DynamicModule, Logger, type Type } from '@nestjs/common';
import { ProcessConfig } from '../config/process.config.js';
import { PinoLogger } from '../logging/pino.logger.js';
import { createApp } from './create-app.js';
import { serveApiDocuments } from './api-documents.js';
import { serveWebAssets } from './web-assets.js';

/** The whole of a service's main: create, serve facts and requests, and stop in an orderly way on SIGTERM. */
export async function startService(name: string, ...modules: (Type | DynamicModule)[]): Promise<void> {
  try {
    const app = await createApp(name, ...modules);
    app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
    serveApiDocuments(app, name);
    await serveWebAssets(app);
    const { port, host } = app.get(ProcessConfig);
    await app.startAllMicroservices();
    await app.listen(port, host);
    new Logger('Start').log(`${name} listens on ${await app.getUrl()}`);
  } catch (error) {
    new PinoLogger(name, 'info').fatal(
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    // Open handles of half-started parts must not keep a broken process alive.
    process.exit(1);
  }
}

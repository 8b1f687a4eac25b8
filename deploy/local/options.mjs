import { parseArgs } from 'node:util';

export const HELP = `Starts Funnelcast on this machine: PostgreSQL, the delivery of events, all services and the web pages.

  npm start                        everything in one process
  npm run start:services           every service in a process of its own (needs nats-server)
  npm start -- [options]

Options
  --services                       separate processes behind one port
  --events auto|nats|in-process    how events travel; auto takes NATS when it is there (default: auto)
  --verbose                        the services' own log lines on the screen instead of in DATA_DIR/logs
  --help                           this text

Environment
  PORT                             web port (default: 3000)
  HOST                             address to listen on (default: 127.0.0.1; 0.0.0.0 lets other machines in)
  PUBLIC_URL                       how others reach it; links in mails begin with it (default: http://localhost:PORT)
  DATA_DIR                         database, events, secrets and logs (default: .data)
  NATS_URL                         a NATS server of yours, for example nats://localhost:4222
  NATS_SERVER_PATH                 the nats-server program, where it is not on the PATH
  SMTP_URL, MAIL_FROM              where mails go; without it they are caught and shown at /mailbox
  OWNER_EMAIL, OWNER_PASSWORD      the first owner's sign-in, read at the very first start
  WORKSPACE_NAME                   name of the first workspace
`;

const EVENTS = ['auto', 'nats', 'in-process'];

/** A mistake in the command line or in the environment of the launcher. */
export class WrongUsage extends Error {}

export function readOptions(args, env) {
  const { values } = parse(args);
  const events = values.events ?? 'auto';
  if (!EVENTS.includes(events))
    throw new WrongUsage(`--events takes ${EVENTS.join(', ')}, and not "${events}".`);
  return {
    help: values.help ?? false,
    services: values.services ?? false,
    verbose: values.verbose ?? false,
    events,
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    publicUrl: readUrl(env.PUBLIC_URL),
    dataDir: env.DATA_DIR || undefined,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        services: { type: 'boolean' },
        verbose: { type: 'boolean' },
        events: { type: 'string' },
      },
    });
  } catch (error) {
    throw new WrongUsage(error.message);
  }
}

function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongUsage(`PORT must be a number between 0 and 65535 (0: any free port), and not "${text}".`);
}

function readUrl(text) {
  if (!text) return undefined;
  if (/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) return new URL(text).origin;
  throw new WrongUsage('PUBLIC_URL must be an address like https://webinars.example.org');
}

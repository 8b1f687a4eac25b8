import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** What it says to one line; `drop` ends the connection, `half-close` its own side of it. */
export type Answer = string | undefined;

export interface Heard {
  /** One of MAIL, RCPT, DATA, `message`, RSET and so on, or `greeting`. */
  verb: string;
  line: string;
  /** From 1, over all connections. */
  connection: number;
  /** How often this verb was said before, over all connections. */
  before: number;
}

const USUAL: Record<string, string> = {
  greeting: '220 hostile',
  EHLO: '250-hostile\r\n250-PIPELINING\r\n250-SIZE 100000\r\n250 8BITMIME',
  DATA: '354 go on',
  QUIT: '221 bye',
};

/** RFC 5321, 4.1.4: nothing for who was not named before. */
function usual(verb: string, path: string): string {
  if (verb === 'RCPT' && !path.endsWith('MAIL')) return '503 from whom?';
  if (verb === 'DATA' && !path.endsWith('MAILRCPT')) return '503 to whom?';
  return USUAL[verb] ?? '250 fine';
}

/** A mail server that misbehaves as it is told to, for tests; it keeps what it accepts. */
export class HostileServer {
  readonly messages: string[] = [];
  readonly lines: string[] = [];
  connections = 0;
  /** Nothing means the usual answer; `null` is silence from then on. */
  misbehave: (heard: Heard) => Answer | null = () => undefined;
  private readonly counts = new Map<string, number>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<HostileServer> {
    const server = createServer({ allowHalfOpen: true });
    const hostile = new HostileServer(server);
    server.on('connection', (socket) => hostile.serve(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return hostile;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    const connection = ++this.connections;
    let data = false;
    let silent = false;
    /** What was accepted of the mail under way. */
    let path = '';
    let rest = '';
    const say = (verb: string, line: string): string | undefined => {
      const before = this.counts.get(verb) ?? 0;
      this.counts.set(verb, before + 1);
      const told = this.misbehave({ verb, line, connection, before });
      silent ||= told === null;
      if (silent) return undefined;
      const answer = told ?? usual(verb, path);
      if (verb === 'message' || verb === 'RSET' || verb === 'EHLO') path = '';
      else if (answer.startsWith('2')) path += verb;
      if (answer === 'drop') socket.destroy();
      else if (answer === 'half-close') socket.end();
      else if (!socket.destroyed) socket.write(`${answer}\r\n`);
      return answer;
    };
    say('greeting', '');
    socket.on('error', () => undefined);
    socket.setEncoding('latin1').on('data', (piece) => {
      rest += String(piece);
      for (;;) {
        const mark = data ? '\r\n.\r\n' : '\r\n';
        // A message may be empty, and then its end is all there is.
        const found = data && rest.startsWith('.\r\n') ? 0 : rest.indexOf(mark);
        if (found < 0) return;
        const line = rest.slice(0, found);
        rest = rest.slice(data && rest.startsWith('.\r\n') ? 3 : found + mark.length);
        if (data) {
          data = false;
          if (say('message', line)?.startsWith('2')) this.messages.push(line);
        } else {
          this.lines.push(line);
          const verb = line.slice(0, 4).toUpperCase();
          data = say(verb, line)?.startsWith('3') ?? false;
        }
      }
    });
  }
}

import { SMTPServer } from 'smtp-server';

/**
 * A mail provider that outlives every service, and may be killed itself: it lives in the test's own process and remembers each mail that it has
 * accepted, and when, under recipient and Message-ID.
 */
export class MailSink {
  /** {to, messageId, subject, at} in the order of acceptance; `at` in milliseconds of performance.now(). */
  accepted = [];
  #server;
  #port = 0;
  #sockets = new Set();

  /** After a kill on the same port, with what had been accepted before. */
  async open() {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, done) => this.#take(stream, session, done),
    });
    // A client that is killed in the middle of a mail is what this is all about.
    this.#server.on('error', () => undefined);
    this.#server.server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = this.#server.server.address().port;
    return this;
  }

  get url() {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Its connections break, whatever is under way on them. */
  async kill() {
    const closed = this.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  close() {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #take(stream, { envelope }, done) {
    const pieces = [];
    stream.on('data', (piece) => pieces.push(piece));
    stream.once('end', () => {
      const mail = Buffer.concat(pieces).toString('utf8');
      if (!isWhole(mail)) return done(new Error('the mail is cut off'));
      const at = performance.now();
      for (const { address } of envelope.rcptTo) {
        this.accepted.push({
          to: address.toLowerCase(),
          messageId: header(mail, 'message-id'),
          subject: header(mail, 'subject'),
          at,
        });
      }
      done();
    });
  }
}

/** Our letters are multipart: the closing boundary is the last thing in them. */
function isWhole(mail) {
  return mail.trimEnd().endsWith('--');
}

function header(mail, name) {
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

import { connect } from 'node:net';

const HEAD_END = '\r\n\r\n';

/** One keep-alive connection that sends the next request when the last one is answered; cheaper than an HTTP client. */
export class Connection {
  #socket;
  #text = '';
  #sentAt = 0;

  /** `nextRequest` answers the bytes to send, or undefined when enough was sent; `answered` gets status and time. */
  constructor(port, { nextRequest, answered }) {
    this.nextRequest = nextRequest;
    this.answered = answered;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
  }

  /** Resolves when nothing is left to send. */
  run() {
    return new Promise((resolve, reject) => {
      this.#socket.on('connect', () => this.#send(resolve));
      this.#socket.on('data', (piece) => this.#take(piece, resolve));
      this.#socket.once('error', reject);
      this.#socket.once('close', () => reject(new Error('the server closed the connection')));
    });
  }

  #send(done) {
    const request = this.nextRequest();
    if (request === undefined) {
      done();
      return this.#socket.destroy();
    }
    this.#sentAt = performance.now();
    this.#socket.write(request);
  }

  #take(piece, done) {
    this.#text = this.#text === '' ? piece : this.#text + piece;
    const length = answerLength(this.#text);
    if (length === undefined || this.#text.length < length) return;
    const status = Number(this.#text.slice(9, 12));
    this.answered({ status, tookMs: performance.now() - this.#sentAt, text: this.#text });
    this.#text = '';
    this.#send(done);
  }
}

/** Of head and body; undefined while the head is not complete. */
function answerLength(text) {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, headEnd));
  if (!length) throw new Error(`an answer without content-length:\n${text.slice(0, headEnd)}`);
  return headEnd + HEAD_END.length + Number(length[1]);
}

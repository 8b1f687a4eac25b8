export interface SmtpReply {
  code: number;
  /** As the server said it, with the code. */
  text: string;
}

const LINE = /^(\d{3})([ -]|$)/;
const LONGEST_REPLY = 64 * 1024;

/** Puts the replies of a server together from what arrives; throws for what is none. */
export class SmtpReplies {
  private rest = '';
  private lines: string[] = [];
  private size = 0;

  *read(arrived: string): Generator<SmtpReply> {
    this.rest += arrived;
    this.size += arrived.length;
    if (this.size > LONGEST_REPLY) throw new Error('a reply without an end');
    for (let end = this.rest.indexOf('\n'); end >= 0; end = this.rest.indexOf('\n')) {
      const line = this.rest.slice(0, end).replace(/\r$/, '');
      this.rest = this.rest.slice(end + 1);
      const [, code, kind] = LINE.exec(line) ?? [];
      if (!code) throw new Error('what the server says is not SMTP');
      this.lines.push(line);
      if (kind === '-') continue;
      const text = this.lines.join('\n');
      this.lines = [];
      this.size = this.rest.length;
      yield { code: Number(code), text };
    }
  }
}

export interface SmtpReply {
  code: number;
  /** As the server said it, with the code. */
  text: string;
}

const LINE = /^(\d{3})([ -]|$)/;
const LONGEST_REPLY = 64 * 1024;

/** Puts the replies of a server together from what arrives; throws for what is none, after those that came before it. */
export class SmtpReplies {
  private rest = '';
  private before = '';

  *read(arrived: string): Generator<SmtpReply> {
    const text = this.rest + arrived;
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      const line = text.slice(at, end > at && text[end - 1] === '\r' ? end - 1 : end);
      at = end + 1;
      const [, code, kind] = LINE.exec(line) ?? [];
      if (!code) throw new Error('what the server says is not SMTP');
      if (kind === '-') this.before += `${line}\n`;
      else {
        const said = this.before + line;
        this.before = '';
        yield { code: Number(code), text: said };
      }
    }
    this.rest = text.slice(at);
    if (this.before.length + this.rest.length > LONGEST_REPLY) throw new Error('a reply without an end');
  }
}

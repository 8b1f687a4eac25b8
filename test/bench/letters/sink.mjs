import { createServer } from 'node:net';

/**
 * A mail server that accepts everything and counts: as little as SMTP allows, so that what is measured is the sender. Like
 * every mail server of today it announces PIPELINING and lets the sender decide. It answers every message from its parent
 * with what it has accepted, and forgets it.
 */
const END = Buffer.from('\r\n.\r\n');
const DATA = 0x44;
const RCPT = 0x52;
const EHLO = 0x45;
const QUIT = 0x51;

let accepted = { mails: 0, recipients: new Set(), bytes: 0 };

const server = createServer((socket) => {
  let data = false;
  let rest = Buffer.alloc(0);
  let looked = 0;
  let recipient;
  socket.setNoDelay(true).on('error', () => undefined);
  socket.write('220 sink\r\n');
  socket.on('data', (piece) => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let answers = '';
    for (;;) {
      // What was looked through before is not looked through again.
      const end = data ? rest.indexOf(END, looked) : rest.indexOf('\r\n');
      if (end < 0) break;
      answers += data ? take(end) : answerTo(rest[0], end);
      rest = rest.subarray(end + (data ? END.length : 2));
      looked = 0;
      data = answers.endsWith('354 go on\r\n');
    }
    if (data) looked = Math.max(0, rest.length - END.length);
    if (answers !== '') socket.write(answers);
  });

  function take(length) {
    accepted.mails += 1;
    accepted.bytes += length;
    accepted.recipients.add(recipient);
    return '250 kept\r\n';
  }

  /** By its first letter, which is enough for the commands of a sender. */
  function answerTo(verb, end) {
    if (verb === DATA) return '354 go on\r\n';
    if (verb === EHLO) return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
    if (verb === RCPT && rest[1] === 0x43) recipient = rest.toString('latin1', 8, end);
    return verb === QUIT ? '221 bye\r\n' : '250 fine\r\n';
  }
});

server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  const { mails, recipients, bytes } = accepted;
  accepted = { mails: 0, recipients: new Set(), bytes: 0 };
  process.send({ mails, people: recipients.size, bytes });
});
process.once('disconnect', () => process.exit(0));

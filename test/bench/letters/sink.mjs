import { createServer } from 'node:net';

/**
 * A mail server that accepts everything and counts: as little as SMTP allows, so that what is measured is the sender. It
 * answers every message from its parent with what it has accepted, and forgets it.
 */
let accepted = { mails: 0, recipients: new Set(), bytes: 0 };

const server = createServer((socket) => {
  let data = false;
  let rest = '';
  let recipient;
  socket.setEncoding('latin1').on('error', () => undefined);
  socket.write('220 sink\r\n');
  socket.on('data', (piece) => {
    rest += piece;
    for (;;) {
      const end = data ? rest.indexOf('\r\n.\r\n') : rest.indexOf('\r\n');
      if (end < 0) return;
      const line = rest.slice(0, end);
      rest = rest.slice(end + (data ? 5 : 2));
      if (data) take(line);
      else if (/^RCPT/i.test(line)) recipient = line.slice(8);
      socket.write(answerTo(line));
    }
  });

  function take(mail) {
    accepted.mails += 1;
    accepted.bytes += mail.length;
    accepted.recipients.add(recipient);
  }

  function answerTo(line) {
    if (data) {
      data = false;
      return '250 kept\r\n';
    }
    const verb = line.slice(0, 4).toUpperCase();
    data = verb === 'DATA';
    if (data) return '354 go on\r\n';
    return verb === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n';
  }
});

server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  const { mails, recipients, bytes } = accepted;
  accepted = { mails: 0, recipients: new Set(), bytes: 0 };
  process.send({ mails, people: recipients.size, bytes });
});
process.once('disconnect', () => process.exit(0));

import { once } from 'node:events';
import { connect } from 'node:net';
import MailComposer from 'nodemailer/lib/mail-composer';
import { perPerson } from '../reporting/per-person.mjs';

/**
 * The limit: the bytes of a letter, made once before, as many as the others send, written to sockets with the commands
 * around them. Nobody is written to by name, nothing is encoded, and whatever the server says counts as yes.
 */
export default async function rawSmtp({ people, port, connections, letter }) {
  const { dkim: _, ...mail } = letter;
  const built = await new MailComposer({ ...mail, newline: 'windows' }).compile().build();
  const dotted = built.toString('latin1').replace(/\r\n\./g, '\r\n..');
  const message = Buffer.from(`${dotted}\r\n.\r\n`, 'latin1');
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(port)));
  let next = 0;
  const commands = () =>
    next++ < people
      ? `MAIL FROM:<mail@example.org>\r\nRCPT TO:<visitor-${next}@example.org>\r\nDATA\r\n`
      : undefined;
  const all = () => Promise.all(sockets.map((socket) => sendAll(socket, message, commands)));
  const measured = await perPerson(people, undefined, async () => void (await all()));
  for (const socket of sockets) socket.end('QUIT\r\n');
  return measured;
}

async function opened(port) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'data');
  socket.write('HELO bench\r\n');
  await once(socket, 'data');
  return socket;
}

/** The message and the commands of the next one leave together. */
function sendAll(socket, message, commands) {
  return new Promise((resolve, reject) => {
    let replies = 0;
    let due = commands();
    if (!due) return resolve();
    // Three for the commands of the first, then the one for a message and the three of the next.
    let awaited = 3;
    socket.on('error', reject).on('data', (piece) => {
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) replies += 1;
      if (replies < awaited) return;
      replies = 0;
      if (!due) return resolve();
      due = commands();
      awaited = due ? 4 : 1;
      socket.cork();
      socket.write(message);
      if (due) socket.write(due);
      socket.uncork();
    });
    socket.write(due);
  });
}

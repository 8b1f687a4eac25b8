import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPPoolResolvedOptions } from 'nodemailer/lib/smtp-pool';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { SessionOwner, SmtpSession } from './consignment.js';
import { LibrarySession } from './library-session.js';
import { PipelinedSession } from './pipelined-session.js';
import { Extensions } from './transmission.js';

/** The library opens a connection and signs in, with everything it knows of TLS and of ways to do so. */
export async function openSession(
  options: SMTPPoolResolvedOptions,
  owner: SessionOwner,
): Promise<SmtpSession> {
  const connection = new SMTPConnection(options);
  const extensions = await opened(connection, options);
  const { _socket: socket } = connection;
  return extensions.has('PIPELINING') && socket
    ? new PipelinedSession(connection, socket, extensions, owner)
    : new LibrarySession(connection, owner);
}

function opened(connection: SMTPConnection, options: SMTPPoolResolvedOptions): Promise<Extensions> {
  return new Promise((resolve, reject) => {
    const closed = Object.assign(new Error('Connection closed unexpectedly'), {
      code: 'ECONNECTION',
      command: 'CONN',
    });
    // Stays for as long as the connection lives: nobody may be surprised by an error that nobody waits for.
    connection.on('error', reject);
    connection.once('end', () => reject(closed));
    connection.connect((error) => {
      if (error) return reject(error);
      const extensions = new Extensions(String(connection.lastServerResponse || ''));
      const auth = authOf(options);
      if (!auth || !(connection.allowsAuth || options.forceAuth)) return resolve(extensions);
      connection.login(auth, (trouble) => {
        if (!trouble) return resolve(extensions);
        // Before the end is heard, which would say less.
        reject(trouble);
        connection.close();
      });
    });
  });
}

type Auth = Parameters<SMTPConnection['login']>[0];

function authOf({ auth, authMethod }: SMTPPoolResolvedOptions): Auth {
  if (!auth) return undefined;
  if (auth.type?.toUpperCase() === 'OAUTH2')
    return {
      type: 'OAUTH2',
      user: auth.user,
      oauth2: new XOAuth2(auth as ConstructorParameters<typeof XOAuth2>[0]),
      method: 'XOAUTH2',
    } as Auth;
  if (!auth.user && !auth.pass) return undefined;
  return {
    type: 'LOGIN',
    user: auth.user,
    credentials: { user: auth.user ?? '', pass: auth.pass ?? '' },
    method: auth.method?.trim().toUpperCase() || authMethod || undefined,
  } as Auth;
}

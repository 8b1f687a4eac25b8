import { AccountsModule, LetChoosePassword } from '@funnelcast/accounts';
import { createApp } from '@funnelcast/service-kit';

/** Prints a link by which the person with this e-mail address chooses a new password, once and within a day. */
const [email] = process.argv.slice(2);
process.env.LOG_LEVEL ??= 'warn';
if (!email) {
  console.error('Usage: password-link <e-mail address>');
  process.exit(2);
}
const app = await createApp('command', AccountsModule);
try {
  const { url, expiresAt } = await app.get(LetChoosePassword, { strict: false }).execute(email);
  console.log(`${url}\nGood once, until ${expiresAt.toISOString()}.`);
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  await app.close();
}

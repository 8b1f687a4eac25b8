import { SERVICES, provision, roleOf } from '../local/provision.mjs';

/**
 * The one-off step before the services start: database, roles and schemas. It alone is given the superuser's
 * address (ADMIN_DATABASE_URL); name and password of each role come from the address of its service.
 */
const { ADMIN_DATABASE_URL } = process.env;
if (!ADMIN_DATABASE_URL) throw new Error('ADMIN_DATABASE_URL is not set.');

const addresses = SERVICES.map((service) => ({ service, address: addressOf(service) }));
const [database] = new Set(addresses.map(({ address }) => decodeURIComponent(address.pathname.slice(1))));

await provision({
  adminUrl: ADMIN_DATABASE_URL,
  database,
  passwords: Object.fromEntries(
    addresses.map(({ service, address }) => [service, decodeURIComponent(address.password)]),
  ),
});
console.log(`Database ${database} is ready for ${SERVICES.join(', ')}.`);

function addressOf(service) {
  const name = `${service.toUpperCase()}_DATABASE_URL`;
  const address = URL.canParse(process.env[name]) ? new URL(process.env[name]) : undefined;
  if (address?.username !== roleOf(service))
    throw new Error(`${name} must be an address with the user ${roleOf(service)}.`);
  return address;
}

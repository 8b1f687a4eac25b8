import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUpToDate, nginxConfig } from '../../deploy/docker/nginx-config.mjs';
import { ROUTES, serviceFor } from '../../deploy/routes.mjs';

const OPENAPI = join(import.meta.dirname, '../../docs/openapi');
const SERVICES = ['accounts', 'registration', 'reminders', 'attendance', 'offers'];

describe('the route table', () => {
  it.each(SERVICES)('leads every path that %s documents to it', (service) => {
    const { paths } = JSON.parse(readFileSync(join(OPENAPI, `${service}.json`), 'utf8')) as {
      paths: Record<string, unknown>;
    };
    const astray = Object.keys(paths).filter((path) => serviceFor(path) !== service);

    expect(Object.keys(paths).length).toBeGreaterThan(3);
    expect(astray).toEqual([]);
  });

  it.each([
    ['/', 'accounts'],
    ['/webinars', 'accounts'],
    ['/mailbox', 'accounts'],
    ['/assets/index.js', 'accounts'],
    ['/api/auth/sign-in/email', 'accounts'],
    ['/w/my-webinar', 'registration'],
    ['/registered/token', 'registration'],
    ['/calendar/token.ics', 'registration'],
    ['/preferences/token', 'reminders'],
    ['/unsubscribe/token', 'reminders'],
    ['/join/token', 'attendance'],
    ['/api/v1/rooms/live', 'attendance'],
    ['/offer/token', 'offers'],
    ['/offers', 'accounts'],
    ['/api/v1/hot-list.csv', 'offers'],
  ])('leads %s to %s', (path, service) => {
    expect(serviceFor(path)).toBe(service);
  });

  it.each(['/metrics', '/testing/clock'])('keeps %s from strangers', (path) => {
    expect(serviceFor(path)).toBeNull();
  });

  it('knows a service for every app with a main of its own', () => {
    const apps = join(import.meta.dirname, '../../apps');
    const services = readdirSync(apps).filter((name) =>
      existsSync(join(apps, name, `src/${name}.module.ts`)),
    );

    expect([...new Set(Object.values<string>(ROUTES.prefixes))].sort()).toEqual(services.sort());
  });
});

describe('nginx.conf', () => {
  it('is generated from the table as it stands', () => {
    expect(isUpToDate()).toBe(true);
  });

  it('names every prefix', () => {
    const text = (nginxConfig() as string).replaceAll('\\.', '.');

    expect(Object.keys(ROUTES.prefixes).filter((prefix) => !text.includes(prefix.slice(1)))).toEqual([]);
  });
});

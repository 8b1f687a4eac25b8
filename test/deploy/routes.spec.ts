import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUpToDate, nginxConfig } from '../../deploy/docker/nginx-config.mjs';
import { ROUTES, serviceFor } from '../../deploy/routes.mjs';
import { type ProblemDetails, problemOf, problemPages } from '@funnelcast/service-kit';
import { aFolder, removeFolders } from './a-folder.js';

const OPENAPI = join(import.meta.dirname, '../../docs/openapi');
const TRUST_PROXIES = join(import.meta.dirname, '../../deploy/docker/trust-proxies.sh');
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
  afterAll(removeFolders);

  it('is generated from the table as it stands', () => {
    expect(isUpToDate(problemPages())).toBe(true);
  });

  it('refuses by itself with the codes of the services, and sends nobody to a page of its own', () => {
    const told = [...(nginxConfig(problemPages()) as string).matchAll(/return (\d+) '(\{.*\})'/g)].map(
      ([, status, body]) => ({ answered: Number(status), ...(JSON.parse(body!) as ProblemDetails) }),
    );
    const foreign = told.filter(({ answered, status, code, title }) => {
      const ours = problemOf({ statusCode: status });
      return answered !== status || (status !== 503 && (code !== ours.code || title !== ours.title));
    });

    expect(told.map(({ status }) => status)).toEqual([400, 404, 408, 413, 414, 431, 503]);
    expect(foreign).toEqual([]);
  });

  it('shows a person the page of the services while one of them is away, in each language', () => {
    const config = nginxConfig(problemPages()) as string;
    const pages = [
      ...config.matchAll(/location = \/problem\/service-unavailable\/(\w+) \{[^}]*return 503 '(.*)';/g),
    ];

    expect(pages.map(([, language]) => language)).toEqual(Object.keys(problemPages()));
    for (const [, language, page] of pages) expect(page).toContain(`<html lang="${language}">`);
    expect(config).toContain('error_page 500 502 503 504 = /problem/service-unavailable$waiting_page;');
    expect(() => nginxConfig({ en: 'It costs $5' }) as string).toThrow('nginx cannot say');
    expect(nginxConfig({ en: "It's\n  here" })).toContain("return 503 'It\\'s here';");
  });

  it.each([
    ['', ''],
    ['203.0.113.7', 'set_real_ip_from 203.0.113.7;\n'],
    [' 203.0.113.7, 10.0.0.0/8', 'set_real_ip_from 203.0.113.7;\nset_real_ip_from 10.0.0.0/8;\n'],
  ])('trusts the proxies that are named by "%s"', (TRUST_PROXY, written) => {
    const file = join(aFolder(), 'trusted-proxies.conf');
    const env = { ...process.env, TRUST_PROXY, TRUSTED_PROXIES_FILE: file };
    const { status } = spawnSync('sh', [TRUST_PROXIES], { env });

    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('names every prefix', () => {
    const text = (nginxConfig(problemPages()) as string).replaceAll('\\.', '.');

    expect(Object.keys(ROUTES.prefixes).filter((prefix) => !text.includes(prefix.slice(1)))).toEqual([]);
  });
});

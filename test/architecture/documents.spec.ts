import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { MessagingConfig } from '@funnelcast/messaging';
import { getMetadataStorage } from 'class-validator';
import { AccountsConfig } from '../../apps/accounts/src/accounts.config.js';
import { DemoConfig } from '../../apps/all-in-one/src/demo/demo.config.js';
import { AttendanceConfig } from '../../apps/attendance/src/attendance.config.js';
import { CrmConfig } from '../../apps/offers/src/crm-adapters/crm.config.js';
import { ChannelsConfig } from '../../apps/reminders/src/channels/channels.config.js';
import { OffersConfig } from '../../apps/offers/src/offers.config.js';
import { RemindersConfig } from '../../apps/reminders/src/reminders.config.js';
import { AuthConfig } from '../../libs/service-kit/src/auth/auth.config.js';
import { environmentName } from '../../libs/service-kit/src/config/load-config.js';
import { ProcessConfig } from '../../libs/service-kit/src/config/process.config.js';
import { OutgoingConfig } from '../../libs/service-kit/src/outgoing/outgoing.config.js';

const ROOT = resolve(import.meta.dirname, '../..');
const GENERATED_OR_FOREIGN = new Set(['node_modules', 'dist', 'test-results', 'coverage']);
const DOCUMENTS = filesBelow(ROOT, /\.md$/);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || GENERATED_OR_FOREIGN.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, name);
    return name.test(entry.name) ? [relative(ROOT, path)] : [];
  });
}

/** The first cells of the rows of all tables below a heading, and the others. */
function rowsBelow(text: string, heading: string): string[][] {
  const [, section = ''] = text.split(`\n${heading}\n`);
  const rows = section.split(/\n## /)[0]!.matchAll(/^\|(.+)\|$/gm);
  return [...rows].map(([, row]) => row!.split('|').map((cell) => cell.trim()));
}

const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('the documents', () => {
  it.each(DOCUMENTS)('%s leads only to files and headings that exist', (document) => {
    const broken = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !leadsSomewhere(document, target));
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const scripts = (path: string) => Object.keys(JSON.parse(read(path)).scripts as object);
    const known = new Set([...scripts('package.json'), ...scripts('apps/web/package.json'), 'start', 'test']);
    const named = DOCUMENTS.flatMap((document) =>
      [...read(document).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(
        ([, script]) => `${script} in ${document}`,
      ),
    );
    expect(named.filter((text) => !known.has(text.split(' ')[0]!))).toEqual([]);
  });

  it('list every decision record', () => {
    const index = read('docs/adr/README.md');
    const records = filesBelow(join(ROOT, 'docs/adr'), /^\d{4}-.+\.md$/).map((path) =>
      path.split('/').at(-1)!,
    );
    expect(records.filter((record) => !index.includes(`(${record})`))).toEqual([]);
  });
});

function leadsSomewhere(document: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? join(ROOT, document) : resolve(ROOT, dirname(document), path);
  if (!existsSync(file)) return false;
  return heading === undefined || headingsOf(file).includes(heading);
}

/** As GitHub makes them. */
function headingsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs/architecture.md', () => {
  it('tells of each service what it says and hears, as the generated catalogue does', () => {
    const { operations } = JSON.parse(read('docs/events.asyncapi.json')) as {
      operations: Record<string, { action: string; messages: { $ref: string }[] }>;
    };
    const generated = Object.entries(operations).map(([name, { action, messages }]) => {
      const [service, , producer = service] = name.split('.');
      const facts = messages.map(({ $ref }) => $ref.split('/').at(-1)!.split('.')[1]!);
      // Versions of one fact stand in the table as one.
      return `${service} ${action} ${producer}: ${[...new Set(facts)].toSorted().join(' ')}`;
    });
    const rows = rowsBelow(read('docs/architecture.md'), '## The services, and what they tell each other');
    const told = rows.slice(2).flatMap(([service, , says, hears]) => [
      `${service} send ${service}: ${codeIn(says!).toSorted().join(' ')}`,
      ...hears!
        .split('<br/>')
        .filter((part) => part.includes(':'))
        .map((part) => `${service} receive ${part.split(':')[0]}: ${codeIn(part).toSorted().join(' ')}`),
    ]);
    expect(told.toSorted()).toEqual(generated.toSorted());
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');

  it('tells of every setting that the code reads, and of no other', () => {
    const settings = [
      ProcessConfig,
      AuthConfig,
      MessagingConfig,
      AccountsConfig,
      AttendanceConfig,
      RemindersConfig,
      ChannelsConfig,
      OffersConfig,
      OutgoingConfig,
      CrmConfig,
      DemoConfig,
    ].flatMap((Config) =>
      getMetadataStorage()
        .getTargetValidationMetadatas(Config, '', false, false)
        .map(({ propertyName }) => environmentName(propertyName)),
    );
    const told = rowsBelow(text, '## Configuration')
      .flatMap((cells) => cells.slice(0, 2))
      .flatMap((cell) => /^`([A-Z_]+)`$/.exec(cell)?.[1] ?? []);
    expect(new Set(told)).toEqual(new Set([...settings, 'DATABASE_URL']));
  });

  it('tells the defaults that the code has', () => {
    const defaults = [
      ProcessConfig,
      MessagingConfig,
      AttendanceConfig,
      RemindersConfig,
      ChannelsConfig,
      OffersConfig,
      CrmConfig,
      DemoConfig,
    ].flatMap((Config) => Object.entries(new Config()).filter(([, value]) => value !== undefined));
    const rows = rowsBelow(text, '## Configuration');
    const told = (name: string) => rows.find((cells) => cells.slice(0, 2).includes(`\`${name}\``))?.join(' ');
    const wrong = defaults.filter(
      ([property, value]) => !told(environmentName(property))?.includes(`\`${value}\``),
    );
    expect(wrong).toEqual([]);
  });

  it('tells of every metric that the code counts, and of no other', () => {
    const sources = ['apps', 'libs'].flatMap((folder) => filesBelow(join(ROOT, folder), /(?<!spec)\.ts$/));
    const counted = sources.flatMap((source) =>
      [...read(source).matchAll(/metrics\s*\.(?:counter|gauge|histogram)\(\s*'(\w+)'/g)].map(
        ([, name]) => name!,
      ),
    );
    const told = rowsBelow(text, '## Metrics')
      .slice(2)
      .flatMap(([name]) => codeIn(name!));
    expect(new Set(told)).toEqual(new Set(counted));
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Violation {
  rule: { name: string };
  from: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const configuration = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};

/** One planted violation per rule: the file that breaks it, and what that file imports. */
const VIOLATIONS: Record<string, { file: string; imports: string; also?: string[] }> = {
  'no-circular': { file: 'libs/persistence/src/a.ts', imports: './b.js' },
  'services-meet-only-in-events': { file: 'apps/offers/src/a.ts', imports: '../../reminders/src/x.js' },
  'libs-never-import-apps': {
    file: 'libs/persistence/src/c.ts',
    imports: '../../../apps/reminders/src/x.js',
  },
  'contracts-stand-alone': { file: 'libs/contracts/src/a.ts', imports: '@nestjs/common' },
  'languages-stand-alone': { file: 'libs/languages/src/a.ts', imports: '../../persistence/src/index.js' },
  'service-kit-knows-no-storage': { file: 'libs/service-kit/src/a.ts', imports: 'typeorm' },
  'persistence-knows-no-messaging': {
    file: 'libs/persistence/src/d.ts',
    imports: '../../messaging/src/index.js',
  },
  'libs-through-their-index': {
    file: 'apps/offers/src/b.ts',
    imports: '../../../libs/messaging/src/inner.js',
  },
  'no-broker-outside-messaging': { file: 'apps/offers/src/c.ts', imports: '@nats-io/jetstream' },
  'no-data-source-outside-persistence': { file: 'apps/offers/src/d.ts', imports: 'pg' },
  'no-http-below-the-controller': {
    file: 'apps/offers/src/do.use-case.ts',
    imports: './offers.controller.js',
  },
  'controllers-go-through-use-cases': {
    file: 'apps/offers/src/offers.controller.ts',
    imports: './offer.entity.js',
  },
  'policies-are-plain': { file: 'apps/offers/src/some.policy.ts', imports: 'typeorm' },
  'attendees-load-no-studio': { file: 'apps/web/src/attendee/a.tsx', imports: '../layout/shell' },
  'tests-stay-outside': { file: 'apps/offers/src/e.ts', imports: '../../../libs/testing/src/index.js' },
};

const INNOCENT = [
  'apps/web/src/layout/shell.tsx',
  'apps/reminders/src/x.ts',
  'apps/offers/src/offer.entity.ts',
  'libs/messaging/src/index.ts',
  'libs/messaging/src/inner.ts',
  'libs/testing/src/index.ts',
];

describe('the dependency rules', () => {
  let folder: string;
  let violations: Violation[];

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'dependency-rules-')));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    for (const file of INNOCENT) write(file, 'export const x = 1;\n');
    for (const { file, imports } of Object.values(VIOLATIONS))
      write(file, `import '${imports}';\nexport const y = 1;\n`);
    write('libs/persistence/src/b.ts', `import './a.js';\nexport const z = 1;\n`);
    write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }');
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    violations = cruise(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(VIOLATIONS))('%s catches what it is there for', (name, { file }) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(name);
  });

  it('has a planted violation for every rule', () => {
    expect(configuration.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(VIOLATIONS).sort());
  });

  it('lets innocent files be', () => {
    expect(violations.filter(({ from }) => INNOCENT.includes(from))).toEqual([]);
  });
});

/** The command exits with the number of violations, which is what we are here for. */
function cruise(folder: string): Violation[] {
  const depcruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['apps', 'libs', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  try {
    return parse(
      execFileSync(process.execPath, [depcruise, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    );
  } catch (error) {
    return parse((error as { stdout: string }).stdout);
  }
}

function parse(json: string): Violation[] {
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations;
}

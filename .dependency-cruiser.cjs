const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const test = String.raw`\.(spec|int-spec|e2e-spec|browser-spec)\.ts$`;

/** The rules of docs/architecture.md that a machine can hold; test/architecture feeds each of them a violation. */
module.exports = {
  forbidden: [
    // Rows of the editor draw branches, which draw rows.
    rule(
      'no-circular',
      'Take what both need into a third file.',
      { pathNot: '^apps/web/src/sequences/editor/' },
      { circular: true },
    ),
    rule(
      'services-meet-only-in-events',
      'React to a fact of the other service instead (libs/contracts).',
      { path: '^apps/([^/]+)/', pathNot: ['^apps/all-in-one/', '^apps/web/'] },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'libs-never-import-apps',
      'Turn it round: the app gives the library what it needs.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    rule(
      'contracts-stand-alone',
      'The published language may use its schema library and nothing else.',
      { path: '^libs/contracts/', pathNot: test },
      { pathNot: ['^libs/contracts/', '(^|/)node_modules/zod/'] },
    ),
    rule(
      'languages-stand-alone',
      'Words need nothing of ours; say here what they are told, as the value of a function.',
      { path: '^libs/languages/', pathNot: test },
      { pathNot: ['^libs/languages/', '^(node:)?(fs|fs/promises|path|url)$'] },
    ),
    rule(
      'service-kit-knows-no-storage',
      'The kit is below persistence and messaging; offer a token that they provide.',
      { path: '^libs/service-kit/' },
      { path: ['^libs/(persistence|messaging|testing)/', '(^|/)node_modules/(typeorm|pg)/'] },
    ),
    rule(
      'persistence-knows-no-messaging',
      'Facts are built upon transactions, not the other way round.',
      { path: '^libs/persistence/', pathNot: test },
      { path: '^libs/(messaging|testing)/' },
    ),
    rule(
      'libs-through-their-index',
      'Export it from the index of the library, or keep it private.',
      // Pages take single words of the catalogues, so that a phone loads no others.
      { path: '^apps/', pathNot: '^apps/web/' },
      { path: String.raw`^libs/[^/]+/src/(?!index\.ts$)` },
    ),
    rule(
      'no-broker-outside-messaging',
      'Use Outbox, HandlesEvent or LiveChannel.',
      { path: '^(apps|libs)/', pathNot: ['^libs/(messaging|testing)/'] },
      // Without the folder before it: some of these packages resolve only by their own conditions.
      { path: '@nats-io/' },
    ),
    rule(
      'no-data-source-outside-persistence',
      'Use UnitOfWork, which knows the workspace.',
      { path: '^apps/[^/]+/src/', pathNot: ['^apps/accounts/src/', test] },
      { path: '(^|/)node_modules/pg/' },
    ),
    rule(
      'no-http-below-the-controller',
      'Translate in the controller; the layers below do not know HTTP.',
      { path: String.raw`\.(use-case|query|handler|job|policy|entity|errors)\.ts$` },
      { path: [String.raw`\.(controller|dto)\.ts$`, '(^|/)node_modules/(@nestjs/swagger|fastify)/'] },
    ),
    rule(
      'controllers-go-through-use-cases',
      'Give the work a use case or a query of its own.',
      { path: String.raw`\.controller\.ts$`, pathNot: '^libs/' },
      { path: [String.raw`\.entity\.ts$`, '^libs/(persistence|messaging)/', '(^|/)node_modules/typeorm/'] },
    ),
    rule(
      'policies-are-plain',
      'A rule of the domain must be readable and testable without a framework.',
      { path: String.raw`\.(policy|errors|event)\.ts$` },
      { path: '(^|/)node_modules/(@nestjs|typeorm)/' },
    ),
    rule(
      'attendees-load-no-studio',
      'An attendee comes on a phone: plain pages, without the component library and the pages of the studio.',
      { path: '^apps/web/src/attendee/' },
      {
        path: [
          '(^|/)node_modules/(@mantine|@tabler|@tanstack|@dnd-kit|react-router|react-querybuilder|recharts)/',
          '^apps/web/src/(?!(api|attendee|design|format|http|language|live)/)',
        ],
      },
    ),
    rule(
      'tests-stay-outside',
      'Production code never needs what only tests need.',
      { path: '^(apps|libs)/', pathNot: [test, '^libs/testing/', '/testing/', '/test/'] },
      { path: ['^libs/testing/', '^apps/[^/]+/src/testing/', test] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'] },
  },
};

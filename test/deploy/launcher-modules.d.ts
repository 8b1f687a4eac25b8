/** The launcher is plain JavaScript, because it runs before anything is installed. Its tests take it as it is. */
declare module '*/dependencies.mjs';
declare module '*/environment.mjs';
declare module '*/lock.mjs';
declare module '*/managed-process.mjs';
declare module '*/nginx-config.mjs';
declare module '*/options.mjs';
declare module '*/ports.mjs';
declare module '*/postgres-cluster.mjs';
declare module '*/processes.mjs';
declare module '*/proxy-server.mjs';
declare module '*/routes.mjs';
declare module '*/secrets.mjs';
declare module '*/supervisor.mjs';
declare module '*/prerequisites/nats-server.mjs';
declare module '*/runner/jest.mjs';
declare module '*/runner/summary.mjs';

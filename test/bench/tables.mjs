/** In the order in which they are measured. Loaded late: the tables need what has first to be compiled. */
export const TABLES = [
  {
    name: 'registrations',
    title: 'people registered over HTTP, beside a bare server and the common shape',
    measure: async (...args) => (await import('./registrations/table.mjs')).registrationsTable(...args),
  },
  {
    name: 'rows',
    title: 'rows committed below HTTP, beside COPY and one commit per row',
    measure: async (...args) => (await import('./rows/table.mjs')).rowsTable(...args),
  },
  {
    name: 'facts',
    title: 'facts from the outbox to the applied handler, beside the textbook',
    measure: async (...args) => (await import('./facts/table.mjs')).factsTable(...args),
  },
  {
    name: 'start',
    title: 'time from a cold start to ready',
    measure: async (...args) => (await import('./footprint/start-table.mjs')).startTable(...args),
  },
  {
    name: 'footprint',
    title: 'memory, and what it costs to do nothing',
    measure: async (...args) => (await import('./footprint/footprint-table.mjs')).footprintTable(...args),
  },
  {
    name: 'pages',
    title: 'what attendee pages cost a phone: script, largest paint, layout shift',
    measure: async (...args) => (await import('./pages/table.mjs')).pagesTable(...args),
  },
];

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
    name: 'enrolments',
    title: 'people who begin a sequence, beside a job for each of them',
    measure: async (...args) => (await import('./enrolments/table.mjs')).enrolmentsTable(...args),
  },
  {
    name: 'touches',
    title: 'touches claimed and logged as they fall due, beside jobs that do nothing',
    measure: async (...args) => (await import('./touches/table.mjs')).touchesTable(...args),
  },
  {
    name: 'moves',
    title: 'a session that is moved or cancelled, beside the jobs of its people',
    measure: async (...args) => (await import('./moves/table.mjs')).movesTable(...args),
  },
  {
    name: 'letters',
    title: 'letters of a due wave over SMTP, beside the mailer alone',
    measure: async (...args) => (await import('./letters/table.mjs')).lettersTable(...args),
  },
  {
    name: 'scores',
    title: 'an audience scored, segmented and judged, beside one statement over all facts',
    measure: async (...args) => (await import('./scores/table.mjs')).scoresTable(...args),
  },
  {
    name: 'hotlist',
    title: 'how soon facts are in the hot list, and what a page of it costs',
    measure: async (...args) => (await import('./hotlist/table.mjs')).hotListTable(...args),
  },
  {
    name: 'segments',
    title: 'rules counted while they are edited, and a new segment, beside the same counts by hand',
    measure: async (...args) => (await import('./segments/table.mjs')).segmentsTable(...args),
  },
  {
    name: 'million',
    title: 'memory and idle time with a million people in a sequence',
    measure: async (...args) => (await import('./million/table.mjs')).millionTable(...args),
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

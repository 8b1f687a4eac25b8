/** The faults are plain JavaScript, run outside of the tests. */
declare module '*/mails.mjs';

export * from './contact-captured.v1.event.js';
export * from './page-visited.v1.event.js';
export * from './registration-cancelled.v1.event.js';
export * from './registration-confirmed.v1.event.js';
export * from './session-cancelled.v1.event.js';
export * from './session-moved.v1.event.js';
export * from './session-scheduled.v1.event.js';
export * from './webinar-published.v1.event.js';

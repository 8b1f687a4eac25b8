export * from './attendance-settled.v1.event.js';
export * from './attendee-joined.v1.event.js';
export * from './attendee-left.v1.event.js';
export * from './offer-pushed.v1.event.js';
export * from './poll-answered.v1.event.js';
export * from './question-asked.v1.event.js';
export * from './session-ended.v1.event.js';
export * from './session-started.v1.event.js';

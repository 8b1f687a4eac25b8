export * from './accounts/index.js';
export * from './attendance/index.js';
export * from './catalogue.js';
export * from './define-event.js';
export * from './fact.js';
export * from './offers/index.js';
export * from './registration/index.js';
export * from './reminders/index.js';

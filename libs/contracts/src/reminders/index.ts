export * from './resubscribed.v1.event.js';
export * from './touch-bounced.v1.event.js';
export * from './touch-clicked.v1.event.js';
export * from './touch-replied.v1.event.js';
export * from './touch-sent.v1.event.js';
export * from './unsubscribed.v1.event.js';

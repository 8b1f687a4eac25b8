export * from './channel-joined.v1.event.js';
export * from './channel-left.v1.event.js';
export * from './contact-marked.v1.event.js';
export * from './resubscribed.v1.event.js';
export * from './task-completed.v1.event.js';
export * from './touch-made.v1.event.js';
export * from './touch-sent.v1.event.js';
export * from './unsubscribed.v1.event.js';

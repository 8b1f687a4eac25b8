export * from './member-joined.v1.event.js';
export * from './member-left.v1.event.js';
export * from './member-role-changed.v1.event.js';
export * from './workspace-opened.v1.event.js';

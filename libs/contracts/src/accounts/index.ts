export * from './workspace-opened.v1.event.js';

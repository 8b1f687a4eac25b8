export * from './offer-clicked.v1.event.js';
export * from './offer-presented.v1.event.js';
export * from './offer-published.v1.event.js';
export * from './order-paid.v1.event.js';
export * from './segment-entered.v1.event.js';
export * from './segment-entered.v2.event.js';
export * from './segment-left.v1.event.js';
export * from './segment-left.v2.event.js';

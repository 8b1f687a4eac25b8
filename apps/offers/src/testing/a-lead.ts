import { randomUUID } from 'node:crypto';
import type { Lead } from '../sales-deliveries/delivery.js';

/** Somebody on the way to a CRM. */
export const aLead = (lead: Partial<Lead> = {}): Lead => ({
  deliveryId: randomUUID(),
  attempts: 1,
  why: 'by-hand',
  contactId: randomUUID(),
  registrationId: randomUUID(),
  sessionId: randomUUID(),
  webinar: 'Flow',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  phone: '+351 912 345 678',
  callsDeclined: false,
  timeZone: 'Europe/Lisbon',
  score: 91,
  reasons: ['stayed 52 of 60 minutes', 'answered "budget <this> quarter"'],
  reasonToCall: 'clicked the offer and has not bought',
  stage: 'sales-ready',
  stageReason: 'fits and is active',
  cell: 'A1',
  phase: 'buy',
  touches: 3,
  language: 'en',
  link: 'https://webinars.example.org/hot-list/1',
  ...lead,
});

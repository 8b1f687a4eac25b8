import { contractOf, EVENT_CATALOGUE } from './catalogue.js';
import { PRODUCERS } from './define-event.js';
import { type Fact, fromCloudEvent, toCloudEvent } from './fact.js';

const fact: Fact = {
  id: 'c0a8f0a0-0000-4000-8000-000000000001',
  type: 'attendance.session-started.v1',
  producer: 'attendance',
  position: 42,
  time: '2026-03-02T10:00:00.000Z',
  workspaceId: 'c0a8f0a0-0000-4000-8000-000000000002',
  subject: 'c0a8f0a0-0000-4000-8000-000000000003',
  correlationId: 'a-correlation',
  causationId: 'c0a8f0a0-0000-4000-8000-000000000004',
  data: { sessionId: 'x' },
};

describe('a fact on the wire', () => {
  it('comes back as it was sent', () => {
    expect(fromCloudEvent(JSON.parse(JSON.stringify(toCloudEvent(fact))))).toEqual(fact);
  });

  it('has extension attributes that CloudEvents allows: lower case letters and digits', () => {
    expect(Object.keys(toCloudEvent(fact)).filter((name) => !/^[a-z0-9]+$/.test(name))).toEqual([]);
  });

  it.each([
    ['of another specification', { specversion: '0.3' }],
    ['without a position', { sequence: 'next' }],
    ['with a date that is none', { time: 'yesterday' }],
    ['with a payload that is no object', { data: [] }],
  ])('is refused %s', (_, change) => {
    expect(() => fromCloudEvent({ ...toCloudEvent(fact), ...change })).toThrow();
  });
});

describe('the event catalogue', () => {
  it('knows every contract by its type, once', () => {
    expect(new Set(EVENT_CATALOGUE.map(({ type }) => type)).size).toBe(EVENT_CATALOGUE.length);
    for (const contract of EVENT_CATALOGUE) expect(contractOf(contract.type)).toBe(contract);
  });

  it('speaks in the past tense of known producers', () => {
    for (const { name, producer } of EVENT_CATALOGUE) {
      expect(PRODUCERS).toContain(producer);
      // What has changed has to be told: of a lead it may be the stage, of a contact it would be anything.
      expect(name).not.toMatch(/updated|^[a-z]+-changed$|data/);
    }
  });
});

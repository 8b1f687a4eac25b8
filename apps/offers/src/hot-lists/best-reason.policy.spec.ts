import { bestReason, type KnownAboutPerson } from './best-reason.policy.js';

const nobodyYet: KnownAboutPerson = {
  bought: false,
  clicks: 0,
  answers: [],
  questions: 0,
  status: 'registered',
  phase: 'discover',
  minutes: 0,
  sessionMinutes: 60,
  lastCall: null,
  lastActivityAt: null,
};
const best = (known: Partial<KnownAboutPerson>) => bestReason({ ...nobodyYet, ...known });

describe(bestReason, () => {
  it('puts a click without an order before everything that was said', () => {
    const known = { clicks: 2, answers: ['budget this quarter'], questions: 3, status: 'stayed-to-offer' };
    expect(best(known)).toEqual({
      code: 'clicked-not-bought',
      detail: '2',
      text: 'clicked the offer twice and has not bought',
    });
    expect(best({ ...known, bought: true }).code).toBe('bought');
  });

  it('says that they said no and when, until they do something again', () => {
    const at = new Date('2026-12-02T10:00:00.000Z');
    const known = { clicks: 2, lastCall: { outcome: 'negative', at }, lastActivityAt: at };
    expect(best(known)).toEqual({
      code: 'said-no',
      detail: at.toISOString(),
      text: 'said no on a call on 2026-12-02',
    });
    expect(best({ ...known, bought: true }).code).toBe('bought');
    expect(best({ ...known, lastCall: { outcome: 'neutral', at } }).code).toBe('clicked-not-bought');
    expect(best({ ...known, lastActivityAt: new Date('2026-12-03') }).code).toBe('clicked-not-bought');
  });

  it.each([
    'Budget this quarter',
    'next month',
    'We decide soon',
    'Бюджет есть',
    'В этом квартале',
    'Сейчас',
  ])('hears readiness in "%s"', (answer) => {
    expect(best({ answers: ['a dozen people', answer], questions: 1 })).toMatchObject({
      code: 'answered-ready',
      detail: answer,
    });
  });

  it('hears none in any other answer, which then comes after a question and the offer', () => {
    const known = { answers: ['a dozen people', 'e-mail'] };
    expect(best(known)).toMatchObject({ code: 'answered', detail: 'e-mail' });
    expect(best({ ...known, questions: 1 }).code).toBe('asked');
    expect(best({ ...known, status: 'stayed-to-offer' }).code).toBe('stayed-to-offer');
    expect(best({ ...known, phase: 'buy' }).code).toBe('ready-to-buy');
  });

  it('goes by how long somebody stayed when they did nothing else', () => {
    expect(best({ minutes: 42.4 })).toMatchObject({ code: 'stayed-long', detail: '42' });
    expect(best({ minutes: 20, status: 'attended' })).toMatchObject({ code: 'stayed-long', detail: '20' });
    expect(best({ minutes: 41, status: 'left-early' }).code).toBe('left-early');
    expect(best({ minutes: 41, sessionMinutes: null }).code).toBe('registered');
    expect(best({ status: 'no-show' }).code).toBe('missed');
    expect(best({}).code).toBe('registered');
  });
});

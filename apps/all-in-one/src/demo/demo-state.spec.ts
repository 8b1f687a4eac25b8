import type { ProgressLine } from '@funnelcast/demo';
import { afterEnd, afterLine, beginning, type DemoState, IDLE, parseLine } from './demo-state.js';

const counts = { registered: 12, mails: 30, present: 5, votes: 0, clicks: 0, orders: 0 };
const live: ProgressLine = { type: 'step', act: 'live', detail: 'minute 20', share: 0.6, minute: 20, counts };
const paths = { hotList: '/hot-list/1', console: '/console/1', landing: '/w/demo' };
const result: ProgressLine = {
  type: 'result',
  funnel: { registered: 12, attended: 5, stayedToOffer: 4, clicked: 3, bought: 3, revenueMinor: 147_000 },
  currency: 'EUR',
  hotList: [{ rank: 1, name: 'Farid Arden', score: 140, reasons: [{ points: 50, text: 'bought' }] }],
};

function after(...lines: ProgressLine[]): DemoState {
  return lines.reduce(afterLine, beginning(12, 'Ada'));
}

describe(parseLine, () => {
  it('reads what the program tells', () => {
    expect(parseLine(JSON.stringify(live))).toEqual(live);
  });

  it.each(['', '(node:1) Warning: old', '{"type":"step"', '{"type":"gossip"}', '{}', '[]'])(
    'takes %j for no line',
    (text) => {
      expect(parseLine(text)).toBeUndefined();
    },
  );
});

describe(afterLine, () => {
  it('follows the play from act to act', () => {
    expect(after(live)).toMatchObject({ phase: 'playing', act: 'live', share: 0.6, minute: 20, counts });
  });

  it('forgets the minute and whom it waited for when the live hour is over', () => {
    const letters: ProgressLine = { ...live, act: 'letters', minute: undefined };

    const state = after({ ...live, waitingFor: 'vote' }, letters);

    expect(state.minute).toBeUndefined();
    expect(state.waitingFor).toBeUndefined();
  });

  it('keeps the figures when a line counts nothing', () => {
    expect(after(live, { ...live, counts: undefined }).counts).toEqual(counts);
  });

  it('gathers where things are', () => {
    const state = after({ type: 'open', origin: 'http://127.0.0.1:20000' }, { type: 'stage', paths }, live);

    expect(state).toMatchObject({ origin: 'http://127.0.0.1:20000', stage: paths });
  });

  it('is over with the result', () => {
    expect(after(live, result)).toMatchObject({ phase: 'played', share: 1, result });
  });
});

describe(afterEnd, () => {
  const quiet = { asked: false, lastWords: '' };

  it('is as if nothing had been played when it was asked to stop', () => {
    expect(afterEnd(after(live), { ...quiet, asked: true })).toEqual(IDLE);
  });

  it('is a failure with its last words when it was not', () => {
    expect(afterEnd(after(live), { ...quiet, lastWords: 'no space left' })).toMatchObject({
      phase: 'failed',
      act: 'live',
      failure: { code: 'failed', message: 'no space left' },
    });
  });

  it('keeps the reason that the program gave itself', () => {
    const failed = after({ type: 'failed', code: 'already-playing', message: 'somebody plays' });

    expect(afterEnd(failed, { ...quiet, lastWords: 'exit' }).failure?.code).toBe('already-playing');
  });
});

import { Room } from './room.entity.js';
import { SessionAlreadyEnded, SessionNotLive, SessionNotStarted } from './room.errors.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));

function aRoom(state: Partial<Pick<Room, 'startedAt' | 'endedAt' | 'pushedOfferId'>> = {}): Room {
  const nothing = { startedAt: null, endedAt: null, pushedOfferId: null, offerPushedAt: null };
  return Object.assign(new Room(), nothing, state);
}

describe(Room, () => {
  it('waits, is live, ends', () => {
    const room = aRoom();
    expect(room.status).toBe('waiting');
    expect(room.start(at(0))).toBe(true);
    expect(room.status).toBe('live');
    expect(room.end(at(30))).toBe(true);
    expect(room.status).toBe('ended');
  });

  it('takes a repeated click for what it is', () => {
    const room = aRoom({ startedAt: at(0) });

    expect(room.start(at(1))).toBe(false);
    expect(room.startedAt).toEqual(at(0));
    room.end(at(2));
    expect(room.end(at(3))).toBe(false);
    expect(room.endedAt).toEqual(at(2));
  });

  it('neither ends before its start nor starts again after its end', () => {
    expect(() => aRoom().end(at(0))).toThrow(SessionNotStarted);
    expect(() => aRoom({ startedAt: at(0), endedAt: at(1) }).start(at(2))).toThrow(SessionAlreadyEnded);
  });

  it('shows offers only while it is live, and remembers when the first was shown', () => {
    expect(() => aRoom().pushOffer('a', at(0))).toThrow(SessionNotLive);
    const room = aRoom({ startedAt: at(0) });

    expect(room.pushOffer('a', at(10))).toBe(true);
    expect(room.pushOffer('a', at(11))).toBe(false);
    expect(room.pushOffer('b', at(12))).toBe(true);

    expect(room.offerPushedAt).toEqual(at(10));
    room.end(at(20));
    expect(() => room.pushOffer('c', at(21))).toThrow(SessionNotLive);
  });
});

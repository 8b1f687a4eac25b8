import type { WebSocket } from 'ws';
import { messageFrame } from './message-frame.js';
import type { Occupant } from './occupant.js';
import { RoomSocket } from './room-socket.js';

const who: Occupant = { kind: 'console', workspaceId: 'w', sessionId: 's', name: 'Olga' };

/** Stands in for a connection whose other end reads as fast as `unread` says. */
function aConnection({ unread = 0 } = {}) {
  const written: Buffer[] = [];
  const calls: string[] = [];
  const webSocket = {
    readyState: 1,
    OPEN: 1,
    _socket: { writableLength: unread, write: (frame: Buffer) => written.push(frame) },
    ping: () => calls.push('ping'),
    terminate: () => calls.push('terminate'),
    close: (code: number) => calls.push(`close ${code}`),
  } as unknown as WebSocket;
  const socket = new RoomSocket(webSocket, who);
  const texts = () => written.map((frame) => frame.toString('utf8').replace(/^[^{]*/, ''));
  return { socket, calls, texts };
}

describe(RoomSocket, () => {
  it('holds what happens meanwhile until the snapshot is out', () => {
    const { socket, texts } = aConnection();
    socket.deliver(messageFrame({ type: 'poll-closed' }));
    expect(texts()).toEqual([]);

    socket.welcome({ type: 'snapshot', room: {} });
    socket.deliver(messageFrame({ type: 'chat' }));

    expect(texts()).toEqual(['{"type":"snapshot","room":{}}', '{"type":"poll-closed"}', '{"type":"chat"}']);
  });

  it('cuts off who does not read', () => {
    const { socket, calls, texts } = aConnection({ unread: 1024 * 1024 });

    socket.send({ type: 'presence', present: 1 });

    expect([calls, texts()]).toEqual([['terminate'], []]);
  });

  it('notices the dead by their silence after a ping', () => {
    const { socket, calls } = aConnection();
    socket.probe();
    socket.showLife();
    socket.probe();
    expect([calls, socket.lost]).toEqual([['ping', 'ping'], false]);

    socket.probe();

    expect([calls, socket.lost]).toEqual([['ping', 'ping', 'terminate'], true]);
  });

  it('tells once that it was seen', () => {
    const { socket } = aConnection();

    expect([socket.takeSeen(), socket.takeSeen()]).toEqual([true, false]);
    socket.showLife();
    expect(socket.takeSeen()).toBe(true);
  });
});

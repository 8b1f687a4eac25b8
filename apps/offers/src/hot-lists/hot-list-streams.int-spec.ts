import { randomUUID } from 'node:crypto';
import { AttendeeJoined, RegistrationConfirmed } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, confirmed, joined, minute } from '../testing/a-session.js';
import { HotListStreams } from './hot-list-streams.js';

describe(HotListStreams, () => {
  let service: ServiceTestbed;
  let url: string;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
    url = await service.listen();
  });

  const watch = async (sessionId: string, member: object | null = {}) =>
    fetch(`${url}/api/v1/hot-list/live?sessionId=${sessionId}`, {
      headers: member ? await service.asMember({ role: 'sales', ...member }) : {},
    });

  async function aSession() {
    const session = new ASession();
    const ada = session.person('Ada');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    return { session, ada };
  }

  /** What arrives until there is as much as asked for. */
  async function read(response: Response, enough: (text: string) => boolean): Promise<string> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!enough(text)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    await reader.cancel();
    return text;
  }

  it('tells within a moment that the list moved, and not about other sessions', async () => {
    const { session, ada } = await aSession();
    const other = await aSession();
    const response = await watch(session.sessionId);
    expect(response.headers.get('content-type')).toContain('text/event-stream');

    await service.receive(AttendeeJoined, [{ data: joined(other.ada) }]);
    await service.receive(AttendeeJoined, [{ data: joined(ada) }]);

    const text = await read(response, (sofar) => sofar.includes('event: moved\ndata: '));
    expect(text).toContain(session.sessionId);
    expect(text).not.toContain(other.session.sessionId);
    await service.stop();
  });

  it('gathers what moves faster than four times a second, and tells the last', async () => {
    const { session, ada } = await aSession();
    const response = await watch(session.sessionId);
    const startedAt = performance.now();
    const events = read(response, () => performance.now() - startedAt > 1_300);

    for (let count = 0; count < 30; count += 1) {
      await service.receive(AttendeeJoined, [{ data: joined(ada, minute(count)) }]);
    }
    const busyMs = performance.now() - startedAt;
    // Ends the reading above once the time has passed.
    while (performance.now() - startedAt < 1_400) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(31)) }]);

    const told = (await events).split('event: moved').length - 1;
    expect(told).toBeGreaterThanOrEqual(2);
    expect(told).toBeLessThanOrEqual(3 + busyMs / 250);
    await service.stop();
  });

  it('lets the service stop while somebody watches', async () => {
    const { session } = await aSession();
    const response = await watch(session.sessionId);

    await service.stop();

    expect(await response.text()).toContain('retry:');
  });

  it('is for members of the workspace alone', async () => {
    const { session } = await aSession();

    expect((await watch(session.sessionId, null)).status).toBe(401);
    expect((await watch(session.sessionId, { workspaceId: randomUUID() })).status).toBe(404);
    expect((await watch('x')).status).toBe(422);
    await service.stop();
  });
});

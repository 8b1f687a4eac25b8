import { MemberJoined } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import type { QueryRunner } from 'typeorm';
import { TellMembers1764000002100 } from '../../migrations/1764000002100-tell-members.js';
import { AccountsModule } from '../accounts.module.js';

describe(TellMembers1764000002100, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
  });
  afterAll(() => service.stop());

  it('tells about whoever belonged to a workspace before, as their joining would', async () => {
    const [first] = await service.publishedEvents(MemberJoined);
    await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) => new TellMembers1764000002100().up(tx as unknown as QueryRunner));

    const facts = await service.publishedEvents(MemberJoined);
    expect(facts).toHaveLength(2);
    expect(MemberJoined.payload.parse(facts[1]!.data)).toEqual(first!.data);
    expect(facts[1]).toMatchObject({ workspaceId: first!.workspaceId, subject: first!.subject });
  });
});

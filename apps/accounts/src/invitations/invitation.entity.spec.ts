import { Invitation } from './invitation.entity.js';
import { InvitationExpired, InvitationNotFound, InvitationUsed } from './invitations.errors.js';

const created = new Date('2026-03-02T10:00:00Z');
const expires = new Date('2026-03-09T10:00:00Z');
const anInvitation = (): Invitation =>
  Object.assign(new Invitation(), {
    createdAt: created,
    expiresAt: expires,
    acceptedAt: null,
    acceptedBy: null,
    revokedAt: null,
  });

describe(Invitation, () => {
  it('is open until the moment it expires', () => {
    expect(anInvitation().status(new Date(expires.getTime() - 1))).toBe('open');
    expect(anInvitation().status(expires)).toBe('expired');
  });

  it('is accepted once', () => {
    const invitation = anInvitation();
    invitation.accept('ada', created);

    expect(invitation).toMatchObject({ acceptedAt: created, acceptedBy: 'ada' });
    expect(() => invitation.accept('bob', created)).toThrow(InvitationUsed);
  });

  it('is not accepted after its time', () => {
    expect(() => anInvitation().accept('ada', expires)).toThrow(InvitationExpired);
  });

  it('is as good as unknown once it was withdrawn', () => {
    const invitation = anInvitation();
    invitation.revoke(created);
    invitation.revoke(expires);

    expect(invitation.revokedAt).toBe(created);
    expect(() => invitation.accept('ada', created)).toThrow(InvitationNotFound);
  });

  it('is not withdrawn after it was accepted', () => {
    const invitation = anInvitation();
    invitation.accept('ada', created);

    expect(() => invitation.revoke(created)).toThrow(InvitationUsed);
  });
});

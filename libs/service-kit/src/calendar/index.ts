export { buildInvite, inviteUid, type Invite, type Person } from './build-invite.js';

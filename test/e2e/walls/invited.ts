import { Studio } from '@funnelcast/demo';
import type { Installation } from '../installation.js';

/** A new person who has accepted an invitation, signed in. */
export async function invited(host: Studio, email: string, role: string): Promise<Studio> {
  const password = 'a long enough password';
  const { id } = await host.post<{ id: string }>('/api/v1/invitations', { email, role });
  await new Studio(host.origin).post(`/api/v1/invitations/${id}/accept`, { name: 'Newcomer', password });
  return Studio.signIn(host.origin, email, password);
}

/** Somebody who may do everything, in a workspace of their own. */
export async function ownerOfAnotherWorkspace({ origin, platform }: Installation): Promise<Studio> {
  const { ownerEmail, ownerPassword } = platform.secrets;
  const host = await Studio.signIn(origin, ownerEmail, ownerPassword);
  const { id } = await host.post<{ id: string }>('/api/v1/workspaces', { name: 'Theirs', timeZone: 'UTC' });
  await host.post(`/api/v1/workspaces/${id}/activate`);
  await host.post('/api/v1/access-tokens');
  return invited(host, 'stranger@example.org', 'owner');
}

export const ROLES = ['owner', 'presenter', 'sales'] as const;

/** What a member may do in a workspace: owners everything, presenters the webinars, sales the attendees. */
export type Role = (typeof ROLES)[number];

/** A person (or a program with an API key) at work in one workspace, as the access token tells it. */
export interface Member {
  userId: string;
  workspaceId: string;
  role: Role;
  name: string;
  email: string;
}

/** Who let somebody choose a new password, and for which workspace; the link is good only while both still hold. */
export interface PasswordLinkTerms {
  workspaceId: string;
  ownerId: string;
}

const pack = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');

const unpack = (text: string) =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The end of a token. A token is compared as a whole, so nobody can give it another end. */
export const endOfToken = ({ workspaceId, ownerId }: PasswordLinkTerms): string =>
  `.${pack(workspaceId)}.${pack(ownerId)}`;

/** Null for a link that whoever runs the installation has made. */
export function termsOfToken(token: string): PasswordLinkTerms | null {
  const [, workspace, owner] = /^[\w-]+\.([\w-]{22})\.([\w-]{22})$/.exec(token) ?? [];
  return workspace && owner ? { workspaceId: unpack(workspace), ownerId: unpack(owner) } : null;
}

import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { CreateIdentityTables1764000001000 } from '../migrations/1764000001000-create-identity-tables.js';
import { CreateWorkspaces1764000002000 } from '../migrations/1764000002000-create-workspaces.js';
import { TellMembers1764000002100 } from '../migrations/1764000002100-tell-members.js';
import { AccessCookie } from './access-tokens/access-cookie.js';
import { AccessTokensController } from './access-tokens/access-tokens.controller.js';
import { IssueAccessToken } from './access-tokens/issue-access-token.use-case.js';
import { MemberAccess } from './access-tokens/member-access.js';
import { tokenSigner } from './access-tokens/token-signer.js';
import { AccountsConfig } from './accounts.config.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { CreateApiKey } from './api-keys/create-api-key.use-case.js';
import { ListApiKeys } from './api-keys/list-api-keys.query.js';
import { RevokeApiKey } from './api-keys/revoke-api-key.use-case.js';
import { RevokedKeys } from './api-keys/revoked-keys.js';
import { WorkspaceKey } from './api-keys/workspace-key.entity.js';
import { Identities } from './identities/identities.js';
import { IdentityProvider } from './identities/identity-provider.js';
import { People } from './identities/people.js';
import { SignInController } from './identities/sign-in.controller.js';
import { SignInGateway } from './identities/sign-in.gateway.js';
import { AcceptInvitation } from './invitations/accept-invitation.use-case.js';
import { InvitationLinksController } from './invitations/invitation-links.controller.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InviteMember } from './invitations/invite-member.use-case.js';
import { JoinByInvitation } from './invitations/join-by-invitation.js';
import { ListInvitations } from './invitations/list-invitations.query.js';
import { RestoreInvitation } from './invitations/restore-invitation.use-case.js';
import { RevokeInvitation } from './invitations/revoke-invitation.use-case.js';
import { ShownInvitation } from './invitations/shown-invitation.query.js';
import { ChangeRole } from './members/change-role.use-case.js';
import { LetChoosePassword } from './members/let-choose-password.use-case.js';
import { ListMembers } from './members/list-members.query.js';
import { MakePasswordLink } from './members/make-password-link.use-case.js';
import { MemberAdmission } from './members/member-admission.js';
import { MembersController } from './members/members.controller.js';
import { Membership } from './members/membership.entity.js';
import { PasswordLinkHolds } from './members/password-link-holds.query.js';
import { RemoveMember } from './members/remove-member.use-case.js';
import { ActivateWorkspace } from './workspaces/activate-workspace.use-case.js';
import { ListWorkspaces } from './workspaces/list-workspaces.query.js';
import { MeController } from './workspaces/me.controller.js';
import { OpenFirstWorkspace } from './workspaces/open-first-workspace.use-case.js';
import { OpenWorkspace } from './workspaces/open-workspace.use-case.js';
import { WorkspaceOpening } from './workspaces/workspace-opening.js';
import { Workspace } from './workspaces/workspace.entity.js';
import { WorkspacesController } from './workspaces/workspaces.controller.js';

const persistence = PersistenceModule.forService({
  schema: 'accounts',
  entities: [Workspace, Membership, Invitation, WorkspaceKey],
  migrations: [
    ...messagingMigrations,
    CreateIdentityTables1764000001000,
    CreateWorkspaces1764000002000,
    TellMembers1764000002100,
  ],
});

/** Who signs in, which workspace, which role. The other services never ask: they read the signed access token. */
@Module({
  imports: [persistence, MessagingModule.forService({ service: 'accounts', persistence })],
  controllers: [
    SignInController,
    AccessTokensController,
    MeController,
    WorkspacesController,
    MembersController,
    InvitationsController,
    InvitationLinksController,
    ApiKeysController,
  ],
  providers: [
    provideConfig(AccountsConfig),
    // identities
    IdentityProvider,
    Identities,
    People,
    SignInGateway,

    // access tokens
    tokenSigner,
    AccessCookie,
    IssueAccessToken,
    MemberAccess,

    // workspaces
    WorkspaceOpening,
    OpenFirstWorkspace,
    OpenWorkspace,
    ListWorkspaces,
    ActivateWorkspace,

    // members
    MemberAdmission,
    ListMembers,
    RemoveMember,
    PasswordLinkHolds,
    ChangeRole,
    MakePasswordLink,
    LetChoosePassword,

    // invitations
    InviteMember,
    ListInvitations,
    RevokeInvitation,
    RestoreInvitation,
    ShownInvitation,
    JoinByInvitation,
    AcceptInvitation,

    // API keys
    CreateApiKey,
    ListApiKeys,
    RevokeApiKey,
    RevokedKeys,
  ],
})
export class AccountsModule {}

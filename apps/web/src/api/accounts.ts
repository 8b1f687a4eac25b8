/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a session in this browser; exchange it for an access token next. */
        post: operations["SignIn_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session and takes the access token out of this browser. */
        post: operations["SignIn_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password and ends every other session of this person. */
        post: operations["SignIn_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a link that an owner made, once, and ends every session of this person. */
        post: operations["SignIn_chooseNewPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges the session cookie, or an API key in `x-api-key`, for an access token of ten minutes. */
        post: operations["AccessTokens_issue"];
        /** Takes the access token out of this browser. */
        delete: operations["AccessTokens_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the access token says you are, and where else you belong.
         * @description For: every signed-in member.
         */
        get: operations["Me_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspaces you belong to, in the order in which you joined them.
         * @description For: every signed-in member.
         */
        get: operations["Workspaces_list"];
        put?: never;
        /**
         * Opens a further workspace that you own.
         * @description For: owner.
         */
        post: operations["Workspaces_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves this browser session into another workspace of yours, with a new access token for it.
         * @description For: every signed-in member.
         */
        post: operations["Workspaces_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of this workspace.
         * @description For: every signed-in member.
         */
        get: operations["Members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes somebody and revokes the API keys they made; the last owner stays (409 `last-owner-stays`).
         * @description For: owner.
         */
        delete: operations["Members_remove"];
        options?: never;
        head?: never;
        /**
         * Gives somebody another role; the last owner stays one (409 `last-owner-stays`). An owner's API keys end with the role.
         * @description For: owner.
         */
        patch: operations["Members_change"];
        trace?: never;
    };
    "/api/v1/members/{userId}/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link, good once and for a day, by which another member chooses a new password; 409 `own-password-by-link`,
         *     `member-of-other-workspaces`. Earlier links of theirs end, and this one when either of you leaves or they join another workspace.
         * @description For: owner.
         */
        post: operations["Members_letChoosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations of this workspace, with their links.
         * @description For: owner.
         */
        get: operations["Invitations_list"];
        put?: never;
        /**
         * Invites somebody for seven days; the link is handed over by you.
         * @description For: owner.
         */
        post: operations["Invitations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who invites you, and as what. */
        get: operations["InvitationLinks_show"];
        put?: never;
        post?: never;
        /**
         * Withdraws an invitation that nobody accepted yet.
         * @description For: owner.
         */
        delete: operations["Invitations_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a withdrawn invitation good again, under the same link.
         * @description For: owner.
         */
        post: operations["Invitations_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins the workspace: as the person signed in here, or as a new one with a name and a password. */
        post: operations["InvitationLinks_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of this workspace, without their secrets.
         * @description For: owner.
         */
        get: operations["ApiKeys_list"];
        put?: never;
        /**
         * Makes a key for a program; the answer is the only place where it is shown.
         * @description For: owner.
         */
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a key; a token it got before lives ten minutes at most.
         * @description For: owner.
         */
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInRequest: {
            /**
             * Format: email
             * @description Compared without regard to case.
             */
            email: string;
            password: string;
            /** @description False ends the session with the browser. */
            rememberMe?: boolean;
        };
        PersonResponse: {
            id: string;
            name: string;
            email: string;
        };
        SignInResponse: {
            user: components["schemas"]["PersonResponse"];
        };
        SignOutResponse: {
            success: boolean;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        ChooseNewPasswordRequest: {
            /** @description From the link that an owner made. */
            token: string;
            newPassword: string;
        };
        NewPasswordResponse: {
            status: boolean;
        };
        AccessMemberResponse: {
            /** @description The person, or the API key of a program. */
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            workspaceId: string;
            workspaceName: string;
        };
        AccessTokenResponse: {
            /** @description For `Authorization: Bearer`; a browser gets the same as a cookie. */
            token: string;
            /** @description Renew it before this moment. */
            expiresAt: string;
            member: components["schemas"]["AccessMemberResponse"];
        };
        WorkspaceResponse: {
            id: string;
            name: string;
            timeZone: string;
            locale: string;
            /**
             * @description Your role there.
             * @enum {string}
             */
            role: "owner" | "presenter" | "sales";
            /** @description Whether the access token of this request is for this workspace. */
            active: boolean;
        };
        MeResponse: {
            /** @description The person, or the API key of a program. */
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            workspaceId: string;
            /** @description The first 200 of them. */
            workspaces: components["schemas"]["WorkspaceResponse"][];
        };
        WorkspacesResponse: {
            items: components["schemas"]["WorkspaceResponse"][];
            nextCursor: string | null;
        };
        OpenWorkspaceRequest: {
            name: string;
            /** @description IANA name, for example `Europe/Paris`; UTC unless it is given. */
            timeZone?: string | null;
            /** @description BCP 47, for example `pt-BR`; `en` unless it is given. */
            locale?: string | null;
        };
        MemberResponse: {
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            joinedAt: string;
        };
        MembersResponse: {
            items: components["schemas"]["MemberResponse"][];
            nextCursor: string | null;
        };
        ChangeRoleRequest: {
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
        };
        PasswordLinkResponse: {
            /** @description To be handed to this person and nobody else: whoever opens it first chooses the password. */
            url: string;
            expiresAt: string;
        };
        InvitationResponse: {
            /** @description The secret of the link. */
            id: string;
            /** @description The link to hand over. */
            url: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            /** @enum {string} */
            status: "accepted" | "expired" | "open" | "revoked";
            createdAt: string;
            expiresAt: string;
        };
        InvitationsResponse: {
            items: components["schemas"]["InvitationResponse"][];
            nextCursor: string | null;
        };
        InviteMemberRequest: {
            /**
             * Format: email
             * @description Compared without regard to case.
             */
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
        };
        ShownInvitationResponse: {
            workspaceName: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            /** @enum {string} */
            status: "accepted" | "expired" | "open" | "revoked";
            expiresAt: string;
            /** @description True: sign in to accept; false: choose a name and a password. */
            hasAccount: boolean;
        };
        AcceptInvitationRequest: {
            name?: string | null;
            password?: string | null;
        };
        AcceptedInvitationResponse: {
            workspaceId: string;
            workspaceName: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
        };
        ApiKeyResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            /** @description How the key begins. */
            hint: string;
            createdBy: string;
            createdAt: string;
        };
        ApiKeysResponse: {
            items: components["schemas"]["ApiKeyResponse"][];
            nextCursor: string | null;
        };
        CreateApiKeyRequest: {
            /** @description What the key is for; shown in the list. */
            name: string;
            /**
             * @description What the program may do.
             * @enum {string}
             */
            role: "owner" | "presenter" | "sales";
        };
        CreatedApiKeyResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "presenter" | "sales";
            /** @description How the key begins. */
            hint: string;
            createdBy: string;
            createdAt: string;
            /** @description The whole key, shown this once. */
            key: string;
        };
        /** @description RFC 9457. Some refusals have further members, such as the `orderId` that one goes on with. */
        Problem: {
            /** @description `urn:funnelcast:problem:` and the code. */
            type: string;
            /** @description For people, in English; it may change. */
            title: string;
            status: number;
            /** @description Stable; programs decide by it. */
            code: string;
            detail?: string;
            /** @description Which fields are wrong, all at once. */
            errors?: {
                /** @description JSON pointer into the body: `/email`. */
                pointer: string;
                rule: string;
                message: string;
            }[];
        };
    };
    responses: {
        /** @description A refusal. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    SignIn_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SignIn_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOutResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SignIn_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SignIn_chooseNewPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseNewPasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasswordResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccessTokens_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccessTokens_forget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Me_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Workspaces_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Workspaces_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenWorkspaceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Workspaces_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Members_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Members_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Members_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Members_letChoosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLinkResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Invitations_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Invitations_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    InvitationLinks_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownInvitationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Invitations_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Invitations_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    InvitationLinks_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeysResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
}

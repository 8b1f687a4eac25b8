/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
    "/api/v1/sequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sequences of the workspace.
         * @description For: every signed-in member.
         */
        get: operations["Sequences_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells one sequence with its steps.
         * @description For: every signed-in member.
         */
        get: operations["Sequences_find"];
        /**
         * Replaces name and steps; what is still to come follows.
         * @description For: owner, presenter.
         */
        put: operations["Sequences_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renders one letter with made-up details, exactly as it would be sent.
         * @description For: every signed-in member.
         */
        post: operations["Sequences_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was sent or not sent, and why, newest first.
         * @description For: every signed-in member.
         */
        get: operations["Touches_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/preferences/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what the holder of the link has chosen. */
        get: operations["Preferences_read"];
        put?: never;
        /** Changes it, at once. */
        post: operations["Preferences_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the mails that were caught, newest first; only where no SMTP server is set. */
        get: operations["Mailbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one mail with its calendar entry. */
        get: operations["Mailbox_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/letters/{joinToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells the letters that the holder of a personal link into a room will still get. */
        get: operations["LettersAhead_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TranslationResponse: {
            language: string;
            subject: string;
            body: string;
        };
        StepResponse: {
            key: string;
            /** @enum {string} */
            anchor: "enrolment" | "session-start" | "session-end";
            offsetMinutes: number;
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            templateKey: "live" | "letter" | "confirmation" | "reminder" | "follow-up";
            subject: string;
            body: string;
            translations: components["schemas"]["TranslationResponse"][];
            /** @enum {string} */
            audience: "attended" | "no-show" | "everyone";
            expiresAfterMinutes: number;
        };
        SequenceResponse: {
            id: string;
            name: string;
            steps: components["schemas"]["StepResponse"][];
        };
        SequenceListResponse: {
            items: components["schemas"]["SequenceResponse"][];
            nextCursor: string | null;
        };
        TranslationRequest: {
            /** @description `ru`: without region, and not English, which the step itself is written in. */
            language: string;
            /** @description Liquid. */
            subject: string;
            /** @description Liquid, as in the step. */
            body: string;
        };
        StepRequest: {
            /** @description Stays the same when the step is edited: who got a step once does not get it again. */
            key: string;
            /**
             * @description What the offset counts from.
             * @enum {string}
             */
            anchor: "enrolment" | "session-start" | "session-end";
            /** @enum {string} */
            channel: "email";
            /**
             * @description What kind of letter it is; a confirmation carries the calendar entry.
             * @enum {string}
             */
            templateKey: "confirmation" | "reminder" | "live" | "follow-up" | "letter";
            /** @description Liquid. */
            subject: string;
            /** @description Liquid over plain paragraphs; `[Join]({{ join_url }})` becomes a button, `**words**` become bold. */
            body: string;
            /** @description The letter in other languages, for contacts who speak them; without any, everybody gets the one above. */
            translations?: components["schemas"]["TranslationRequest"][];
            /** @enum {string} */
            audience: "everyone" | "attended" | "no-show";
            /** @description After that long the letter is not sent any more. */
            expiresAfterMinutes: number;
        };
        ReplaceSequenceRequest: {
            name: string;
            steps: components["schemas"]["StepRequest"][];
        };
        PreviewStepRequest: {
            stepKey: string;
            /** @description Which of the letter's languages; English when it is not translated into this one. */
            language?: string;
            /** @description To see a subject that is not saved yet. */
            subject?: string;
            /** @description To see a letter that is not saved yet. */
            body?: string;
        };
        LetterPreviewResponse: {
            subject: string;
            html: string;
            text: string;
        };
        TouchResponse: {
            id: string;
            registrationId: string;
            contactId: string;
            contactName: string | null;
            contactEmail: string | null;
            sessionId: string;
            stepKey: string;
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            state: "failed" | "skipped" | "pending" | "sent" | "leased";
            /** @description ISO 8601 instant. */
            dueAt: string;
            sentAt: string | null;
            attempts: number;
            /** @description Why it was skipped or failed. */
            reason: string | null;
        };
        TouchListResponse: {
            items: components["schemas"]["TouchResponse"][];
            nextCursor: string | null;
        };
        PreferencesResponse: {
            subscribed: boolean;
            /** @description Whether letters that sell are among them. */
            offers: boolean;
            /** @description Shortened: the link may have been forwarded. */
            email: string;
            workspaceName: string;
        };
        ChangePreferencesRequest: {
            /** @description Whether letters may be sent. */
            subscribed: boolean;
            /** @description Whether letters that sell may be among them; stays as it is without it. */
            offers?: boolean;
        };
        CaughtMailSummaryResponse: {
            id: string;
            from: string;
            to: string;
            subject: string;
            /** @description ISO 8601 instant. */
            receivedAt: string;
        };
        CaughtMailListResponse: {
            items: components["schemas"]["CaughtMailSummaryResponse"][];
            nextCursor: string | null;
        };
        CaughtMailResponse: {
            id: string;
            from: string;
            to: string;
            subject: string;
            /** @description ISO 8601 instant. */
            receivedAt: string;
            text: string;
            html: string;
            headers: {
                [key: string]: string;
            };
            /** @description The attached calendar entry. */
            calendar?: string;
        };
        LetterAheadResponse: {
            /**
             * @description What kind of letter it is.
             * @enum {string}
             */
            kind: "live" | "letter" | "confirmation" | "reminder" | "follow-up";
            /** @description When it is due. What waits for the beginning or the end of the session is told by the plan. */
            dueAt: string;
        };
        LettersAheadResponse: {
            /** @description False in the moment after registering, when the registration has not been heard of here; then ask again. */
            known: boolean;
            /** @description The next one first. */
            letters: components["schemas"]["LetterAheadResponse"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Sequences_list: {
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
                    "application/json": components["schemas"]["SequenceListResponse"];
                };
            };
        };
    };
    Sequences_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["SequenceResponse"];
                };
            };
        };
    };
    Sequences_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceSequenceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceResponse"];
                };
            };
        };
    };
    Sequences_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreviewResponse"];
                };
            };
        };
    };
    Touches_list: {
        parameters: {
            query?: {
                sessionId?: string;
                contactId?: string;
                /** @description The id of the last touch seen. */
                cursor?: string;
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
                    "application/json": components["schemas"]["TouchListResponse"];
                };
            };
        };
    };
    Preferences_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
        };
    };
    Preferences_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePreferencesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
        };
    };
    Mailbox_list: {
        parameters: {
            query?: {
                /** @description Part of the recipient’s address. */
                to?: string;
                /** @description The id of the last message seen. */
                cursor?: string;
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
                    "application/json": components["schemas"]["CaughtMailListResponse"];
                };
            };
        };
    };
    Mailbox_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["CaughtMailResponse"];
                };
            };
        };
    };
    LettersAhead_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                joinToken: string;
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
                    "application/json": components["schemas"]["LettersAheadResponse"];
                };
            };
        };
    };
}

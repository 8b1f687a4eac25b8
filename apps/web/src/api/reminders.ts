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
    "/api/v1/sequences/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends one letter with made-up details to your own address.
         * @description For: owner, presenter.
         */
        post: operations["TestLetters_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what the workspace has chosen about its mail.
         * @description For: every signed-in member.
         */
        get: operations["MailSettings_find"];
        /**
         * Changes it, for letters that are sent from now on.
         * @description For: owner.
         */
        put: operations["MailSettings_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-events/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a message signed as Standard Webhooks says; a repeated one changes nothing. */
        post: operations["MailEvents_standard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-events/mailgun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a webhook of Mailgun, signed with the installation's key. */
        post: operations["MailEvents_mailgun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-events/ses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a message of Amazon SNS about mails sent by Amazon SES. */
        post: operations["MailEvents_ses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the domains under which the workspace writes; the first that is verified is used.
         * @description For: owner.
         */
        get: operations["SendingDomains_list"];
        put?: never;
        /**
         * Adds a domain and makes its keys; the answer tells what to publish.
         * @description For: owner.
         */
        post: operations["SendingDomains_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells one domain with what has to be published.
         * @description For: owner.
         */
        get: operations["SendingDomains_find"];
        /**
         * Replaces the shown name, the warm-up and the hours; what is left out ends.
         * @description For: owner.
         */
        put: operations["SendingDomains_change"];
        post?: never;
        /**
         * Removes a domain with its keys.
         * @description For: owner.
         */
        delete: operations["SendingDomains_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-domains/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks up what is published, and begins or ends sending under the domain.
         * @description For: owner.
         */
        post: operations["SendingDomains_verify"];
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
            templateKey: "live" | "confirmation" | "reminder" | "follow-up" | "letter";
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
        TestLetterResponse: {
            /** @description The member's own address. */
            to: string;
            subject: string;
        };
        MailSettingsResponse: {
            /** @description Whether clicks and openings of letters are followed. */
            trackLinks: boolean;
        };
        ReplaceMailSettingsRequest: {
            /** @description Whether clicks and openings of letters are followed. */
            trackLinks: boolean;
        };
        MailEventResponse: {
            received: boolean;
        };
        WarmUpRequest: {
            /** @description Mails on the day of the verification. */
            firstDay: number;
            /** @description So many times more on each following day. */
            factor: number;
            /** @description Mails a day at most, for ever. */
            limit: number;
        };
        SendWindowRequest: {
            /** @description The first hour of the day in which letters go out. */
            from: number;
            /** @description The first hour in which they do not any more; before `from` for a window over midnight. */
            to: number;
            /** @description IANA name. */
            timeZone: string;
        };
        DnsRecordResponse: {
            /** @enum {string} */
            purpose: "dkim" | "return-path" | "spf" | "dmarc";
            /** @description Without it nothing is sent under the domain; the others make delivery likelier. */
            required: boolean;
            /** @enum {string} */
            type: "TXT" | "CNAME";
            name: string;
            value: string;
            /**
             * @description What the last look-up found.
             * @enum {string}
             */
            state: "found" | "unchecked" | "different" | "missing" | "unreachable";
        };
        SendingDomainResponse: {
            id: string;
            domain: string;
            fromAddress: string;
            fromName: string | null;
            warmUp: components["schemas"]["WarmUpRequest"] | null;
            window: components["schemas"]["SendWindowRequest"] | null;
            /** @description What the owner of the domain publishes. */
            records: components["schemas"]["DnsRecordResponse"][];
            /** @description ISO 8601 instant. */
            checkedAt: string | null;
            /** @description Since when letters may come from it; null until the key is found in the DNS. */
            verifiedAt: string | null;
            createdAt: string;
        };
        SendingDomainListResponse: {
            items: components["schemas"]["SendingDomainResponse"][];
            nextCursor: string | null;
        };
        CreateSendingDomainRequest: {
            /**
             * Format: email
             * @description Letters come from it; its domain is the one to verify.
             */
            fromAddress: string;
            /** @description Shown beside the address; the workspace's name without it. */
            fromName?: string | null;
            /** @description Letters above the day's number wait for the next day. */
            warmUp?: components["schemas"]["WarmUpRequest"] | null;
            /** @description Letters outside wait for the next opening; confirmations and notices do not. */
            window?: components["schemas"]["SendWindowRequest"] | null;
        };
        ChangeSendingDomainRequest: {
            /** @description Shown beside the address; the workspace's name without it. */
            fromName?: string | null;
            /** @description Letters above the day's number wait for the next day. */
            warmUp?: components["schemas"]["WarmUpRequest"] | null;
            /** @description Letters outside wait for the next opening; confirmations and notices do not. */
            window?: components["schemas"]["SendWindowRequest"] | null;
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
    TestLetters_send: {
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
                    "application/json": components["schemas"]["TestLetterResponse"];
                };
            };
        };
    };
    MailSettings_find: {
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
                    "application/json": components["schemas"]["MailSettingsResponse"];
                };
            };
        };
    };
    MailSettings_replace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceMailSettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettingsResponse"];
                };
            };
        };
    };
    MailEvents_standard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "mail.bounced" | "mail.complained";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        messageId: string;
                        /** @enum {string} */
                        kind?: "hard" | "soft";
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailEventResponse"];
                };
            };
        };
    };
    MailEvents_mailgun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailEventResponse"];
                };
            };
        };
    };
    MailEvents_ses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailEventResponse"];
                };
            };
        };
    };
    SendingDomains_list: {
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
                    "application/json": components["schemas"]["SendingDomainListResponse"];
                };
            };
        };
    };
    SendingDomains_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSendingDomainRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingDomainResponse"];
                };
            };
        };
    };
    SendingDomains_find: {
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
                    "application/json": components["schemas"]["SendingDomainResponse"];
                };
            };
        };
    };
    SendingDomains_change: {
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
                "application/json": components["schemas"]["ChangeSendingDomainRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingDomainResponse"];
                };
            };
        };
    };
    SendingDomains_remove: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SendingDomains_verify: {
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
                    "application/json": components["schemas"]["SendingDomainResponse"];
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
}

/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
    "/api/v1/webinars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the webinars of the workspace, the newest first.
         * @description For: every signed-in member.
         */
        get: operations["Webinars_list"];
        put?: never;
        /**
         * Publishes a webinar: it has its page at once, and can be registered for when a session is scheduled.
         * @description For: owner, presenter.
         */
        post: operations["Webinars_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webinars/{webinarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers one webinar with its sessions.
         * @description For: every signed-in member.
         */
        get: operations["Webinars_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is shown of the webinar.
         * @description For: owner, presenter.
         */
        patch: operations["Webinars_edit"];
        trace?: never;
    };
    "/api/v1/webinars/{webinarId}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows visitors and registrations per day, in the webinar's zone.
         * @description For: every signed-in member.
         */
        get: operations["WebinarDays_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webinars/{webinarId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sessions of the webinar, the latest first.
         * @description For: every signed-in member.
         */
        get: operations["WebinarSessions_list"];
        put?: never;
        /**
         * Schedules a session at a wall time; refuses times that the clocks of the zone skip, and the past.
         * @description For: owner, presenter.
         */
        post: operations["WebinarSessions_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sessions of the workspace, the latest first.
         * @description For: every signed-in member.
         */
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers one session.
         * @description For: every signed-in member.
         */
        get: operations["Sessions_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets the session take place at another time; everybody registered is told.
         * @description For: owner, presenter.
         */
        post: operations["Sessions_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls the session off; everybody registered is told.
         * @description For: owner, presenter.
         */
        post: operations["Sessions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the registrations of the session, the newest first.
         * @description For: every signed-in member.
         */
        get: operations["Sessions_registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/webinars/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers a webinar with the sessions that can still be registered for. */
        get: operations["PublicWebinars_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/webinars/{slug}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a person; whoever is registered already gets the same registration again. */
        post: operations["PublicRegistrations_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/registrations/{joinToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers the registration behind a personal link. */
        get: operations["PublicRegistrations_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/registrations/{joinToken}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the place back. */
        post: operations["PublicRegistrations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a JPEG, PNG or WebP file of up to 2 MB as the body of the request; a webinar then names its id.
         * @description For: owner, presenter.
         */
        post: operations["Pictures_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the contacts of the workspace, the newest first.
         * @description For: every signed-in member.
         */
        get: operations["Contacts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers one contact with the consent that was given.
         * @description For: every signed-in member.
         */
        get: operations["Contacts_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sessions that the contact has registered for, the latest first.
         * @description For: every signed-in member.
         */
        get: operations["Contacts_registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers the attributes and tags of one contact.
         * @description For: every signed-in member.
         */
        get: operations["ContactProfiles_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes attributes and tags of one contact; what is not named stays.
         * @description For: owner, presenter, sales.
         */
        patch: operations["ContactProfiles_describe"];
        trace?: never;
    };
    "/api/v1/contact-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows how a CSV file would be understood; its beginning is enough.
         * @description For: owner, presenter.
         */
        post: operations["ContactImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the imports of the workspace, the newest first.
         * @description For: owner, presenter.
         */
        get: operations["ContactImportProgress_list"];
        put?: never;
        /**
         * Imports the people of a CSV file of up to 50,000 rows and 10 MB. The answer comes when the file has been read; how far
         *     it is written, the import tells. Of people who are known nothing changes but that their
         *     profile gets what it lacked.
         * @description For: owner, presenter.
         */
        post: operations["ContactImports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-imports/{contactImportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how far an import has come.
         * @description For: owner, presenter.
         */
        get: operations["ContactImportProgress_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-imports/{contactImportId}/refused-rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that were not taken, each with its line and the reason.
         * @description For: owner, presenter.
         */
        get: operations["ContactImportProgress_refusedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-imports/{contactImportId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an import where it is. Who was imported already stays, and the file is forgotten.
         * @description For: owner, presenter.
         */
        post: operations["ContactImportDecisions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-imports/{contactImportId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets an import that has failed go on from the row at which it stopped.
         * @description For: owner, presenter.
         */
        post: operations["ContactImportDecisions_retry"];
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
        CoPresenterRequest: {
            name: string;
            /**
             * @description Their role, or a sentence about them.
             * @default
             */
            about: string;
            /**
             * Format: uuid
             * @description An uploaded portrait.
             * @default null
             */
            photoId: string | null;
        };
        PublishWebinarRequest: {
            /** @description The address of the page, `/w/<slug>`; made from the title without it. */
            slug?: string;
            title: string;
            /** @description One sentence under the title: what people will be able to do afterwards. */
            promise?: string;
            /** @description Paragraphs of plain text. */
            description?: string;
            /** @description What people will learn, a line each. */
            takeaways?: string[];
            /** @description Whose name the letters and calendar entries bear. */
            presenterName: string;
            /** @description Their role, or a sentence about them. */
            presenterAbout?: string;
            /**
             * Format: uuid
             * @description An uploaded portrait.
             */
            presenterPhotoId?: string | null;
            /** @description Who presents with them, in the order in which the page shows them. */
            coPresenters?: components["schemas"]["CoPresenterRequest"][];
            /**
             * Format: uuid
             * @description An uploaded cover; without one something fitting is drawn.
             */
            coverId?: string | null;
            /** @description Where answers to letters go; shown in calendar entries. */
            presenterEmail?: string | null;
            /** @description YouTube, Vimeo, HLS or MP4; a path such as `/sample.mp4` means this installation. */
            videoUrl?: string | null;
            /** @description The usual length of a session; an hour without it. */
            durationMinutes?: number;
            /** @description IANA name, for sessions that are scheduled without one. */
            timeZone?: string;
        };
        PictureSourceResponse: {
            width: number;
            /** @description Never changes what it shows, so it may be kept for ever. */
            url: string;
        };
        PictureResponse: {
            id: string;
            width: number;
            height: number;
            /** @description `#rrggbb`, for its place until it has come. */
            color: string;
            /** @description The same picture in several sizes, the smallest first. */
            sources: components["schemas"]["PictureSourceResponse"][];
        };
        CoPresenterResponse: {
            name: string;
            about: string;
            photo: components["schemas"]["PictureResponse"] | null;
        };
        SessionResponse: {
            id: string;
            webinarId: string;
            /** @description ISO 8601, UTC. */
            startsAt: string;
            /** @description The same on the clocks of `timeZone`. */
            startsAtLocal: string;
            /** @description IANA name. */
            timeZone: string;
            /** @description The clocks are put back that day and show this time twice; the session begins the first time. */
            localTimeHappensTwice: boolean;
            durationMinutes: number;
            /** @enum {string} */
            status: "cancelled" | "scheduled";
            /**
             * @description Where it stands by what happened: a session that was held early is `ended`, one that nobody opened stays `scheduled`.
             * @enum {string}
             */
            phase: "cancelled" | "ended" | "live" | "scheduled";
            /** @description Grows with every move and with the cancellation. */
            revision: number;
            /** @description Null when there is no limit. */
            capacity: number | null;
            /** @description People who hold a place now. */
            registrationCount: number;
        };
        WebinarResponse: {
            id: string;
            slug: string;
            title: string;
            promise: string;
            description: string;
            takeaways: string[];
            presenterName: string;
            presenterEmail: string | null;
            presenterAbout: string;
            presenterPhoto: components["schemas"]["PictureResponse"] | null;
            coPresenters: components["schemas"]["CoPresenterResponse"][];
            /** @description The uploaded one, if any. */
            cover: components["schemas"]["PictureResponse"] | null;
            videoUrl: string | null;
            durationMinutes: number;
            /** @description IANA name. */
            timeZone: string;
            /** @description The landing page. */
            publicUrl: string;
            /** @description The latest first: those nearest to today, up to 50 in the list of webinars and 500 of one webinar. */
            sessions: components["schemas"]["SessionResponse"][];
            /** @description People who hold a place in any of the sessions. */
            registrationCount: number;
            createdAt: string;
        };
        WebinarListResponse: {
            items: components["schemas"]["WebinarResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        EditWebinarRequest: {
            title?: string;
            /** @description One sentence under the title: what people will be able to do afterwards. */
            promise?: string;
            /** @description Paragraphs of plain text. */
            description?: string;
            /** @description What people will learn, a line each. */
            takeaways?: string[];
            /** @description Whose name the letters and calendar entries bear. */
            presenterName?: string;
            /** @description Their role, or a sentence about them. */
            presenterAbout?: string;
            /**
             * Format: uuid
             * @description An uploaded portrait.
             */
            presenterPhotoId?: string | null;
            /** @description Who presents with them, in the order in which the page shows them. */
            coPresenters?: components["schemas"]["CoPresenterRequest"][];
            /**
             * Format: uuid
             * @description An uploaded cover; without one something fitting is drawn.
             */
            coverId?: string | null;
            /** @description Where answers to letters go; shown in calendar entries. */
            presenterEmail?: string | null;
            /** @description YouTube, Vimeo, HLS or MP4; a path such as `/sample.mp4` means this installation. */
            videoUrl?: string | null;
            /** @description The usual length of a session; an hour without it. */
            durationMinutes?: number;
            /** @description IANA name, for sessions that are scheduled without one. */
            timeZone?: string;
        };
        WebinarDayResponse: {
            /** @description `2026-12-01`, by the calendar of the webinar’s zone. */
            day: string;
            /** @description Places taken on that day and not given back. */
            registrations: number;
            /** @description People who looked at the page, each once a day; robots and link previews do not count. */
            visitors: number;
        };
        WebinarDaysResponse: {
            /** @description IANA name of the zone that the days are counted in. */
            timeZone: string;
            /** @description At least a week and at most a year, without gaps; empty while nothing has happened. */
            days: components["schemas"]["WebinarDayResponse"][];
        };
        ScheduleSessionRequest: {
            /** @description The webinar's length without it. */
            durationMinutes?: number;
            /** @description How many people may register; unlimited without it. */
            capacity?: number;
            /** @description What the clock of the zone shows, for example `2026-12-01T19:00`. */
            startsAtLocal: string;
            /** @description IANA name, for example `Europe/Berlin`; without it the zone stays as it was planned before. */
            timeZone?: string;
        };
        SessionListResponse: {
            items: components["schemas"]["SessionResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        MoveSessionRequest: {
            /** @description What the clock of the zone shows, for example `2026-12-01T19:00`. */
            startsAtLocal: string;
            /** @description IANA name, for example `Europe/Berlin`; without it the zone stays as it was planned before. */
            timeZone?: string;
        };
        SessionRegistrationResponse: {
            id: string;
            contactId: string;
            name: string;
            email: string;
            /** @description IANA name of the person's own zone. */
            timeZone: string;
            /** @description BCP 47. */
            locale: string;
            /** @enum {string} */
            status: "cancelled" | "confirmed";
            /** @description The person wants no letters. */
            unsubscribed: boolean;
            registeredAt: string;
            cancelledAt: string | null;
        };
        SessionRegistrationListResponse: {
            items: components["schemas"]["SessionRegistrationResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        PublicPictureResponse: {
            width: number;
            height: number;
            /** @description `#rrggbb`, for its place until it has come. */
            color: string;
            /** @description The same picture in several sizes, the smallest first. */
            sources: components["schemas"]["PictureSourceResponse"][];
        };
        PublicPresenterResponse: {
            name: string;
            /** @description Their role, or a sentence about them; may be empty. */
            about: string;
            photo: components["schemas"]["PublicPictureResponse"] | null;
        };
        ConsentTextResponse: {
            /** @description BCP 47 primary subtag. */
            language: string;
            text: string;
        };
        PublicSessionResponse: {
            id: string;
            startsAt: string;
            /** @description IANA name of the presenter's zone. */
            timeZone: string;
            durationMinutes: number;
            /**
             * @description People may come in while it is `live`.
             * @enum {string}
             */
            phase: "live" | "scheduled";
            /** @description No place is left. */
            full: boolean;
        };
        PublicWebinarResponse: {
            slug: string;
            title: string;
            /** @description What people will be able to do afterwards; may be empty. */
            promise: string;
            /** @description Paragraphs of plain text. */
            description: string;
            /** @description What people will learn, a line each. */
            takeaways: string[];
            presenterName: string;
            /** @description The one whose name the letters bear, then the others. */
            presenters: components["schemas"]["PublicPresenterResponse"][];
            /** @description The uploaded cover, or what is drawn in its place. */
            cover: components["schemas"]["PublicPictureResponse"];
            /** @description The picture for previews of the page's link: PNG, 1200 by 630. */
            sharePictureUrl: string;
            /** @description The landing page. */
            publicUrl: string;
            /** @description The words to show beside the consent box; they are stored with the consent. */
            consentText: string;
            /** @description The same in every language of the form; the one of the `locale` that a registration names is stored. */
            consentTexts: components["schemas"]["ConsentTextResponse"][];
            /** @description What can still be registered for, the next one first; empty when nothing is planned. */
            sessions: components["schemas"]["PublicSessionResponse"][];
        };
        ConfirmRegistrationRequest: {
            /**
             * Format: uuid
             * @description The chosen session; the next one without it.
             */
            sessionId?: string;
            name: string;
            /** @description Compared without regard to case. */
            email: string;
            /** @description The box beside `consentText` of the webinar was ticked. */
            consent: boolean;
            /** @description IANA name of the person's own zone; an unknown one is replaced by the session's. */
            timeZone?: string;
            /** @description BCP 47; an unknown one is replaced by `en`. */
            locale?: string;
            /** @description Hidden from people; must stay empty. */
            website?: string;
        };
        ConfirmedRegistrationResponse: {
            registrationId: string;
            /** @description Opens this registration; keep it to the person. */
            joinToken: string;
            /** @description The personal way into the room. */
            joinUrl: string;
            /** @description The page to go to now. */
            registeredUrl: string;
            startsAt: string;
        };
        RegisteredWebinarResponse: {
            slug: string;
            title: string;
            description: string;
            presenterName: string;
        };
        RegisteredSessionResponse: {
            id: string;
            startsAt: string;
            /** @description IANA name of the presenter's zone. */
            timeZone: string;
            durationMinutes: number;
            /** @enum {string} */
            status: "cancelled" | "scheduled";
            /**
             * @description Where it stands by what happened.
             * @enum {string}
             */
            phase: "cancelled" | "ended" | "live" | "scheduled";
        };
        CalendarLinksResponse: {
            ics: string;
            google: string;
            outlook: string;
        };
        PublicRegistrationResponse: {
            webinar: components["schemas"]["RegisteredWebinarResponse"];
            session: components["schemas"]["RegisteredSessionResponse"];
            name: string;
            /** @description IANA name of the person's own zone. */
            timeZone: string;
            /** @enum {string} */
            status: "cancelled" | "confirmed";
            joinToken: string;
            joinUrl: string;
            calendar: components["schemas"]["CalendarLinksResponse"];
        };
        ContactLineResponse: {
            id: string;
            name: string;
            email: string;
            /** @description IANA name of the person's own zone. */
            timeZone: string;
            /** @description BCP 47. */
            locale: string;
            /** @description The person wants no letters. */
            unsubscribed: boolean;
            /** @description Sessions in which the person holds a place. */
            registrationCount: number;
            capturedAt: string;
        };
        ContactListResponse: {
            items: components["schemas"]["ContactLineResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
            /** @description How many match the filters; null on all pages but the first. */
            total: number | null;
        };
        ContactConsentResponse: {
            /** @description The very words that were agreed to. */
            text: string;
            /** @description The page with the form, or `import`. */
            source: string;
            givenAt: string;
        };
        ContactResponse: {
            id: string;
            name: string;
            email: string;
            /** @description IANA name of the person's own zone. */
            timeZone: string;
            /** @description BCP 47. */
            locale: string;
            consent: components["schemas"]["ContactConsentResponse"];
            /** @description Null for those who may be written to. */
            unsubscribedAt: string | null;
            capturedAt: string;
        };
        ContactRegistrationResponse: {
            id: string;
            sessionId: string;
            webinarId: string;
            webinarTitle: string;
            startsAt: string;
            /** @enum {string} */
            status: "cancelled" | "confirmed";
            /** @description The page with the form. */
            consentSource: string;
            registeredAt: string;
            cancelledAt: string | null;
        };
        ContactRegistrationListResponse: {
            items: components["schemas"]["ContactRegistrationResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ContactAttributeResponse: {
            name: string;
            value: string;
        };
        ContactProfileResponse: {
            /** @description By name. */
            attributes: components["schemas"]["ContactAttributeResponse"][];
            /** @description In the order of the alphabet. */
            tags: string[];
        };
        ContactAttributeRequest: {
            /** @description Kept as lower-case words with hyphens, except for the names that rules ask for, such as `jobTitle`. */
            name: string;
            /** @description Empty to take the attribute away. */
            value: string;
        };
        DescribeContactRequest: {
            /** @description Only those that change; the others stay. */
            attributes?: components["schemas"]["ContactAttributeRequest"][];
            addTags?: string[];
            removeTags?: string[];
        };
        FileColumnResponse: {
            header: string;
            /**
             * @description What the column is taken for: `attribute` is one of the profile that rules ask for; null when it is ignored.
             * @enum {string|null}
             */
            field: "attribute" | "createdAt" | "email" | "firstName" | "lastName" | "locale" | "name" | "tags" | "timeZone" | null;
            /** @description The name under which the profile keeps it, or would with `keepOthers`; null for everything else. */
            attribute: string | null;
        };
        ContactFilePreviewResponse: {
            columns: components["schemas"]["FileColumnResponse"][];
            rows: string[][];
            /** @description What `consent=true` affirms. */
            consentText: string;
        };
        ContactImportResponse: {
            id: string;
            fileName: string;
            /** @description The member's name. */
            startedBy: string;
            /** @enum {string} */
            status: "cancelled" | "failed" | "finished" | "running";
            /**
             * @description Why it has failed; null otherwise.
             * @enum {string|null}
             */
            reason: "file-unreadable" | "unexpected" | null;
            /** @description Rows of the file, without its head. */
            rowCount: number;
            rowsDone: number;
            /** @description People who were not known before. */
            added: number;
            /** @description Rows of people who were known already: what was known of them stays, what their profile lacked is added. */
            known: number;
            refused: number;
            /** @description Columns that nothing was taken from. */
            ignoredColumns: string[];
            createdAt: string;
            finishedAt: string | null;
        };
        ContactImportListResponse: {
            items: components["schemas"]["ContactImportResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
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
    Webinars_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only webinars with these words in their title or their presenter’s name. */
                search?: string;
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
                    "application/json": components["schemas"]["WebinarListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Webinars_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishWebinarRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebinarResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Webinars_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webinarId: string;
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
                    "application/json": components["schemas"]["WebinarResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Webinars_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webinarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWebinarRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebinarResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    WebinarDays_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webinarId: string;
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
                    "application/json": components["schemas"]["WebinarDaysResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    WebinarSessions_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                webinarId: string;
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
                    "application/json": components["schemas"]["SessionListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    WebinarSessions_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webinarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Sessions_list: {
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
                    "application/json": components["schemas"]["SessionListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Sessions_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
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
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Sessions_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Sessions_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
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
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Sessions_registrations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                sessionId: string;
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
                    "application/json": components["schemas"]["SessionRegistrationListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicWebinars_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
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
                    "application/json": components["schemas"]["PublicWebinarResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicRegistrations_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRegistrationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedRegistrationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicRegistrations_find: {
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
                    "application/json": components["schemas"]["PublicRegistrationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicRegistrations_cancel: {
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
                    "application/json": components["schemas"]["PublicRegistrationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Pictures_upload: {
        parameters: {
            query?: {
                /** @description Portraits are cut to a square. */
                use?: "cover" | "portrait";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Contacts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Parts of the name or the e-mail address, in any order. */
                search?: string;
                /** @description Only those who may be written to, or only those who left. */
                subscription?: "subscribed" | "unsubscribed";
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
                    "application/json": components["schemas"]["ContactListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Contacts_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
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
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Contacts_registrations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                contactId: string;
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
                    "application/json": components["schemas"]["ContactRegistrationListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactProfiles_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
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
                    "application/json": components["schemas"]["ContactProfileResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactProfiles_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactProfileResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImports_preview: {
        parameters: {
            query?: {
                /** @description Of the studio, `en` or `ru`: the words of the affirmation, and what people are written in by default. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The CSV file itself. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFilePreviewResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImportProgress_list: {
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
                    "application/json": components["schemas"]["ContactImportListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImports_start: {
        parameters: {
            query?: {
                /** @description Affirms that these people have agreed to get letters. */
                consent?: boolean;
                fileName?: string;
                /** @description IANA name, for people whose row names no zone; UTC without it. */
                timeZone?: string;
                /** @description Keeps columns of unknown names in the profile, each under its own name; without it they are ignored. */
                keepOthers?: boolean;
                /** @description Of the studio, `en` or `ru`: the words of the affirmation, and what people are written in by default. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The CSV file itself. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImportProgress_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactImportId: string;
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
                    "application/json": components["schemas"]["ContactImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImportProgress_refusedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactImportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImportDecisions_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactImportId: string;
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
                    "application/json": components["schemas"]["ContactImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactImportDecisions_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactImportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}

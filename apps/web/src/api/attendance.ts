/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
    "/api/v1/attendance-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the rule by which a session decides who attended.
         * @description For: every signed-in member.
         */
        get: operations["AttendanceRule_read"];
        /**
         * Changes the rule for the sessions that end from now on.
         * @description For: owner, presenter.
         */
        put: operations["AttendanceRule_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/attendees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who registered, who is in the room, for how long, and after the end who attended.
         * @description For: every signed-in member.
         */
        get: operations["Attendees_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what a contact did in the rooms: came, left, answered, asked. Somebody who was never there has no visits.
         * @description For: every signed-in member.
         */
        get: operations["ContactVisits_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something in the room, marked as coming from the host.
         * @description For: owner, presenter.
         */
        post: operations["Conversations_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/questions/{questionId}/answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a question off the list of open ones.
         * @description For: owner, presenter.
         */
        post: operations["Conversations_answered"];
        /**
         * Puts a question back on the list of open ones.
         * @description For: owner, presenter.
         */
        delete: operations["Conversations_notAnswered"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepares a poll as a draft, which only the console shows.
         * @description For: owner, presenter.
         */
        post: operations["Polls_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/polls/{pollId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a poll on everybody's screen; 409 `poll-already-closed` for one that has been closed.
         * @description For: owner, presenter.
         */
        post: operations["Polls_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/polls/{pollId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes no more votes; 409 `poll-not-open` for a draft.
         * @description For: owner, presenter.
         */
        post: operations["Polls_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/rooms/{joinToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the room as the holder of a join link finds it. Looking does not count as being there. */
        get: operations["PublicRooms_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a room as the presenter's console does.
         * @description For: every signed-in member.
         */
        get: operations["Rooms_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the session; 409 `session-already-ended` or `session-cancelled` when that is no longer possible.
         * @description For: owner, presenter.
         */
        post: operations["Rooms_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session and settles who attended; 409 `session-not-started` before its start.
         * @description For: owner, presenter.
         */
        post: operations["Rooms_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{sessionId}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows an offer of the webinar to everybody in the room; 409 `session-not-live` unless the session is live.
         * @description For: owner, presenter.
         */
        post: operations["Rooms_offer"];
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
        AttendanceRuleResponse: {
            minimumMinutes: number;
            minimumSharePercent: number;
        };
        SetAttendanceRuleRequest: {
            /** @description Minutes in the room that are enough by themselves. */
            minimumMinutes: number;
            /** @description Share of the session's actual length, in percent, that is enough by itself. */
            minimumSharePercent: number;
        };
        RoomAttendeeResponse: {
            registrationId: string;
            name: string;
            /**
             * @description `registered` until the session has ended.
             * @enum {string}
             */
            status: "attended" | "left-early" | "no-show" | "registered" | "stayed-to-offer";
            present: boolean;
            /** @description In the room so far; after the end, between start and end. */
            minutes: number;
        };
        RoomAttendeesResponse: {
            items: components["schemas"]["RoomAttendeeResponse"][];
            nextCursor: string | null;
        };
        StayResponse: {
            from: string;
            /** @description The present moment while the person is still there. */
            until: string;
        };
        PollAnswerResponse: {
            question: string;
            option: string;
            at: string;
        };
        AskedQuestionResponse: {
            text: string;
            answered: boolean;
            at: string;
        };
        ContactVisitResponse: {
            registrationId: string;
            sessionId: string;
            webinarId: string;
            title: string;
            startsAt: string;
            /**
             * @description `registered` until the session has ended.
             * @enum {string}
             */
            status: "attended" | "left-early" | "no-show" | "registered" | "stayed-to-offer";
            settledAt: string | null;
            /** @description In the room so far; after the end, between start and end. */
            minutes: number;
            /** @description In the room at this moment. */
            present: boolean;
            stays: components["schemas"]["StayResponse"][];
            answers: components["schemas"]["PollAnswerResponse"][];
            questions: components["schemas"]["AskedQuestionResponse"][];
        };
        ContactVisitListResponse: {
            /** @description The latest hundred sessions. */
            items: components["schemas"]["ContactVisitResponse"][];
        };
        SayInRoomRequest: {
            text: string;
        };
        ChatMessageResponse: {
            id: string;
            name: string;
            text: string;
            at: string;
            /**
             * @description `host` marks what the presenter's side says.
             * @enum {string}
             */
            role: "attendee" | "host";
        };
        RoomSessionResponse: {
            id: string;
            webinarId: string;
            title: string;
            presenterName: string;
            startsAt: string;
            durationMinutes: number;
            /** @enum {string} */
            status: "ended" | "live" | "waiting";
            cancelled: boolean;
            startedAt: string | null;
            endedAt: string | null;
            /** @description Attendees get it only while the session is live. */
            videoUrl: string | null;
        };
        PollOptionResponse: {
            id: string;
            text: string;
            votes: number;
        };
        PollResponse: {
            id: string;
            question: string;
            /** @enum {string} */
            status: "closed" | "draft" | "open";
            options: components["schemas"]["PollOptionResponse"][];
        };
        RoomQuestionResponse: {
            id: string;
            name: string;
            text: string;
            at: string;
            answered: boolean;
        };
        OfferPriceResponse: {
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            /** @description ISO 4217. */
            currency: string;
        };
        RoomOfferResponse: {
            id: string;
            title: string;
            price: components["schemas"]["OfferPriceResponse"];
        };
        AttendanceSummaryResponse: {
            registered: number;
            /** @description Includes those who stayed to the offer. */
            attended: number;
            noShow: number;
            leftEarly: number;
            stayedToOffer: number;
        };
        RoomResponse: {
            session: components["schemas"]["RoomSessionResponse"];
            /** @description People in the room now, however many tabs they have open. */
            present: number;
            peak: number;
            polls: components["schemas"]["PollResponse"][];
            questions: components["schemas"]["RoomQuestionResponse"][];
            chat: components["schemas"]["ChatMessageResponse"][];
            /** @description What can be pushed in this room. */
            offers: components["schemas"]["RoomOfferResponse"][];
            pushedOfferId: string | null;
            /** @description How many people opened a pushed offer from the room. */
            offerOpenings: number;
            /** @description Present once the session has ended. */
            attendance?: components["schemas"]["AttendanceSummaryResponse"];
        };
        PreparePollRequest: {
            /** @description What everybody in the room is asked. */
            question: string;
            /** @description Two to ten different answers. */
            options: string[];
        };
        AttendeeResponse: {
            registrationId: string;
            name: string;
        };
        AttendeePollResponse: {
            id: string;
            question: string;
            /** @enum {string} */
            status: "closed" | "draft" | "open";
            options: components["schemas"]["PollOptionResponse"][];
            /** @description The attendee's own answer. */
            myOptionId: string | null;
        };
        PushedOfferResponse: {
            id: string;
            title: string;
            description: string;
            price: components["schemas"]["OfferPriceResponse"];
            /** @description Personal. */
            url: string;
        };
        AttendeeRoomResponse: {
            /** @description The server's time, for the countdown. */
            now: string;
            me: components["schemas"]["AttendeeResponse"];
            session: components["schemas"]["RoomSessionResponse"];
            present: number;
            polls: components["schemas"]["AttendeePollResponse"][];
            chat: components["schemas"]["ChatMessageResponse"][];
            offer: components["schemas"]["PushedOfferResponse"] | null;
        };
        PushOfferRequest: {
            /** Format: uuid */
            offerId: string;
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
    AttendanceRule_read: {
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
                    "application/json": components["schemas"]["AttendanceRuleResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AttendanceRule_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAttendanceRuleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRuleResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Attendees_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
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
                    "application/json": components["schemas"]["RoomAttendeesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ContactVisits_list: {
        parameters: {
            query: {
                contactId: string;
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
                    "application/json": components["schemas"]["ContactVisitListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Conversations_say: {
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
                "application/json": components["schemas"]["SayInRoomRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Conversations_answered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                questionId: string;
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Conversations_notAnswered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                questionId: string;
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Polls_prepare: {
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
                "application/json": components["schemas"]["PreparePollRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Polls_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                pollId: string;
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Polls_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                pollId: string;
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicRooms_read: {
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
                    "application/json": components["schemas"]["AttendeeRoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rooms_read: {
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rooms_start: {
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rooms_end: {
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
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rooms_offer: {
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
                "application/json": components["schemas"]["PushOfferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}

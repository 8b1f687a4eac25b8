/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far it is, and what it has brought.
         * @description For: owner.
         */
        get: operations["Demo_look"];
        put?: never;
        /**
         * Begins to play; one at a time.
         * @description For: owner.
         */
        post: operations["Demo_play"];
        /**
         * Ends it and its installation.
         * @description For: owner.
         */
        delete: operations["Demo_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads into the studio of the demo’s installation, and signs in there.
         * @description For: owner.
         */
        get: operations["Demo_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/entry/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signs in as the demo’s owner, once per link, and leads on. */
        get: operations["DemoEntry_enter"];
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
        DemoCountsResponse: {
            registered: number;
            mails: number;
            /** @description In the room at this moment. */
            present: number;
            votes: number;
            clicks: number;
            orders: number;
        };
        DemoLinksResponse: {
            landing: string;
            mailbox: string;
        };
        DemoGuestResponse: {
            name: string;
            email: string;
            /** @description Pages of this person in the demo’s installation. */
            registered: string;
            letters: string;
            room: string;
        };
        DemoFunnelResponse: {
            /** @description Of the landing page. */
            visitors: number;
            registered: number;
            attended: number;
            stayedToOffer: number;
            clicked: number;
            bought: number;
            /** @description In the smallest unit of the currency. */
            revenueMinor: number;
        };
        DemoReasonResponse: {
            points: number;
            text: string;
        };
        DemoPersonResponse: {
            /** @description From 1. */
            rank: number;
            name: string;
            score: number;
            reasons: components["schemas"]["DemoReasonResponse"][];
        };
        DemoResultResponse: {
            funnel: components["schemas"]["DemoFunnelResponse"];
            currency: string;
            /** @description The top of it. */
            hotList: components["schemas"]["DemoPersonResponse"][];
            /** @description The real person who took part; missing when there was none. */
            guest?: components["schemas"]["DemoPersonResponse"];
        };
        DemoFailureResponse: {
            /** @enum {string} */
            code: "already-playing" | "failed";
            /** @description What the program said; for whoever looks for the cause. */
            message: string;
        };
        DemoResponse: {
            /** @description Whether it can be played here: only beside `npm start`, and only for a browser on the same machine. */
            available: boolean;
            /** @enum {string} */
            phase: "failed" | "idle" | "played" | "playing";
            people: number;
            /** @enum {string} */
            act: "figures" | "letters" | "live" | "orders" | "register" | "remind" | "stage" | "start";
            /** @description Part of the whole that is done, 0 to 1. */
            share: number;
            /** @description Of the live hour. */
            minute?: number;
            /**
             * @description What the play waits for the real person to do.
             * @enum {string}
             */
            waitingFor?: "click" | "join" | "vote";
            counts: components["schemas"]["DemoCountsResponse"];
            /** @description From the moment on at which they lead somewhere. */
            links?: components["schemas"]["DemoLinksResponse"];
            guestName?: string;
            guest?: components["schemas"]["DemoGuestResponse"];
            result?: components["schemas"]["DemoResultResponse"];
            failure?: components["schemas"]["DemoFailureResponse"];
        };
        DemoGuestRequest: {
            name: string;
            /**
             * @description IANA name.
             * @default UTC
             */
            timeZone: string;
        };
        PlayDemoRequest: {
            /** @description How many simulated people register. */
            people: number;
            /**
             * @description The language of the webinar and its letters; English where the play is not written in it.
             * @default en
             */
            locale: string;
            /** @description Keeps a place for a real person, for whom the live hour goes slower. */
            beAttendee?: components["schemas"]["DemoGuestRequest"];
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
    Demo_look: {
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
                    "application/json": components["schemas"]["DemoResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Demo_play: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlayDemoRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Demo_stop: {
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
                    "application/json": components["schemas"]["DemoResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Demo_visit: {
        parameters: {
            query: {
                /** @description Which page of the demo’s studio. */
                place: "console" | "hot-list" | "studio";
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    DemoEntry_enter: {
        parameters: {
            query: {
                /** @description A path of this installation. */
                to: string;
            };
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
}

/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the offers of the workspace.
         * @description For: every signed-in member.
         */
        get: operations["Offers_list"];
        put?: never;
        /**
         * Gives a webinar its offer, or answers 409 `webinar-has-offer`.
         * @description For: owner, presenter.
         */
        post: operations["Offers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an offer; deadlines that run already keep their end.
         * @description For: owner, presenter.
         */
        patch: operations["Offers_change"];
        trace?: never;
    };
    "/api/v1/public/offers/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the offer; the first look starts the personal deadline, and no look counts as a click. */
        get: operations["PublicOffers_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/offers/{token}/click": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the offer, or answers 410 `offer-expired` after the personal deadline. */
        post: operations["PublicOffers_click"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the orders of a session, latest first.
         * @description For: every signed-in member.
         */
        get: operations["Orders_list"];
        put?: never;
        /**
         * Records an order by hand, or answers 409 `already-bought`.
         * @description For: sales, owner.
         */
        post: operations["Orders_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows where a provider reports orders of this workspace, and the secret with which it signs.
         * @description For: owner.
         */
        get: operations["PaymentEvents_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/orders/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a message signed as Standard Webhooks says; a repeated one gets the answer of the first. */
        post: operations["PaymentEvents_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hot-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ranks the people of a session by what they did, with the reasons.
         * @description For: every signed-in member.
         */
        get: operations["HotLists_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hot-list.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole list for a spreadsheet; takes the same filters.
         * @description For: every signed-in member.
         */
        get: operations["HotLists_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hot-list/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `moved` at most four times a second while the ranking moves.
         * @description For: every signed-in member.
         */
        get: operations["HotLists_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hot-list-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists one’s own views, and after them those that colleagues share.
         * @description For: every signed-in member.
         */
        get: operations["HotListViews_list"];
        put?: never;
        /**
         * Keeps filters under a name, or answers 409 `hot-list-view-name-taken`.
         * @description For: every signed-in member.
         */
        post: operations["HotListViews_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hot-list-views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a view of one’s own.
         * @description For: every signed-in member.
         */
        put: operations["HotListViews_change"];
        post?: never;
        /**
         * Forgets a view of one’s own.
         * @description For: every signed-in member.
         */
        delete: operations["HotListViews_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the connections of the workspace; never their secrets.
         * @description For: every signed-in member.
         */
        get: operations["SalesConnections_list"];
        put?: never;
        /**
         * Sets a connection up; a webhook’s secret is answered this once.
         * @description For: owner.
         */
        post: operations["SalesConnections_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a connection, and wakes one that had been disabled. Secrets that are left out stay as they are.
         * @description For: owner.
         */
        put: operations["SalesConnections_change"];
        post?: never;
        /**
         * Forgets a connection with its log; what waits for it is not delivered any more.
         * @description For: owner.
         */
        delete: operations["SalesConnections_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the other side whether it would take a lead, and tells what it said.
         * @description For: owner.
         */
        post: operations["SalesConnections_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-connections/{connectionId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was told to a connection, newest first.
         * @description For: owner, sales.
         */
        get: operations["SalesDeliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-connections/{connectionId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries again what was given up, except old alerts.
         * @description For: owner.
         */
        post: operations["SalesDeliveries_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm-pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts people of a hot list in the queue of a CRM, or answers 422 `connection-takes-no-leads`.
         * @description For: owner, sales.
         */
        post: operations["SalesDeliveries_push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far the people of a session came, or of a webinar, where a person counts once.
         * @description For: every signed-in member.
         */
        get: operations["Funnels_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel/webinars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the funnels of several webinars, for a list of them.
         * @description For: every signed-in member.
         */
        get: operations["Funnels_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how often a contact was reached, what they were offered, and what they bought; nothing of a stranger.
         * @description For: every signed-in member.
         */
        get: operations["ContactActivity_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names everything that a rule may ask.
         * @description For: every signed-in member.
         */
        get: operations["SegmentRules_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The usual ways of dividing a market, each as a rule to begin with.
         * @description For: every signed-in member.
         */
        get: operations["SegmentRules_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many a rule would find right now, and ten of them with the reasons.
         * @description For: every signed-in member.
         */
        post: operations["SegmentRules_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the members with the reasons; those who came last are first.
         * @description For: every signed-in member.
         */
        get: operations["SegmentMembers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/members.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All members for a spreadsheet.
         * @description For: every signed-in member.
         */
        get: operations["SegmentMembers_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the segments of the workspace with the numbers of their members, by name.
         * @description For: every signed-in member.
         */
        get: operations["Segments_list"];
        put?: never;
        /**
         * Names a rule; who belongs to it is worked out right after the answer.
         * @description For: owner, presenter.
         */
        post: operations["Segments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one segment.
         * @description For: every signed-in member.
         */
        get: operations["Segments_show"];
        put?: never;
        post?: never;
        /**
         * Takes a segment away, unless others ask about it; its members leave it a minute later.
         * @description For: owner, presenter.
         */
        delete: operations["Segments_delete"];
        options?: never;
        head?: never;
        /**
         * Renames a segment or gives it another rule; only who comes and who goes is told.
         * @description For: owner, presenter.
         */
        patch: operations["Segments_change"];
        trace?: never;
    };
    "/api/v1/segments/{segmentId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a deletion back, within that minute.
         * @description For: owner, presenter.
         */
        post: operations["Segments_restore"];
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
        OfferResponse: {
            id: string;
            webinarId: string;
            title: string;
            description: string;
            product: string;
            amountMinor: number;
            currency: string;
            checkoutUrl: string | null;
            deadlineMinutes: number;
            createdAt: string;
            updatedAt: string;
        };
        OfferListResponse: {
            items: components["schemas"]["OfferResponse"][];
            nextCursor: string | null;
        };
        CreateOfferRequest: {
            /** Format: uuid */
            webinarId: string;
            title: string;
            /**
             * @description What the buyer gets, in plain text.
             * @default
             */
            description: string;
            /** @description The name of the product as sales knows it; the title where nothing else is said. */
            product?: string;
            /** @description In the smallest unit of the currency: 49900 is 499.00 EUR. */
            amountMinor: number;
            /** @description ISO 4217. */
            currency: string;
            /**
             * Format: uri
             * @description Where the person pays; without it a click tells sales that they want it.
             */
            checkoutUrl?: string | null;
            /**
             * @description How long each person has, counted from when they first saw the offer.
             * @default 1440
             */
            deadlineMinutes: number;
        };
        ChangeOfferRequest: {
            title?: string;
            /** @description What the buyer gets, in plain text. */
            description?: string;
            /** @description The name of the product as sales knows it. */
            product?: string;
            /** @description In the smallest unit of the currency: 49900 is 499.00 EUR. */
            amountMinor?: number;
            /** @description ISO 4217. */
            currency?: string;
            /**
             * Format: uri
             * @description Where the person pays; without it a click tells sales that they want it.
             */
            checkoutUrl?: string | null;
            /** @description How long each person has, counted from when they first saw the offer. */
            deadlineMinutes?: number;
        };
        PriceResponse: {
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            /** @description ISO 4217. */
            currency: string;
        };
        PersonalOfferResponse: {
            title: string;
            description: string;
            price: components["schemas"]["PriceResponse"];
            /** @description When this person’s time ends; bound to the person on the server. */
            deadlineAt: string;
            /** @description For a countdown that does not trust the browser’s clock. */
            serverNow: string;
            expired: boolean;
            bought: boolean;
            /** @description Where to pay, while there is time. */
            checkoutUrl: string | null;
        };
        OrderResponse: {
            id: string;
            offerId: string;
            offerTitle: string;
            registrationId: string;
            contactId: string;
            name: string;
            email: string;
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            currency: string;
            /** @enum {string} */
            recordedBy: "sales" | "webhook";
            /** @description Who entered it, for orders by hand. */
            memberName: string | null;
            note: string | null;
            /** @description The payment provider’s own id. */
            externalId: string | null;
            paidAt: string;
        };
        OrderListResponse: {
            items: components["schemas"]["OrderResponse"][];
            nextCursor: string | null;
        };
        RecordOrderRequest: {
            /** Format: uuid */
            offerId: string;
            /**
             * Format: uuid
             * @description Who bought.
             */
            registrationId: string;
            /** @description Where it differs from the price of the offer; in the smallest unit of its currency. */
            amountMinor?: number;
            /** @description What colleagues should know about it. */
            note?: string;
        };
        RecordedOrderResponse: {
            id: string;
        };
        PaymentEndpointResponse: {
            /** @description Where the provider posts `order.paid` messages. */
            url: string;
            /** @description Standard Webhooks secret; whoever has it can report orders. */
            secret: string;
        };
        PaymentEventResponse: {
            received: boolean;
            /** @description The order that the message led to; null for messages that are not about orders. */
            orderId: string | null;
        };
        ReasonResponse: {
            points: number;
            /** @description In plain words: `stayed 52 of 60 minutes`. */
            text: string;
        };
        BestReasonResponse: {
            /** @enum {string} */
            code: "bought" | "clicked-not-bought" | "answered-ready" | "asked" | "stayed-to-offer" | "ready-to-buy" | "answered" | "stayed-long" | "left-early" | "missed" | "registered";
            /** @description What was answered, or how often something was done. */
            detail: string | null;
            /** @description In plain words: `clicked the offer twice and has not bought`. */
            text: string;
        };
        HotPersonResponse: {
            /**
             * @description What follows for sales.
             * @enum {string}
             */
            stage: "sales-ready" | "nurture" | "disqualified";
            /**
             * @description Fit (A to C) and engagement (1 to 3) of the person.
             * @enum {string}
             */
            cell: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Where in buying the person is.
             * @enum {string}
             */
            phase: "discover" | "explore" | "buy" | "engage";
            registrationId: string;
            contactId: string;
            name: string;
            email: string;
            /** @description The sum of the points of the reasons. */
            score: number;
            reasons: components["schemas"]["ReasonResponse"][];
            segments: string[];
            minutes: number;
            lastActivityAt: string | null;
            status: string;
            bought: boolean;
            /** @description In the room at this moment. */
            joinedNow: boolean;
            /** @description How often the offer was clicked. */
            clicks: number;
            /** @description Contact attempts so far, over all sessions. */
            touches: number;
            /** @description Fewer than seven contact attempts: most people buy after about as many. */
            fewTouches: boolean;
            lastTouchAt: string | null;
            /** @description Why, in plain words; empty while nothing has been worked out. */
            stageReason: string;
            /** @description Points for who they are. */
            fit: number;
            phaseReason: string;
            phone: string | null;
            /** @description IANA name; empty while nobody told it. */
            timeZone: string;
            /** @description The best reason to call. */
            best: components["schemas"]["BestReasonResponse"];
        };
        HotListResponse: {
            items: components["schemas"]["HotPersonResponse"][];
            nextCursor: string | null;
            /** @description How many people match the filters. */
            total: number;
        };
        HotListConditions: {
            /**
             * @description Only people in this segment.
             * @enum {string}
             */
            segment?: "attended" | "no-show" | "left-early" | "stayed-to-offer" | "clicked" | "bought" | "clicked-not-bought";
            /** @description Part of a name or an address. */
            q?: string;
            /** @description Only people with at least this score. */
            minScore?: number;
            /**
             * @description Only leads at this stage.
             * @enum {string}
             */
            stage?: "sales-ready" | "nurture" | "disqualified";
            /**
             * @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3).
             * @enum {string}
             */
            cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Only people in this phase of buying.
             * @enum {string}
             */
            phase?: "discover" | "explore" | "buy" | "engage";
            /** @description Only people contacted fewer than seven times. */
            fewTouches?: boolean;
            /** @description Only people with a phone number. */
            hasPhone?: boolean;
            /**
             * Format: uuid
             * @description Only members of this segment by rule.
             */
            memberOf?: string;
        };
        HotListViewResponse: {
            id: string;
            name: string;
            shared: boolean;
            filter: components["schemas"]["HotListConditions"];
            /** @description Who made it. */
            author: string;
            /** @description Whether it is one’s own, and may be changed. */
            mine: boolean;
        };
        HotListViewListResponse: {
            items: components["schemas"]["HotListViewResponse"][];
            nextCursor: string | null;
        };
        WriteHotListViewRequest: {
            name: string;
            /** @description Whether everybody of the workspace sees it. */
            shared: boolean;
            /** @description The filters of the hot list, without the session. */
            filter: components["schemas"]["HotListConditions"];
        };
        QuietHoursRequest: {
            /** @description Of the wall clock, 0 to 23. */
            from: number;
            until: number;
            /** @description IANA name. */
            timeZone: string;
        };
        SalesConnectionResponse: {
            /** @enum {string} */
            kind: "webhook" | "hubspot" | "bitrix24" | "amocrm" | "slack" | "telegram";
            automatic: ("very-hot" | "sales-ready")[];
            id: string;
            name: string;
            /**
             * @description `disabled` after it refused us; `unreadable` after the installation’s own secret was changed: set it up again.
             * @enum {string}
             */
            state: "ready" | "paused" | "disabled" | "unreadable";
            /** @description Why it is disabled. */
            reason: string | null;
            /** @description Where it leads to, without secrets. */
            shown: string | null;
            /** @enum {string|null} */
            entity: "contact" | "lead" | null;
            quiet: components["schemas"]["QuietHoursRequest"] | null;
            /** @description How many deliveries wait. */
            waiting: number;
            /** @description How many were given up. */
            failed: number;
        };
        SalesConnectionListResponse: {
            items: components["schemas"]["SalesConnectionResponse"][];
            nextCursor: string | null;
        };
        CreateSalesConnectionRequest: {
            /** @enum {string} */
            kind: "webhook" | "hubspot" | "bitrix24" | "amocrm" | "slack" | "telegram";
            name: string;
            /**
             * Format: uri
             * @description Webhook: where it is posted, signed as Standard Webhooks says. Bitrix24: an inbound webhook. amoCRM: the account. Slack: an incoming webhook.
             */
            url?: string;
            /** @description Webhook: `whsec_` and 24 to 64 bytes in base64; made here when left out. */
            secret?: string;
            /** @description HubSpot: of a private app. amoCRM: a long-lived token. */
            accessToken?: string;
            /**
             * @description Bitrix24: what a person becomes.
             * @enum {string}
             */
            entity?: "lead" | "contact";
            /** @description Telegram: as BotFather gave it. */
            botToken?: string;
            /** @description Telegram: a chat, a group or a channel with the bot in it. */
            chatId?: string;
            /**
             * @description What pushes a person by itself; an alert always tells of the very hot.
             * @default []
             */
            automatic: ("very-hot" | "sales-ready")[];
            /**
             * @description Takes nothing while it is paused.
             * @default false
             */
            paused: boolean;
            /** @description Alerts wait for the end of these hours. */
            quiet?: components["schemas"]["QuietHoursRequest"] | null;
        };
        NewSalesConnectionResponse: {
            id: string;
            /** @description Of a webhook, shown this once. */
            secret: string | null;
        };
        ChangeSalesConnectionRequest: {
            name: string;
            /**
             * Format: uri
             * @description Webhook: where it is posted, signed as Standard Webhooks says. Bitrix24: an inbound webhook. amoCRM: the account. Slack: an incoming webhook.
             */
            url?: string;
            /** @description Webhook: `whsec_` and 24 to 64 bytes in base64; made here when left out. */
            secret?: string;
            /** @description HubSpot: of a private app. amoCRM: a long-lived token. */
            accessToken?: string;
            /**
             * @description Bitrix24: what a person becomes.
             * @enum {string}
             */
            entity?: "lead" | "contact";
            /** @description Telegram: as BotFather gave it. */
            botToken?: string;
            /** @description Telegram: a chat, a group or a channel with the bot in it. */
            chatId?: string;
            /**
             * @description What pushes a person by itself; an alert always tells of the very hot.
             * @default []
             */
            automatic: ("very-hot" | "sales-ready")[];
            /**
             * @description Takes nothing while it is paused.
             * @default false
             */
            paused: boolean;
            /** @description Alerts wait for the end of these hours. */
            quiet?: components["schemas"]["QuietHoursRequest"] | null;
        };
        TestSalesConnectionResponse: {
            delivered: boolean;
            /** @description Why not, in the provider’s words. */
            reason: string | null;
        };
        SalesDeliveryResponse: {
            /** @enum {string} */
            why: "by-hand" | "very-hot" | "sales-ready" | "alert";
            /**
             * @description `uncertain`: an alert that was interrupted, and is not repeated; `replaced`: told with a later one.
             * @enum {string}
             */
            state: "waiting" | "sending" | "delivered" | "failed" | "uncertain" | "replaced";
            id: string;
            contactId: string;
            name: string;
            email: string;
            attempts: number;
            queuedAt: string;
            /** @description When it is tried next. */
            dueAt: string | null;
            finishedAt: string | null;
            /** @description What went wrong last, in the provider’s words. */
            problem: string | null;
            /** @description What the other side calls the person. */
            remoteId: string | null;
        };
        SalesDeliveryListResponse: {
            items: components["schemas"]["SalesDeliveryResponse"][];
            nextCursor: string | null;
        };
        RetriedDeliveriesResponse: {
            /** @description How many are tried again. */
            queued: number;
        };
        PushToCrmRequest: {
            /** Format: uuid */
            sessionId: string;
            /**
             * @description Only people in this segment.
             * @enum {string}
             */
            segment?: "attended" | "no-show" | "left-early" | "stayed-to-offer" | "clicked" | "bought" | "clicked-not-bought";
            /** @description Part of a name or an address. */
            q?: string;
            /** @description Only people with at least this score. */
            minScore?: number;
            /**
             * @description Only leads at this stage.
             * @enum {string}
             */
            stage?: "sales-ready" | "nurture" | "disqualified";
            /**
             * @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3).
             * @enum {string}
             */
            cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Only people in this phase of buying.
             * @enum {string}
             */
            phase?: "discover" | "explore" | "buy" | "engage";
            /** @description Only people contacted fewer than seven times. */
            fewTouches?: boolean;
            /** @description Only people with a phone number. */
            hasPhone?: boolean;
            /**
             * Format: uuid
             * @description Only members of this segment by rule.
             */
            memberOf?: string;
            /** Format: uuid */
            connectionId: string;
            registrationIds?: string[];
        };
        PushedToCrmResponse: {
            /** @description How many were put in the queue; whoever is in it already is not counted. */
            queued: number;
        };
        FunnelResponse: {
            /** @description Who looked at the webinar’s page, once a day each; the sessions of a webinar share its page. */
            visitors: number;
            registered: number;
            /** @description By the workspace’s attendance rule, once the session is settled. */
            attended: number;
            stayedToOffer: number;
            clicked: number;
            bought: number;
            /** @description In the smallest unit of the currency. */
            revenueMinor: number;
            /** @description Null while the webinar has neither offer nor order. */
            currency: string | null;
        };
        WebinarFunnelResponse: {
            /** @description Who looked at the webinar’s page, once a day each; the sessions of a webinar share its page. */
            visitors: number;
            registered: number;
            /** @description By the workspace’s attendance rule, once the session is settled. */
            attended: number;
            stayedToOffer: number;
            clicked: number;
            bought: number;
            /** @description In the smallest unit of the currency. */
            revenueMinor: number;
            /** @description Null while the webinar has neither offer nor order. */
            currency: string | null;
            webinarId: string;
        };
        WebinarFunnelListResponse: {
            /** @description The newest webinar first; those that the workspace does not have are left out. */
            items: components["schemas"]["WebinarFunnelResponse"][];
        };
        SeenOfferResponse: {
            offerId: string;
            title: string;
            sessionId: string;
            presentedAt: string;
            clicks: number;
            lastClickedAt: string | null;
        };
        ContactOrderResponse: {
            id: string;
            offerTitle: string;
            sessionId: string;
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            currency: string;
            /** @enum {string} */
            recordedBy: "sales" | "webhook";
            /** @description Who entered it, for orders by hand. */
            memberName: string | null;
            note: string | null;
            paidAt: string;
        };
        ContactActivityResponse: {
            /** @description Contact attempts so far, over all sessions. */
            touches: number;
            lastTouchAt: string | null;
            /** @description The latest first. */
            offers: components["schemas"]["SeenOfferResponse"][];
            /** @description The latest first. */
            orders: components["schemas"]["ContactOrderResponse"][];
        };
        SegmentFieldResponse: {
            key: string;
            /** @enum {string} */
            group: "engagement" | "segments" | "profile" | "happened";
            /**
             * @description How its value is written: plain for most; `{name, value}` for an attribute, `{count, days?, webinarId?}` for a count.
             * @enum {string}
             */
            type: "number" | "text" | "segment" | "tag" | "count" | "answer" | "attribute" | "choice";
            operators: string[];
            /** @description What can be chosen; empty where anything may be given. */
            choices: string[];
            /** @description Whether what happened can be narrowed to one webinar. */
            ofWebinar: boolean;
            /** @description Where its words stand in a catalogue of languages. */
            labelKey: string;
        };
        SegmentFieldListResponse: {
            items: components["schemas"]["SegmentFieldResponse"][];
        };
        SegmentTemplateResponse: {
            key: string;
            rule: {
                [key: string]: unknown;
            };
        };
        SegmentTemplateListResponse: {
            items: components["schemas"]["SegmentTemplateResponse"][];
        };
        PreviewSegmentRequest: {
            /** @description In the shape of react-querybuilder's RuleGroupType; what may stand in it, `/segments/fields` tells. */
            rule: {
                [key: string]: unknown;
            };
        };
        SegmentSampleResponse: {
            contactId: string;
            name: string;
            email: string;
            /** @description Why, in plain words. */
            reason: string;
            /** @description The conditions that speak for the person, by their numbers in the order of the rule. */
            conditions: number[];
        };
        SegmentPreviewResponse: {
            count: number;
            /** @description Ten of them at most. */
            sample: components["schemas"]["SegmentSampleResponse"][];
        };
        SegmentMemberResponse: {
            contactId: string;
            name: string;
            email: string;
            enteredAt: string;
            /** @description Why, in plain words. */
            reason: string;
        };
        SegmentMemberListResponse: {
            items: components["schemas"]["SegmentMemberResponse"][];
            nextCursor: string | null;
        };
        SegmentResponse: {
            id: string;
            name: string;
            rule: {
                [key: string]: unknown;
            };
            members: number;
            /** @description Everybody is being looked at: the number of members is about to change. */
            counting: boolean;
            /** @description The names of the segments that ask about this one; while there are any, it cannot be deleted. */
            askedBy: string[];
            createdAt: string;
            updatedAt: string;
        };
        SegmentListResponse: {
            items: components["schemas"]["SegmentResponse"][];
        };
        CreateSegmentRequest: {
            /** @description In the shape of react-querybuilder's RuleGroupType; what may stand in it, `/segments/fields` tells. */
            rule: {
                [key: string]: unknown;
            };
            name: string;
        };
        ChangeSegmentRequest: {
            name?: string;
            /** @description In the shape of react-querybuilder's RuleGroupType. */
            rule?: {
                [key: string]: unknown;
            };
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
    Offers_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only the offer of this webinar. */
                webinarId?: string;
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
                    "application/json": components["schemas"]["OfferListResponse"];
                };
            };
        };
    };
    Offers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOfferRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferResponse"];
                };
            };
        };
    };
    Offers_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOfferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferResponse"];
                };
            };
        };
    };
    PublicOffers_show: {
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
                    "application/json": components["schemas"]["PersonalOfferResponse"];
                };
            };
        };
    };
    PublicOffers_click: {
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
                    "application/json": components["schemas"]["PersonalOfferResponse"];
                };
            };
        };
    };
    Orders_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                sessionId: string;
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
                    "application/json": components["schemas"]["OrderListResponse"];
                };
            };
        };
    };
    Orders_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOrderResponse"];
                };
            };
        };
    };
    PaymentEvents_show: {
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
                    "application/json": components["schemas"]["PaymentEndpointResponse"];
                };
            };
        };
    };
    PaymentEvents_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "order.paid";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        externalId: string;
                        /** Format: uuid */
                        registrationId?: string;
                        /** Format: email */
                        email?: string;
                        /** Format: uuid */
                        offerId: string;
                        amountMinor: number;
                        currency: string;
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
                    "application/json": components["schemas"]["PaymentEventResponse"];
                };
            };
        };
    };
    HotLists_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description At most so many people. */
                limit?: number;
                /** @description Leaves out so many people first, after `cursor` where there is one: a long list is shown from any place. */
                offset?: number;
                sessionId: string;
                /** @description Only people in this segment. */
                segment?: "attended" | "no-show" | "left-early" | "stayed-to-offer" | "clicked" | "bought" | "clicked-not-bought";
                /** @description Part of a name or an address. */
                q?: string;
                /** @description Only people with at least this score. */
                minScore?: number;
                /** @description Only leads at this stage. */
                stage?: "sales-ready" | "nurture" | "disqualified";
                /** @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3). */
                cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
                /** @description Only people in this phase of buying. */
                phase?: "discover" | "explore" | "buy" | "engage";
                /** @description Only people contacted fewer than seven times. */
                fewTouches?: boolean;
                /** @description Only people with a phone number. */
                hasPhone?: boolean;
                /** @description Only members of this segment by rule. */
                memberOf?: string;
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
                    "application/json": components["schemas"]["HotListResponse"];
                };
            };
        };
    };
    HotLists_csv: {
        parameters: {
            query: {
                sessionId: string;
                /** @description Only people in this segment. */
                segment?: "attended" | "no-show" | "left-early" | "stayed-to-offer" | "clicked" | "bought" | "clicked-not-bought";
                /** @description Part of a name or an address. */
                q?: string;
                /** @description Only people with at least this score. */
                minScore?: number;
                /** @description Only leads at this stage. */
                stage?: "sales-ready" | "nurture" | "disqualified";
                /** @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3). */
                cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
                /** @description Only people in this phase of buying. */
                phase?: "discover" | "explore" | "buy" | "engage";
                /** @description Only people contacted fewer than seven times. */
                fewTouches?: boolean;
                /** @description Only people with a phone number. */
                hasPhone?: boolean;
                /** @description Only members of this segment by rule. */
                memberOf?: string;
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
        };
    };
    HotLists_live: {
        parameters: {
            query: {
                sessionId: string;
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
        };
    };
    HotListViews_list: {
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
                    "application/json": components["schemas"]["HotListViewListResponse"];
                };
            };
        };
    };
    HotListViews_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteHotListViewRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotListViewResponse"];
                };
            };
        };
    };
    HotListViews_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteHotListViewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotListViewResponse"];
                };
            };
        };
    };
    HotListViews_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
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
    SalesConnections_list: {
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
                    "application/json": components["schemas"]["SalesConnectionListResponse"];
                };
            };
        };
    };
    SalesConnections_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSalesConnectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSalesConnectionResponse"];
                };
            };
        };
    };
    SalesConnections_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSalesConnectionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SalesConnections_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
    SalesConnections_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                    "application/json": components["schemas"]["TestSalesConnectionResponse"];
                };
            };
        };
    };
    SalesDeliveries_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only those in this state. */
                state?: "waiting" | "sending" | "delivered" | "failed" | "uncertain" | "replaced";
            };
            header?: never;
            path: {
                connectionId: string;
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
                    "application/json": components["schemas"]["SalesDeliveryListResponse"];
                };
            };
        };
    };
    SalesDeliveries_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
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
                    "application/json": components["schemas"]["RetriedDeliveriesResponse"];
                };
            };
        };
    };
    SalesDeliveries_push: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushToCrmRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedToCrmResponse"];
                };
            };
        };
    };
    Funnels_show: {
        parameters: {
            query?: {
                sessionId?: string;
                /** @description All sessions of a webinar together. */
                webinarId?: string;
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
                    "application/json": components["schemas"]["FunnelResponse"];
                };
            };
        };
    };
    Funnels_list: {
        parameters: {
            query: {
                /** @description Ids, separated by commas; 100 at most. */
                webinarIds: string[];
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
                    "application/json": components["schemas"]["WebinarFunnelListResponse"];
                };
            };
        };
    };
    ContactActivity_show: {
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
                    "application/json": components["schemas"]["ContactActivityResponse"];
                };
            };
        };
    };
    SegmentRules_fields: {
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
                    "application/json": components["schemas"]["SegmentFieldListResponse"];
                };
            };
        };
    };
    SegmentRules_templates: {
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
                    "application/json": components["schemas"]["SegmentTemplateListResponse"];
                };
            };
        };
    };
    SegmentRules_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSegmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentPreviewResponse"];
                };
            };
        };
    };
    SegmentMembers_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                segmentId: string;
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
                    "application/json": components["schemas"]["SegmentMemberListResponse"];
                };
            };
        };
    };
    SegmentMembers_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
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
        };
    };
    Segments_list: {
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
                    "application/json": components["schemas"]["SegmentListResponse"];
                };
            };
        };
    };
    Segments_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSegmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentResponse"];
                };
            };
        };
    };
    Segments_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
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
                    "application/json": components["schemas"]["SegmentResponse"];
                };
            };
        };
    };
    Segments_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
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
    Segments_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSegmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentResponse"];
                };
            };
        };
    };
    Segments_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
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
                    "application/json": components["schemas"]["SegmentResponse"];
                };
            };
        };
    };
}

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
    "/api/v1/sales-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of the workspace with what they do for sales.
         * @description For: every signed-in member.
         */
        get: operations["SalesTeam_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-team/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says what somebody does for sales.
         * @description For: owner.
         */
        put: operations["SalesTeam_set"];
        post?: never;
        /**
         * Takes somebody out of sales; whom they have they keep until they are given to others.
         * @description For: owner.
         */
        delete: operations["SalesTeam_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists people who were handed over, the hottest first.
         * @description For: every signed-in member.
         */
        get: operations["HandOffs_list"];
        put?: never;
        /**
         * Offers people to sales by the rules, whatever their stage.
         * @description For: owner, sales.
         */
        post: operations["HandOffs_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are offered to me, to be called, and wait for anybody.
         * @description For: every signed-in member.
         */
        get: operations["HandOffs_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has one person; 404 `lead-not-found` for somebody who was never handed over.
         * @description For: every signed-in member.
         */
        get: operations["HandOffs_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{contactId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a person who was offered to me, or who waits for anybody; 409 `lead-with-somebody-else` when too late.
         * @description For: owner, sales.
         */
        put: operations["HandOffs_accept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{contactId}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Passes an offered person on to the next.
         * @description For: owner, sales.
         */
        post: operations["HandOffs_passOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hand-off-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules by which people find an owner, and the time to accept.
         * @description For: every signed-in member.
         */
        get: operations["HandOffSettings_show"];
        /**
         * Sets them for whoever is offered from now on, and for those who wait.
         * @description For: owner.
         */
        put: operations["HandOffSettings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-reassignments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people of a colleague would go to whom; `toMemberIds` may be a list with commas.
         * @description For: owner.
         */
        get: operations["HandOffSettings_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives all people of a colleague to others, in one step.
         * @description For: owner.
         */
        post: operations["HandOffSettings_execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the calls to one contact, the latest first.
         * @description For: every signed-in member.
         */
        get: operations["Calls_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Records what came of a call, under an id of the caller's choice, so that sending it again records nothing twice.
         * @description For: owner, sales.
         */
        put: operations["Calls_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conveyor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stages with the people in them; before it is started, stages to begin with.
         * @description For: every signed-in member.
         */
        get: operations["Conveyor_show"];
        /**
         * Sets all stages at once; who is where is worked out right after the answer.
         * @description For: owner, presenter.
         */
        put: operations["Conveyor_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conveyor/stages/{stageId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who is in a stage; those who have been there longest come first.
         * @description For: every signed-in member.
         */
        get: operations["Conveyor_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conveyor/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one person has given, stage by stage.
         * @description For: every signed-in member.
         */
        get: operations["Conveyor_showPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conveyor/contacts/{contactId}/stages/{stageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Records that a human received what a stage asks for; 409 `get-not-by-hand` where it has to prove itself.
         * @description For: owner, sales.
         */
        put: operations["Conveyor_record"];
        post?: never;
        /**
         * Takes such a record back.
         * @description For: owner, sales.
         */
        delete: operations["Conveyor_undo"];
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
        HotPersonResponse: {
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
        };
        HotListResponse: {
            items: components["schemas"]["HotPersonResponse"][];
            nextCursor: string | null;
            /** @description How many people match the filters. */
            total: number;
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
            group: "engagement" | "profile" | "happened" | "segments";
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
        SalesProfileBody: {
            /** @enum {string} */
            role: "telemarketer" | "seller" | "account-manager";
            /** @description `de`, `ru`; empty lists take everybody. */
            languages: string[];
            /** @description IANA names. */
            timeZones: string[];
            /** @description As the attribute `country` of contacts has them. */
            countries: string[];
            tags: string[];
            /** @description Only people for whom one of these comes next. */
            rungs: ("front-end" | "core" | "vip")[];
            /** @description How many people may still ask something of them; null for any number. */
            maxLoad: number | null;
            /** @description Nobody new is offered to them for now. */
            away: boolean;
        };
        TeamMemberResponse: {
            memberId: string;
            name: string;
            email: string;
            /** @description In the workspace. */
            role: string;
            /** @description False for somebody who has left while people are still with them. */
            here: boolean;
            /** @description Null for whoever is not in sales. */
            profile: components["schemas"]["SalesProfileBody"] | null;
            leads: number;
            offered: number;
        };
        SalesTeamResponse: {
            items: components["schemas"]["TeamMemberResponse"][];
        };
        LastCallResponse: {
            outcome: string;
            note: string | null;
            memberName: string;
            at: string;
        };
        LeadReasonResponse: {
            points: number;
            text: string;
        };
        StageAheadResponse: {
            stageId: string;
            name: string;
            result: string;
            /** @description What we give, what we must get, and what to say. */
            gives: string;
            gets: string;
            script: string;
            /** @description Whether a member records that it was received. */
            byHand: boolean;
        };
        LeadResponse: {
            contactId: string;
            name: string;
            email: string;
            /** @description From the attribute `phone`; null when none is known. */
            phone: string | null;
            /** @description IANA name; empty when none is known. */
            timeZone: string;
            /**
             * @description `waiting` for anybody, `offered` to somebody, or `accepted` by them.
             * @enum {string}
             */
            state: "waiting" | "accepted" | "offered";
            memberId: string | null;
            memberName: string | null;
            role: string | null;
            /** @description Why this member, or why at all. */
            reason: string;
            since: string;
            acceptBy: string | null;
            nextCallAt: string | null;
            lastCallAt: string | null;
            lastCall: components["schemas"]["LastCallResponse"] | null;
            /** @enum {string} */
            stage: "sales-ready" | "nurture" | "disqualified";
            stageReason: string;
            phase: string;
            cell: string | null;
            touches: number;
            lastTouchAt: string | null;
            reasons: components["schemas"]["LeadReasonResponse"][];
            /** @description The stage of the conveyor that was reached. */
            place: string | null;
            /** @description The next one; null at the end, or without a conveyor. */
            ahead: components["schemas"]["StageAheadResponse"] | null;
        };
        LeadListResponse: {
            items: components["schemas"]["LeadResponse"][];
            nextCursor: string | null;
        };
        LeadCountsResponse: {
            /** @description Of the whole workspace; the others are one's own. */
            waiting: number;
            offered: number;
            toCall: number;
            later: number;
            done: number;
        };
        OfferLeadsRequest: {
            /** @description One to 500 contacts. */
            contactIds: string[];
        };
        OfferLeadsResponse: {
            /** @description How many were offered to somebody now; the others have somebody already, or wait until somebody is free. */
            offered: number;
        };
        WorkingHoursBody: {
            /** @description ISO weekdays: 1 is Monday. */
            days: number[];
            /** @description `HH:MM`. */
            from: string;
            to: string;
            timeZone: string;
        };
        OwnerRuleBody: {
            /** @enum {string} */
            stage: "sales-ready" | "nurture" | "disqualified" | "any";
            /**
             * @description The rung that comes next for the person.
             * @enum {string}
             */
            rung: "front-end" | "core" | "vip" | "any";
            /** @enum {string} */
            role: "telemarketer" | "seller" | "account-manager";
            /** @description Only those whose territory this is. */
            territory: boolean;
            /** @enum {string} */
            choose: "round-robin" | "least-load";
        };
        HandOffSettingsBody: {
            /** @description How long somebody may take to accept, within the working hours. */
            acceptMinutes: number;
            /** @description Null: the time runs day and night. */
            workingHours: components["schemas"]["WorkingHoursBody"] | null;
            /** @description The first that fits, and for which somebody is free, decides. */
            rules: components["schemas"]["OwnerRuleBody"][];
        };
        ShareResponse: {
            memberId: string;
            name: string;
            people: number;
        };
        ReassignmentPreviewResponse: {
            items: components["schemas"]["ShareResponse"][];
        };
        ReassignLeadsRequest: {
            /** Format: uuid */
            fromMemberId: string;
            /** @description Among whom they are dealt out evenly. */
            toMemberIds: string[];
        };
        ReassignmentResponse: {
            /** @description How many people went to a colleague. */
            people: number;
        };
        CallResponse: {
            id: string;
            contactId: string;
            memberName: string;
            /** @enum {string} */
            outcome: "positive" | "neutral" | "negative" | "no-answer" | "call-back";
            note: string | null;
            callBackAt: string | null;
            at: string;
        };
        CallListResponse: {
            items: components["schemas"]["CallResponse"][];
            nextCursor: string | null;
        };
        RecordCallRequest: {
            /** Format: uuid */
            contactId: string;
            /** @enum {string} */
            outcome: "positive" | "neutral" | "negative" | "no-answer" | "call-back";
            note?: string | null;
            /**
             * Format: date-time
             * @description With the outcome `call-back`, and only with it.
             */
            callBackAt?: string | null;
        };
        StageBody: {
            /**
             * Format: uuid
             * @description Null for a new one.
             */
            id: string | null;
            name: string;
            result: string;
            /** @enum {string} */
            owner: "marketing" | "telemarketer" | "seller" | "account-manager";
            /** @description What we give to whoever is to come here. */
            gives: string;
            /** @description What we must get, in words. */
            gets: string;
            /** @description What to say to whoever is to come here. */
            script: string;
            /**
             * @description How we know that it was received: `{"kind": "rule", "rule": ...}` as segments have them, without days and segments;
             *     `{"kind": "code-word", "word": null}` for any code word or a certain one; `{"kind": "by-hand"}` for a member's word.
             */
            get: {
                [key: string]: unknown;
            };
            /** @description Whoever is here has passed all stages before. */
            overtakes: boolean;
            /** @description Longer than that is stuck; null for never. */
            stuckDays: number | null;
        };
        StageOnBoardResponse: {
            stage: components["schemas"]["StageBody"];
            stageId: string;
            people: number;
            stuck: number;
            /** @description Here or further: what conversions are counted from. */
            reached: number;
        };
        ConveyorResponse: {
            /** @description False: these are stages to begin with, and nobody is in them. */
            started: boolean;
            /** @description Everybody is being looked at: the numbers are about to change. */
            counting: boolean;
            stages: components["schemas"]["StageOnBoardResponse"][];
            /** @description Stages to begin with. */
            proposal: components["schemas"]["StageBody"][];
        };
        ChangeConveyorRequest: {
            stages: components["schemas"]["StageBody"][];
        };
        PersonInStageResponse: {
            contactId: string;
            name: string;
            email: string;
            since: string;
            stuck: boolean;
            touches: number;
            /** @description Who of sales has them. */
            ownerName: string | null;
        };
        PeopleInStageResponse: {
            items: components["schemas"]["PersonInStageResponse"][];
            nextCursor: string | null;
        };
        StageOfPersonResponse: {
            id: string;
            name: string;
            gets: string;
            received: boolean;
            passed: boolean;
            /** @description Whether a member may record it. */
            byHand: boolean;
            recordedBy: string | null;
            note: string | null;
        };
        PlaceResponse: {
            /** @description Empty while the workspace has no conveyor. */
            stages: components["schemas"]["StageOfPersonResponse"][];
        };
        RecordGetRequest: {
            note?: string | null;
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
    SalesTeam_list: {
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
                    "application/json": components["schemas"]["SalesTeamResponse"];
                };
            };
        };
    };
    SalesTeam_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SalesProfileBody"];
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
    SalesTeam_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
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
    HandOffs_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Whose; `me` for one's own, everybody's when left out. */
                of?: "me";
                contactId?: string;
                show?: "waiting" | "offered" | "to-call" | "later" | "done" | "all";
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
                    "application/json": components["schemas"]["LeadListResponse"];
                };
            };
        };
    };
    HandOffs_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferLeadsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferLeadsResponse"];
                };
            };
        };
    };
    HandOffs_counts: {
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
                    "application/json": components["schemas"]["LeadCountsResponse"];
                };
            };
        };
    };
    HandOffs_show: {
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
                    "application/json": components["schemas"]["LeadResponse"];
                };
            };
        };
    };
    HandOffs_accept: {
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
                    "application/json": components["schemas"]["LeadResponse"];
                };
            };
        };
    };
    HandOffs_passOn: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HandOffSettings_show: {
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
                    "application/json": components["schemas"]["HandOffSettingsBody"];
                };
            };
        };
    };
    HandOffSettings_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOffSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOffSettingsBody"];
                };
            };
        };
    };
    HandOffSettings_preview: {
        parameters: {
            query: {
                fromMemberId: string;
                /** @description Among whom they are dealt out evenly. */
                toMemberIds: string[];
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
                    "application/json": components["schemas"]["ReassignmentPreviewResponse"];
                };
            };
        };
    };
    HandOffSettings_execute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignLeadsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentResponse"];
                };
            };
        };
    };
    Calls_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
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
                    "application/json": components["schemas"]["CallListResponse"];
                };
            };
        };
    };
    Calls_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCallRequest"];
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
    Conveyor_show: {
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
                    "application/json": components["schemas"]["ConveyorResponse"];
                };
            };
        };
    };
    Conveyor_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConveyorRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConveyorResponse"];
                };
            };
        };
    };
    Conveyor_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only those who have been there too long. */
                stuck?: boolean;
            };
            header?: never;
            path: {
                stageId: string;
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
                    "application/json": components["schemas"]["PeopleInStageResponse"];
                };
            };
        };
    };
    Conveyor_showPlace: {
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
                    "application/json": components["schemas"]["PlaceResponse"];
                };
            };
        };
    };
    Conveyor_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordGetRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceResponse"];
                };
            };
        };
    };
    Conveyor_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                stageId: string;
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
                    "application/json": components["schemas"]["PlaceResponse"];
                };
            };
        };
    };
}

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
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists people by where they stand, the most active first.
         * @description For: every signed-in member.
         */
        get: operations["Leads_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people stand in each cell of the matrix, by their stage.
         * @description For: every signed-in member.
         */
        get: operations["Leads_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the rules, thresholds and the matrix of the workspace.
         * @description For: every signed-in member.
         */
        get: operations["ScoringRules_show"];
        /**
         * Puts other rules in force; everybody is counted again right after the answer.
         * @description For: owner, presenter.
         */
        put: operations["ScoringRules_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring-rules/fields": {
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
        get: operations["ScoringRules_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring-rules/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who changed the rules, when and how; the latest first.
         * @description For: every signed-in member.
         */
        get: operations["ScoringRules_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a session's list would look by these rules, and where its people would stand; nothing is stored.
         * @description For: every signed-in member.
         */
        post: operations["ScoringRules_preview"];
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
        LeadReasonResponse: {
            points: number;
            text: string;
            /** @description When it happened; null for what is so. */
            at: string | null;
        };
        ContactLeadResponse: {
            /** @description In points. */
            fit: number;
            fitReasons: components["schemas"]["LeadReasonResponse"][];
            /** @description In points, as they are worth at the moment. */
            engagement: number;
            /** @description As they were worth when they were earned, the latest first. */
            engagementReasons: components["schemas"]["LeadReasonResponse"][];
            /** @description Class of fit and class of engagement. */
            cell: string;
            /** @enum {string} */
            stage: "sales-ready" | "nurture" | "disqualified";
            /** @description In plain words. */
            stageReason: string;
            stageSince: string | null;
            /** @enum {string} */
            phase: "discover" | "explore" | "buy" | "engage";
            phaseReason: string;
        };
        ContactActivityResponse: {
            /** @description Contact attempts so far, over all sessions. */
            touches: number;
            lastTouchAt: string | null;
            /** @description The latest first. */
            offers: components["schemas"]["SeenOfferResponse"][];
            /** @description The latest first. */
            orders: components["schemas"]["ContactOrderResponse"][];
            /** @description Where they stand; null for who is not known here. */
            lead: components["schemas"]["ContactLeadResponse"] | null;
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
        LeadResponse: {
            contactId: string;
            name: string;
            email: string;
            /** @description In points. */
            fit: number;
            /** @description In points, as they are worth at the moment. */
            engagement: number;
            cell: string;
            /** @enum {string} */
            stage: "sales-ready" | "nurture" | "disqualified";
            /** @description In plain words. */
            stageReason: string;
            /** @enum {string} */
            phase: "discover" | "explore" | "buy" | "engage";
        };
        LeadListResponse: {
            items: components["schemas"]["LeadResponse"][];
            nextCursor: string | null;
        };
        MatrixCountResponse: {
            cell: string;
            /** @enum {string} */
            stage: "sales-ready" | "nurture" | "disqualified";
            people: number;
        };
        LeadMatrixResponse: {
            items: components["schemas"]["MatrixCountResponse"][];
        };
        ScoringRuleResponse: {
            id: string;
            /** @enum {string} */
            kind: "engagement" | "fit";
            field: string;
            operator: string | null;
            value: Record<string, never>;
            points: number;
            cap: number | null;
            active: boolean;
        };
        StageOverridesResponse: {
            /** @enum {string|null} */
            unsubscribed: "sales-ready" | "nurture" | "disqualified" | null;
            /** @enum {string|null} */
            bought: "sales-ready" | "nurture" | "disqualified" | null;
        };
        CountingResponse: {
            done: number;
            total: number;
        };
        ScoringResponse: {
            rules: components["schemas"]["ScoringRuleResponse"][];
            halfLifeDays: number;
            hotScore: number;
            fitThresholds: number[];
            engagementThresholds: number[];
            stages: {
                [key: string]: string;
            };
            overrides: components["schemas"]["StageOverridesResponse"];
            /** @description Nought for the rules that the platform brings along. */
            revision: number;
            updatedAt: string | null;
            updatedBy: string | null;
            /** @description Everybody is being counted again: how far that is; null when that is done. */
            counting: components["schemas"]["CountingResponse"] | null;
        };
        ScoringRuleRequest: {
            /** @description Chosen by whoever makes the rule; entries in ledgers go by it. */
            id: string;
            /**
             * @description About who somebody is, or about what they do.
             * @enum {string}
             */
            kind: "fit" | "engagement";
            /** @description What may stand here, `/scoring-rules/fields` tells. */
            field: string;
            /** @description How a profile is compared; acts have none. */
            operator?: string | null;
            /** @description In the form of the field: as in rules of segments for a profile; a number, a word or nothing for an act. */
            value?: Record<string, never>;
            /** @description The most that the rule gives: to a session for what is done there, to a person for everything else. */
            cap?: number | null;
            active: boolean;
        };
        StageOverridesRequest: {
            /**
             * @description Who wants no letters any more; null leaves it to the matrix.
             * @enum {string|null}
             */
            unsubscribed?: "sales-ready" | "nurture" | "disqualified" | null;
            /**
             * @description Who bought; null leaves it to the matrix.
             * @enum {string|null}
             */
            bought?: "sales-ready" | "nurture" | "disqualified" | null;
        };
        SaveScoringRequest: {
            /** @description The one that was shown; 409 `scoring-changed-meanwhile` when there is another one by now. */
            revision: number;
            rules: components["schemas"]["ScoringRuleRequest"][];
            /** @description After so many days what somebody did is worth half. */
            halfLifeDays: number;
            /** @description The score in one session from which somebody is told of as very hot. */
            hotScore: number;
            /** @description From how many points on somebody is in class A, and in class B. */
            fitThresholds: number[];
            /** @description From how many points, as they are worth at the moment, somebody is in class 1, and in class 2. */
            engagementThresholds: number[];
            /** @description What each of the cells `A1` to `C3` means for sales. */
            stages: {
                [key: string]: string;
            };
            /** @description What comes before the matrix. */
            overrides: components["schemas"]["StageOverridesRequest"];
        };
        ScoringFieldResponse: {
            key: string;
            /** @enum {string} */
            kind: "engagement" | "fit";
            /** @description How a profile may be compared; empty for acts. */
            operators: string[];
            /**
             * @description How the value of a profile is written, as in segments; of an act what it asks.
             * @enum {string}
             */
            type: "text" | "tag" | "answer" | "attribute" | "least" | "word" | "nothing" | "maybe-word";
            /**
             * @description Whether the points belong to the score of a session, or to the person alone.
             * @enum {string}
             */
            of: "person" | "session";
        };
        ScoringFieldListResponse: {
            items: components["schemas"]["ScoringFieldResponse"][];
        };
        ScoringChangeResponse: {
            id: string;
            revision: number;
            memberName: string;
            /** @description What was different, a line each. */
            changes: string[];
            at: string;
        };
        ScoringChangeListResponse: {
            items: components["schemas"]["ScoringChangeResponse"][];
            nextCursor: string | null;
        };
        PreviewScoringRequest: {
            /**
             * Format: uuid
             * @description Whose list is shown.
             */
            sessionId: string;
            rules: components["schemas"]["ScoringRuleRequest"][];
            /** @description After so many days what somebody did is worth half. */
            halfLifeDays: number;
            /** @description The score in one session from which somebody is told of as very hot. */
            hotScore: number;
            /** @description From how many points on somebody is in class A, and in class B. */
            fitThresholds: number[];
            /** @description From how many points, as they are worth at the moment, somebody is in class 1, and in class 2. */
            engagementThresholds: number[];
            /** @description What each of the cells `A1` to `C3` means for sales. */
            stages: {
                [key: string]: string;
            };
            /** @description What comes before the matrix. */
            overrides: components["schemas"]["StageOverridesRequest"];
        };
        StandingResponse: {
            rank: number;
            score: number;
            cell: string;
            /** @enum {string} */
            stage: "sales-ready" | "nurture" | "disqualified";
        };
        ScoringReasonResponse: {
            points: number;
            text: string;
        };
        PreviewedPersonResponse: {
            registrationId: string;
            contactId: string;
            name: string;
            email: string;
            now: components["schemas"]["StandingResponse"];
            after: components["schemas"]["StandingResponse"];
            /** @description By the rules that are tried out, the weightiest first. */
            reasons: components["schemas"]["ScoringReasonResponse"][];
        };
        ScoringCountResponse: {
            name: string;
            now: number;
            after: number;
        };
        ScoringPreviewResponse: {
            people: number;
            /** @description How many would change their place in the matrix, or their stage. */
            moved: number;
            /** @description The ten who would be hottest. */
            top: components["schemas"]["PreviewedPersonResponse"][];
            cells: components["schemas"]["ScoringCountResponse"][];
            stages: components["schemas"]["ScoringCountResponse"][];
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
    Leads_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only people in this cell of the matrix. */
                cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
                stage?: "sales-ready" | "nurture" | "disqualified";
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
    Leads_matrix: {
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
                    "application/json": components["schemas"]["LeadMatrixResponse"];
                };
            };
        };
    };
    ScoringRules_show: {
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
                    "application/json": components["schemas"]["ScoringResponse"];
                };
            };
        };
    };
    ScoringRules_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveScoringRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringResponse"];
                };
            };
        };
    };
    ScoringRules_fields: {
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
                    "application/json": components["schemas"]["ScoringFieldListResponse"];
                };
            };
        };
    };
    ScoringRules_changes: {
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
                    "application/json": components["schemas"]["ScoringChangeListResponse"];
                };
            };
        };
    };
    ScoringRules_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewScoringRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoringPreviewResponse"];
                };
            };
        };
    };
}

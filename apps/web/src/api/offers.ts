/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */

export interface paths {
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
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the products from the lowest rung up, and points out what the ladder lacks.
         * @description For: every signed-in member.
         */
        get: operations["Products_list"];
        put?: never;
        /**
         * Puts a product on its rung, or answers 409 `product-name-taken`.
         * @description For: owner, presenter.
         */
        post: operations["Products_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
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
         * Takes a product off the ladder; it can be put back.
         * @description For: owner, presenter.
         */
        delete: operations["Products_archive"];
        options?: never;
        head?: never;
        /**
         * Changes a product; offers that sell it keep their own prices.
         * @description For: owner, presenter.
         */
        patch: operations["Products_change"];
        trace?: never;
    };
    "/api/v1/products/{productId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a product back on the ladder.
         * @description For: owner, presenter.
         */
        post: operations["Products_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * Gives a webinar an offer, or makes one that letters alone sell.
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
        /**
         * Takes an offer out of sale; its page says so, and it can be put back.
         * @description For: owner, presenter.
         */
        delete: operations["Offers_withdraw"];
        options?: never;
        head?: never;
        /**
         * Changes an offer; deadlines that run already keep their end.
         * @description For: owner, presenter.
         */
        patch: operations["Offers_change"];
        trace?: never;
    };
    "/api/v1/offers/{offerId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts an offer back into sale.
         * @description For: owner, presenter.
         */
        post: operations["Offers_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/public/offers/{token}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what so many pieces would cost this person with that code, or answers 422 `promo-code-refused`. */
        get: operations["PublicOffers_price"];
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
    "/api/v1/public/offers/{token}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders it, keeps it for the buyer while they pay, and tells where; or answers 409 `sold-out` or `price-changed`. */
        post: operations["PublicOffers_order"];
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
         * Lists the orders of the workspace, of a webinar or of a session, latest first.
         * @description For: every signed-in member.
         */
        get: operations["Orders_list"];
        put?: never;
        /**
         * Records an order by hand, or answers 409 `already-bought`, `sold-out`, or `order-waits-for-payment` with the `orderId` of
         *     the one that is to be marked as paid.
         * @description For: sales, owner.
         */
        post: operations["Orders_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what an order of this person would cost and bring now, and whether one waits to be paid; keeps nothing for them.
         * @description For: sales, owner.
         */
        get: operations["Orders_propose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks an order as paid, or answers 409 `order-cannot-move`.
         * @description For: sales, owner.
         */
        post: operations["Orders_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that the money of an order went back; points and segments follow. Pays nothing back by itself.
         * @description For: sales, owner.
         */
        post: operations["Orders_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls off an order that is not paid; its part of the stock is free again.
         * @description For: sales, owner.
         */
        post: operations["Orders_cancel"];
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
    "/api/v1/payment-settings/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows whether offers can be paid through Stripe, and where Stripe has to report.
         * @description For: owner.
         */
        get: operations["StripePayments_show"];
        /**
         * Sets up the account with which offers are paid.
         * @description For: owner.
         */
        put: operations["StripePayments_setUp"];
        post?: never;
        /**
         * Forgets the keys; nothing can be paid through Stripe any more.
         * @description For: owner.
         */
        delete: operations["StripePayments_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/stripe/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a message that Stripe signed; a repeated one changes nothing. */
        post: operations["StripePayments_receive"];
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
    "/api/v1/leads/{contactId}/disqualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a contact out of sales, with a reason, whatever the rules say of them.
         * @description For: owner, sales.
         */
        put: operations["Disqualifications_put"];
        post?: never;
        /**
         * Takes that back: the rules decide again.
         * @description For: owner, sales.
         */
        delete: operations["Disqualifications_delete"];
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
        /**
         * The people who were chosen, at most 500, for a spreadsheet: their ids do not fit into an address.
         * @description For: every signed-in member.
         */
        post: operations["HotLists_chosenCsv"];
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
    "/api/v1/hand-offs": {
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
         * Offers people to sales, whatever their stage: by the rules, or to a colleague; whom a member has disqualified is left out.
         *     Whom somebody else has only an owner gives away; 409 `lead-with-somebody-else` when that leaves nobody.
         * @description For: owner, sales.
         */
        post: operations["HandOffs_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hand-offs/counts": {
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
    "/api/v1/hand-offs/{contactId}": {
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
    "/api/v1/hand-offs/{contactId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a person who was offered to me, who waits for anybody, or whom nobody has; 409 `lead-with-somebody-else` when too late.
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
    "/api/v1/hand-offs/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes several people: of them whoever may be taken one by one; 409 `lead-with-somebody-else` when that is nobody.
         * @description For: owner, sales.
         */
        post: operations["HandOffs_acceptMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hand-offs/{contactId}/pass-on": {
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
    "/api/v1/hot-list/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers everybody of a view to sales, by the rules or to a colleague; 409 `too-many-to-hand-over` above 1000 people.
         * @description For: owner, sales.
         */
        post: operations["HotListHandOvers_handOver"];
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
        /**
         * Records the same outcome for several people; 404 `called-nobody-known` when none of them is known.
         * @description For: owner, sales.
         */
        post: operations["Calls_recordMany"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            /** @description Null where the offer belongs to no webinar. */
            sessionId: string | null;
            presentedAt: string;
            clicks: number;
            lastClickedAt: string | null;
        };
        ContactOrderResponse: {
            id: string;
            offerTitle: string;
            /** @description Null where the offer belongs to no webinar. */
            sessionId: string | null;
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
        DisqualifiedResponse: {
            reason: string;
            memberName: string;
            at: string;
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
            stage: "disqualified" | "nurture" | "sales-ready";
            /** @description In plain words. */
            stageReason: string;
            stageSince: string | null;
            /** @enum {string} */
            phase: "buy" | "discover" | "engage" | "explore";
            phaseReason: string;
            /** @description By a member; null for whoever the rules decide about. */
            disqualified: components["schemas"]["DisqualifiedResponse"] | null;
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
        ProductResponse: {
            id: string;
            name: string;
            description: string;
            /** @enum {string} */
            rung: "core" | "front-end" | "vip";
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            currency: string;
            /** @description How many offers sell it now. */
            offers: number;
            archived: boolean;
        };
        LadderGapResponse: {
            /** @enum {string} */
            kind: "missing-rung" | "vip-too-cheap";
            /**
             * @description Of a missing rung.
             * @enum {string|null}
             */
            rung: "core" | "front-end" | "vip" | null;
            /** @description Of a VIP product that costs less than three times the dearest core product. */
            productId: string | null;
            /** @description What it should cost at least. */
            leastAmountMinor: number | null;
        };
        ProductLadderResponse: {
            items: components["schemas"]["ProductResponse"][];
            gaps: components["schemas"]["LadderGapResponse"][];
        };
        CreateProductRequest: {
            name: string;
            /**
             * @description For colleagues.
             * @default
             */
            description: string;
            /**
             * @description Where it stands on the ladder.
             * @enum {string}
             */
            rung: "core" | "front-end" | "vip";
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            /** @description ISO 4217. */
            currency: string;
        };
        ChangeProductRequest: {
            name?: string;
            /** @description For colleagues. */
            description?: string;
            /**
             * @description Where it stands on the ladder.
             * @enum {string}
             */
            rung?: "core" | "front-end" | "vip";
            /** @description In the smallest unit of the currency. */
            amountMinor?: number;
            /** @description ISO 4217. */
            currency?: string;
        };
        AudienceResponse: {
            /** @enum {string} */
            kind: "attended" | "buyers" | "everyone" | "segment" | "stayed-to-offer" | "watched-minutes" | "watched-share";
            least: number | null;
            segmentId: string | null;
            /** @description Of buyers: what they bought; with neither, anything. */
            productId: string | null;
            /** @enum {string|null} */
            rung: "core" | "front-end" | "vip" | null;
            notAgainWithinDays: number | null;
        };
        BandResponse: {
            from: number;
            percentOff: number;
        };
        AccumulatedStepResponse: {
            fromMinor: number;
            percentOff: number;
        };
        PeriodBonusResponse: {
            from: string;
            until: string;
            percentOff: number;
        };
        PromoCodeResponse: {
            code: string;
            percentOff: number | null;
            amountOffMinor: number | null;
            quota: number | null;
            endsAt: string | null;
        };
        DiscountsResponse: {
            bands: components["schemas"]["BandResponse"][];
            accumulated: components["schemas"]["AccumulatedStepResponse"][];
            period: components["schemas"]["PeriodBonusResponse"] | null;
            promoCodes: components["schemas"]["PromoCodeResponse"][];
        };
        GiftResponse: {
            title: string;
            withinMinutes: number;
        };
        OfferResponse: {
            id: string;
            /** @description Null where letters alone sell it. */
            webinarId: string | null;
            title: string;
            description: string;
            product: string;
            /** @description The product of the ladder, where it names one. */
            productId: string | null;
            amountMinor: number;
            currency: string;
            checkoutUrl: string | null;
            /** @description Null where only `endsAt` counts. */
            deadlineMinutes: number | null;
            endsAt: string | null;
            audience: components["schemas"]["AudienceResponse"];
            stock: number | null;
            discounts: components["schemas"]["DiscountsResponse"];
            gifts: components["schemas"]["GiftResponse"][];
            /** @description It is not for sale any more. */
            withdrawn: boolean;
            createdAt: string;
            updatedAt: string;
        };
        OfferListResponse: {
            items: components["schemas"]["OfferResponse"][];
            nextCursor: string | null;
        };
        AudienceBody: {
            /** @enum {string} */
            kind: "attended" | "buyers" | "everyone" | "segment" | "stayed-to-offer" | "watched-minutes" | "watched-share";
            /** @description Minutes for `watched-minutes`, per cent of the session for `watched-share`. */
            least?: number | null;
            /**
             * Format: uuid
             * @description For `segment`.
             */
            segmentId?: string | null;
            /**
             * Format: uuid
             * @description For `buyers`: of this product.
             */
            productId?: string | null;
            /**
             * @description For `buyers`: of anything on this rung. With neither, whoever bought anything.
             * @enum {string|null}
             */
            rung?: "core" | "front-end" | "vip" | null;
            /** @description Who was at this webinar within so many days before gets nothing. */
            notAgainWithinDays?: number | null;
        };
        BandBody: {
            from: number;
            percentOff: number;
        };
        AccumulatedStepBody: {
            /** @description In the smallest unit of the offer’s currency. */
            fromMinor: number;
            percentOff: number;
        };
        PeriodBonusBody: {
            from: string;
            until: string;
            percentOff: number;
        };
        PromoCodeBody: {
            /** @description Compared without regard to case or spaces. */
            code: string;
            percentOff?: number | null;
            /** @description Instead of a share; in the smallest unit of the currency. */
            amountOffMinor?: number | null;
            /** @description How many orders may use it; without it any number. */
            quota?: number | null;
            endsAt?: string | null;
        };
        DiscountsBody: {
            /**
             * @description None, or three to five; the first begins at one piece and takes nothing off, and the last is open.
             * @default []
             */
            bands: components["schemas"]["BandBody"][];
            /**
             * @description By what the person has paid in this currency before.
             * @default []
             */
            accumulated: components["schemas"]["AccumulatedStepBody"][];
            period?: components["schemas"]["PeriodBonusBody"] | null;
            /** @default [] */
            promoCodes: components["schemas"]["PromoCodeBody"][];
        };
        GiftBody: {
            title: string;
            /** @description Counted per person, from when they first saw the offer. */
            withinMinutes: number;
        };
        CreateOfferRequest: {
            /**
             * Format: uuid
             * @description Whose offer it is; without one letters alone sell it, and only their links lead to it.
             */
            webinarId?: string | null;
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
            /** @description How long each person has, counted from when they first saw the offer; null where only `endsAt` counts. */
            deadlineMinutes?: number | null;
            /**
             * Format: uuid
             * @description The product of the ladder that it sells.
             */
            productId?: string | null;
            /** @description When it ends for everybody, whatever is left of their own time. */
            endsAt?: string | null;
            audience?: components["schemas"]["AudienceBody"];
            /** @description How many pieces there are; without it any number. */
            stock?: number | null;
            discounts?: components["schemas"]["DiscountsBody"];
            gifts?: components["schemas"]["GiftBody"][];
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
            /** @description How long each person has, counted from when they first saw the offer; null where only `endsAt` counts. */
            deadlineMinutes?: number | null;
            /**
             * Format: uuid
             * @description The product of the ladder that it sells.
             */
            productId?: string | null;
            /** @description When it ends for everybody, whatever is left of their own time. */
            endsAt?: string | null;
            audience?: components["schemas"]["AudienceBody"];
            /** @description How many pieces there are; without it any number. */
            stock?: number | null;
            discounts?: components["schemas"]["DiscountsBody"];
            gifts?: components["schemas"]["GiftBody"][];
        };
        PriceResponse: {
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            /** @description ISO 4217. */
            currency: string;
        };
        PriceLineResponse: {
            /** @enum {string} */
            kind: "accumulated" | "band" | "period" | "promo-code";
            percentOff: number | null;
            amountOffMinor: number;
            /** @description When this reason ends; null where nothing ends it. */
            until: string | null;
        };
        AskedPriceResponse: {
            quantity: number;
            unitMinor: number;
            listMinor: number;
            lines: components["schemas"]["PriceLineResponse"][];
            totalMinor: number;
            currency: string;
        };
        PriceBandResponse: {
            from: number;
            unitMinor: number;
        };
        PersonalGiftResponse: {
            title: string;
            /** @description Until when ordering brings it. */
            until: string;
        };
        OtherOfferResponse: {
            offerId: string;
            title: string;
        };
        PersonalOfferResponse: {
            offerId: string;
            title: string;
            description: string;
            /** @description One piece without any discount. */
            price: components["schemas"]["PriceResponse"];
            /** @description What one piece costs this person now, and why; null where nothing can be ordered. */
            priceNow: components["schemas"]["AskedPriceResponse"] | null;
            /**
             * @description Nothing but `open` can be ordered.
             * @enum {string}
             */
            state: "bought" | "expired" | "not-for-you" | "open" | "sold-out";
            /**
             * @description Why it is not for this person.
             * @enum {string|null}
             */
            refusal: "came-before" | "not-in-audience" | null;
            /** @description When this person’s time ends; bound to the person on the server. Null where it never began. */
            deadlineAt: string | null;
            /** @description For a countdown that does not trust the browser’s clock. */
            serverNow: string;
            expired: boolean;
            bought: boolean;
            /** @description How many pieces are left, where there is a number of them. */
            left: number | null;
            bands: components["schemas"]["PriceBandResponse"][];
            gifts: components["schemas"]["PersonalGiftResponse"][];
            /** @description Whether it makes sense to ask for a code. */
            takesPromoCodes: boolean;
            /** @description Where to pay, while there is time; null also where paying begins with an order. */
            checkoutUrl: string | null;
            others: components["schemas"]["OtherOfferResponse"][];
        };
        OrderOfferRequest: {
            /** Format: uuid */
            offerId?: string;
            quantity?: number;
            promoCode?: string;
            /** @description What the buyer was told that it costs, in the smallest unit of the currency: what costs more by now is refused. */
            atMostMinor?: number;
        };
        OrderedOfferResponse: {
            /** @description Null where nothing can be paid online: sales hears that this person wants it. */
            orderId: string | null;
            /** @description Where to pay. */
            checkoutUrl: string | null;
            /** @description Nothing is left to be paid. */
            paid: boolean;
        };
        OrderResponse: {
            id: string;
            offerId: string;
            offerTitle: string;
            /** @description The three are null together, where the offer belongs to no webinar. */
            webinarId: string | null;
            sessionId: string | null;
            registrationId: string | null;
            contactId: string;
            name: string;
            email: string;
            quantity: number;
            /** @description In the smallest unit of the currency. */
            amountMinor: number;
            /** @description What went back of it. */
            refundedMinor: number;
            currency: string;
            promoCode: string | null;
            /** @description What comes on top. */
            gifts: string[];
            /** @enum {string} */
            state: "cancelled" | "paid" | "placed" | "refunded";
            /**
             * @description Who told that it was placed or paid.
             * @enum {string}
             */
            recordedBy: "page" | "sales" | "webhook";
            /**
             * @description Where it is paid, when that is known.
             * @enum {string|null}
             */
            provider: "stripe" | null;
            /** @description Who entered it, for orders by hand. */
            memberName: string | null;
            note: string | null;
            /** @description The payment provider’s own id. */
            externalId: string | null;
            placedAt: string;
            /** @description Until when it is kept for a buyer who has not paid. */
            holdUntil: string | null;
            paidAt: string | null;
            refundedAt: string | null;
            cancelledAt: string | null;
            /** @enum {string|null} */
            cancelReason: "by-hand" | "expired" | "payment-failed" | "replaced" | null;
            /**
             * @description What a person has to look at: money that came when nothing was left any more.
             * @enum {string|null}
             */
            attention: "paid-without-stock" | null;
        };
        OrderListResponse: {
            items: components["schemas"]["OrderResponse"][];
            nextCursor: string | null;
        };
        WaitingOrderResponse: {
            id: string;
            quantity: number;
            amountMinor: number;
            currency: string;
            placedAt: string;
        };
        ProposedOrderResponse: {
            price: components["schemas"]["AskedPriceResponse"];
            /** @description For which it would come in time. */
            gifts: string[];
            /** @description With one there is no second. */
            waiting: components["schemas"]["WaitingOrderResponse"] | null;
            /** @description With a paid one there is no second either. */
            bought: boolean;
        };
        RecordOrderRequest: {
            /** Format: uuid */
            offerId: string;
            /**
             * Format: uuid
             * @description Who bought, by their place in the webinar that the offer belongs to.
             */
            registrationId?: string;
            /**
             * Format: uuid
             * @description Who bought an offer that belongs to no webinar.
             */
            contactId?: string;
            /** @description Where it differs from what the prices of the offer say; in the smallest unit of its currency. */
            amountMinor?: number;
            /** @description How many pieces. */
            quantity?: number;
            /** @description Of the offer; it counts towards its quota also where another amount was agreed. */
            promoCode?: string;
            /** @description False for what was agreed and is still to be paid. */
            paid?: boolean;
            /** @description What colleagues should know about it. */
            note?: string;
        };
        RecordedOrderResponse: {
            id: string;
        };
        PaymentEndpointResponse: {
            /** @description Where the provider posts `order.paid`, `order.refunded` and `order.cancelled` messages. */
            url: string;
            /** @description Standard Webhooks secret; whoever has it can report orders. */
            secret: string;
        };
        PaymentEventResponse: {
            received: boolean;
            /** @description The order that the message led to; null for messages that are not about orders. */
            orderId: string | null;
        };
        StripeSettingsResponse: {
            /** @enum {string} */
            state: "not-set-up" | "ready" | "unreadable";
            /** @description Real money is taken. */
            live: boolean;
            /** @description The last characters of the key. */
            keyEnding: string | null;
            setUpAt: string | null;
            /** @description Where Stripe has to report. */
            webhookUrl: string;
        };
        SetUpStripeRequest: {
            /** @description A secret or restricted key: `sk_test_…`, `rk_live_…`. Kept sealed, and never shown again. */
            secretKey: string;
            /** @description The signing secret of the webhook endpoint: `whsec_…`. */
            webhookSecret: string;
        };
        StripeEventResponse: {
            received: boolean;
        };
        SegmentFieldResponse: {
            key: string;
            /** @enum {string} */
            group: "engagement" | "happened" | "profile" | "segments";
            /**
             * @description How its value is written: plain for most; `{name, value}` for an attribute, `{count, days?}` for a count, with what it can be
             *     narrowed by: `webinarId`, `containing`, `outcome`, `productId`, `rung`.
             * @enum {string}
             */
            type: "answer" | "attribute" | "choice" | "count" | "number" | "segment" | "stage" | "tag" | "text";
            operators: string[];
            /** @description What can be chosen; empty where anything may be given. */
            choices: string[];
            /** @description Whether what happened can be narrowed to one webinar. */
            ofWebinar: boolean;
            /** @description Whether it can be narrowed to that in which a word stands: a link, a page, a title. */
            containing: boolean;
            /** @description The outcomes that it can be narrowed to; mostly none. */
            outcomes: string[];
            /** @description Whether it can be narrowed to a product or a rung of the ladder. */
            ofProduct: boolean;
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
            /** @description False where counting would have taken too long: the number is an estimate from a part of the people. */
            exact: boolean;
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
            unsubscribed: "disqualified" | "nurture" | "sales-ready" | null;
            /** @enum {string|null} */
            bought: "disqualified" | "nurture" | "sales-ready" | null;
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
            kind: "engagement" | "fit";
            /** @description What may stand here, `/scoring-rules/fields` tells. */
            field: string;
            /** @description How a profile is compared; acts have none. */
            operator?: string | null;
            /** @description In the form of the field: as in rules of segments for a profile; a number, a word or nothing for an act. */
            value?: Record<string, never>;
            /** @description The most that the rule gives, or takes: to a session for what is done there, to a person for everything else. */
            cap?: number | null;
            active: boolean;
        };
        StageOverridesRequest: {
            /**
             * @description Who wants no letters any more; null leaves it to the matrix.
             * @enum {string|null}
             */
            unsubscribed?: "disqualified" | "nurture" | "sales-ready" | null;
            /**
             * @description Who bought; null leaves it to the matrix.
             * @enum {string|null}
             */
            bought?: "disqualified" | "nurture" | "sales-ready" | null;
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
            type: "answer" | "attribute" | "least" | "maybe-word" | "nothing" | "outcome" | "tag" | "text" | "word";
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
            stage: "disqualified" | "nurture" | "sales-ready";
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
            stage: "disqualified" | "nurture" | "sales-ready";
            /** @description In plain words. */
            stageReason: string;
            /** @enum {string} */
            phase: "buy" | "discover" | "engage" | "explore";
        };
        LeadListResponse: {
            items: components["schemas"]["LeadResponse"][];
            nextCursor: string | null;
        };
        MatrixCountResponse: {
            cell: string;
            /** @enum {string} */
            stage: "disqualified" | "nurture" | "sales-ready";
            people: number;
        };
        LeadMatrixResponse: {
            items: components["schemas"]["MatrixCountResponse"][];
        };
        DisqualifyLeadRequest: {
            /** @description Why nobody should sell to them, in a few words. */
            reason: string;
        };
        ReasonResponse: {
            points: number;
            /** @description In plain words: `stayed 52 of 60 minutes`. */
            text: string;
        };
        HotOwnerResponse: {
            memberId: string;
            name: string;
            /**
             * @description `offered` until they have accepted.
             * @enum {string}
             */
            state: "accepted" | "offered";
        };
        HotCallResponse: {
            outcome: string;
            at: string;
            /** @description Null where a sequence asked for the call. */
            memberName: string | null;
        };
        BestReasonResponse: {
            /** @enum {string} */
            code: "answered" | "answered-ready" | "asked" | "bought" | "clicked-not-bought" | "left-early" | "missed" | "ready-to-buy" | "registered" | "said-no" | "stayed-long" | "stayed-to-offer";
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
            stage: "disqualified" | "nurture" | "sales-ready";
            /**
             * @description Fit (A to C) and engagement (1 to 3) of the person.
             * @enum {string}
             */
            cell: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Where in buying the person is.
             * @enum {string}
             */
            phase: "buy" | "discover" | "engage" | "explore";
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
            /** @description Who of sales has them, or is asked to take them; null while nobody does. */
            owner: components["schemas"]["HotOwnerResponse"] | null;
            /** @description They want no phone calls. */
            callsDeclined: boolean;
            /** @description What came of the latest call; null before the first. */
            lastCall: components["schemas"]["HotCallResponse"] | null;
            /** @description The best reason to call. */
            best: components["schemas"]["BestReasonResponse"];
        };
        HotListResponse: {
            items: components["schemas"]["HotPersonResponse"][];
            nextCursor: string | null;
            /** @description How many people match the filters. */
            total: number;
        };
        ChosenSheetRequest: {
            /** @description Headings and words for people, in this language (English if we do not speak it); left out, the sheet has names and codes for programs. */
            language?: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * @description Only people in this segment.
             * @enum {string}
             */
            segment?: "attended" | "bought" | "clicked" | "clicked-not-bought" | "left-early" | "no-show" | "stayed-to-offer";
            /** @description Part of a name or an address. */
            q?: string;
            /** @description Only people with at least this score. */
            minScore?: number;
            /**
             * @description Only leads at this stage.
             * @enum {string}
             */
            stage?: "disqualified" | "nurture" | "sales-ready";
            /**
             * @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3).
             * @enum {string}
             */
            cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Only people in this phase of buying.
             * @enum {string}
             */
            phase?: "buy" | "discover" | "engage" | "explore";
            /** @description Only people contacted fewer than seven times. */
            fewTouches?: boolean;
            /** @description Only people with a phone number. */
            hasPhone?: boolean;
            /**
             * Format: uuid
             * @description Only members of this segment by rule.
             */
            memberOf?: string;
            /** @description Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
            owner?: string;
            /** @description One to 500 registrations. */
            registrationIds: string[];
        };
        HotListConditions: {
            /**
             * @description Only people in this segment.
             * @enum {string}
             */
            segment?: "attended" | "bought" | "clicked" | "clicked-not-bought" | "left-early" | "no-show" | "stayed-to-offer";
            /** @description Part of a name or an address. */
            q?: string;
            /** @description Only people with at least this score. */
            minScore?: number;
            /**
             * @description Only leads at this stage.
             * @enum {string}
             */
            stage?: "disqualified" | "nurture" | "sales-ready";
            /**
             * @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3).
             * @enum {string}
             */
            cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Only people in this phase of buying.
             * @enum {string}
             */
            phase?: "buy" | "discover" | "engage" | "explore";
            /** @description Only people contacted fewer than seven times. */
            fewTouches?: boolean;
            /** @description Only people with a phone number. */
            hasPhone?: boolean;
            /**
             * Format: uuid
             * @description Only members of this segment by rule.
             */
            memberOf?: string;
            /** @description Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
            owner?: string;
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
        SalesProfileBody: {
            /** @enum {string} */
            role: "account-manager" | "seller" | "telemarketer";
            /** @description `de`, `ru`; empty lists take everybody. */
            languages: string[];
            /** @description IANA names. */
            timeZones: string[];
            /** @description As the attribute `country` of contacts has them. */
            countries: string[];
            tags: string[];
            /** @description Only people for whom one of these comes next. */
            rungs: ("core" | "front-end" | "vip")[];
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
        HandedLeadReasonResponse: {
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
        HandedLeadResponse: {
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
            state: "accepted" | "offered" | "waiting";
            memberId: string | null;
            memberName: string | null;
            role: string | null;
            /** @description Why this member, or why at all. */
            reason: string;
            since: string;
            acceptBy: string | null;
            /** @description They want no phone calls. */
            callsDeclined: boolean;
            nextCallAt: string | null;
            lastCallAt: string | null;
            /**
             * @description What they did after a call had left nothing to do; null while the next call follows from a call.
             * @enum {string|null}
             */
            again: "attended" | "bought" | "clicked" | "ordered" | "sales-ready" | "very-hot" | null;
            lastCall: components["schemas"]["LastCallResponse"] | null;
            /** @enum {string} */
            stage: "disqualified" | "nurture" | "sales-ready";
            stageReason: string;
            phase: string;
            cell: string | null;
            touches: number;
            lastTouchAt: string | null;
            reasons: components["schemas"]["HandedLeadReasonResponse"][];
            /** @description The stage of the conveyor that was reached. */
            place: string | null;
            /** @description The next one; null at the end, or without a conveyor. */
            ahead: components["schemas"]["StageAheadResponse"] | null;
        };
        HandedLeadListResponse: {
            items: components["schemas"]["HandedLeadResponse"][];
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
            /**
             * Format: uuid
             * @description To this colleague, past the rules; by the rules when left out.
             */
            toMemberId?: string;
        };
        OfferLeadsResponse: {
            /** @description How many were offered to somebody now; the others have somebody already, or wait until somebody is free. */
            offered: number;
        };
        TakeLeadsRequest: {
            /** @description One to 500 contacts. */
            contactIds: string[];
        };
        TakeLeadsResponse: {
            /** @description How many of them are with me now. */
            taken: number;
            /** @description How many stay with somebody else, or are offered to them. */
            withOthers: number;
        };
        HandOverHotListRequest: {
            /**
             * @description Only people in this segment.
             * @enum {string}
             */
            segment?: "attended" | "bought" | "clicked" | "clicked-not-bought" | "left-early" | "no-show" | "stayed-to-offer";
            /** @description Part of a name or an address. */
            q?: string;
            /** @description Only people with at least this score. */
            minScore?: number;
            /**
             * @description Only leads at this stage.
             * @enum {string}
             */
            stage?: "disqualified" | "nurture" | "sales-ready";
            /**
             * @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3).
             * @enum {string}
             */
            cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Only people in this phase of buying.
             * @enum {string}
             */
            phase?: "buy" | "discover" | "engage" | "explore";
            /** @description Only people contacted fewer than seven times. */
            fewTouches?: boolean;
            /** @description Only people with a phone number. */
            hasPhone?: boolean;
            /**
             * Format: uuid
             * @description Only members of this segment by rule.
             */
            memberOf?: string;
            /** @description Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
            owner?: string;
            /**
             * Format: uuid
             * @description To this colleague, past the rules; by the rules when left out.
             */
            toMemberId?: string;
            /** Format: uuid */
            sessionId: string;
        };
        HandOverHotListResponse: {
            people: number;
            /** @description How many of them were offered to somebody now; the others have somebody already, or wait until somebody is free. */
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
            /**
             * @description Where they stand, `bought` for whoever has paid an order, or `any`.
             * @enum {string}
             */
            stage: "any" | "bought" | "disqualified" | "nurture" | "sales-ready";
            /**
             * @description The rung that comes next for the person.
             * @enum {string}
             */
            rung: "any" | "core" | "front-end" | "vip";
            /** @enum {string} */
            role: "account-manager" | "seller" | "telemarketer";
            /** @description Only those whose territory this is. */
            territory: boolean;
            /** @enum {string} */
            choose: "least-load" | "round-robin";
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
            outcome: "call-back" | "negative" | "neutral" | "no-answer" | "positive";
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
            outcome: "call-back" | "negative" | "neutral" | "no-answer" | "positive";
            note?: string | null;
            /**
             * Format: date-time
             * @description With the outcome `call-back`, and only with it.
             */
            callBackAt?: string | null;
            /**
             * Format: date-time
             * @description When to call again after `positive` or `neutral`. Left out: in a week after `neutral`, else never; null: never.
             */
            nextCallAt?: string | null;
        };
        CallMadeRequest: {
            /**
             * Format: uuid
             * @description Of the caller's choice: sent again under the same id, it records nothing twice.
             */
            callId: string;
            /** Format: uuid */
            contactId: string;
        };
        RecordCallsRequest: {
            /** @description One to 500, each to somebody else. */
            calls: components["schemas"]["CallMadeRequest"][];
            /** @enum {string} */
            outcome: "call-back" | "negative" | "neutral" | "no-answer" | "positive";
            note?: string | null;
            /**
             * Format: date-time
             * @description With the outcome `call-back`, and only with it.
             */
            callBackAt?: string | null;
            /**
             * Format: date-time
             * @description When to call again after `positive` or `neutral`. Left out: in a week after `neutral`, else never; null: never.
             */
            nextCallAt?: string | null;
        };
        RecordedCallsResponse: {
            /** @description How many stand there now; whom nobody knows any more is left out. */
            recorded: number;
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
            owner: "account-manager" | "marketing" | "seller" | "telemarketer";
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
            /** @description Stages to begin with, in the language that was asked for. */
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
        QuietHoursRequest: {
            /** @description Of the wall clock, 0 to 23. */
            from: number;
            until: number;
            /** @description IANA name. */
            timeZone: string;
        };
        SalesConnectionResponse: {
            /** @enum {string} */
            kind: "amocrm" | "bitrix24" | "hubspot" | "slack" | "telegram" | "webhook";
            automatic: ("sales-ready" | "very-hot")[];
            id: string;
            name: string;
            /** @description In which it is told of people. */
            language: string;
            /**
             * @description `disabled` after it refused us; `unreadable` after the installation’s own secret was changed: set it up again.
             * @enum {string}
             */
            state: "disabled" | "paused" | "ready" | "unreadable";
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
            kind: "amocrm" | "bitrix24" | "hubspot" | "slack" | "telegram" | "webhook";
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
            entity?: "contact" | "lead";
            /** @description Telegram: as BotFather gave it. */
            botToken?: string;
            /** @description Telegram: a chat, a group or a channel with the bot in it. */
            chatId?: string;
            /**
             * @description Of reasons, notes and alerts; English when it is left out, or one that we do not speak.
             * @default en
             */
            language: string;
            /**
             * @description What pushes a person by itself; an alert always tells of the very hot.
             * @default []
             */
            automatic: ("sales-ready" | "very-hot")[];
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
            entity?: "contact" | "lead";
            /** @description Telegram: as BotFather gave it. */
            botToken?: string;
            /** @description Telegram: a chat, a group or a channel with the bot in it. */
            chatId?: string;
            /**
             * @description Of reasons, notes and alerts; English when it is left out, or one that we do not speak.
             * @default en
             */
            language: string;
            /**
             * @description What pushes a person by itself; an alert always tells of the very hot.
             * @default []
             */
            automatic: ("sales-ready" | "very-hot")[];
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
            why: "alert" | "by-hand" | "sales-ready" | "very-hot";
            /**
             * @description `uncertain`: an alert that was interrupted, and is not repeated; `replaced`: told with a later one.
             * @enum {string}
             */
            state: "delivered" | "failed" | "replaced" | "sending" | "uncertain" | "waiting";
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
            /**
             * @description Only people in this segment.
             * @enum {string}
             */
            segment?: "attended" | "bought" | "clicked" | "clicked-not-bought" | "left-early" | "no-show" | "stayed-to-offer";
            /** @description Part of a name or an address. */
            q?: string;
            /** @description Only people with at least this score. */
            minScore?: number;
            /**
             * @description Only leads at this stage.
             * @enum {string}
             */
            stage?: "disqualified" | "nurture" | "sales-ready";
            /**
             * @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3).
             * @enum {string}
             */
            cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
            /**
             * @description Only people in this phase of buying.
             * @enum {string}
             */
            phase?: "buy" | "discover" | "engage" | "explore";
            /** @description Only people contacted fewer than seven times. */
            fewTouches?: boolean;
            /** @description Only people with a phone number. */
            hasPhone?: boolean;
            /**
             * Format: uuid
             * @description Only members of this segment by rule.
             */
            memberOf?: string;
            /** @description Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
            owner?: string;
            /** Format: uuid */
            connectionId: string;
            registrationIds?: string[];
            /** Format: uuid */
            sessionId: string;
        };
        PushedToCrmResponse: {
            /** @description How many were put in the queue; whoever is in it already is not counted. */
            queued: number;
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Products_list: {
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
                    "application/json": components["schemas"]["ProductLadderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Products_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Products_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
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
    Products_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProductRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Products_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
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
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Offers_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only the offers of this webinar. */
                webinarId?: string;
                /** @description Only offers that belong to no webinar (`true`), or only those that belong to one (`false`). */
                withoutWebinar?: boolean;
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Offers_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
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
            default: components["responses"]["Problem"];
        };
    };
    Offers_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
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
                    "application/json": components["schemas"]["OfferResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicOffers_show: {
        parameters: {
            query?: {
                /** @description Of several offers of the webinar; without it the best that this person can have. */
                offerId?: string;
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
                content: {
                    "application/json": components["schemas"]["PersonalOfferResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicOffers_price: {
        parameters: {
            query?: {
                offerId?: string;
                quantity?: number;
                promoCode?: string;
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
                content: {
                    "application/json": components["schemas"]["AskedPriceResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicOffers_click: {
        parameters: {
            query?: {
                /** @description Of several offers of the webinar; without it the best that this person can have. */
                offerId?: string;
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
                content: {
                    "application/json": components["schemas"]["PersonalOfferResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PublicOffers_order: {
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
                "application/json": components["schemas"]["OrderOfferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedOfferResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Orders_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only those of this session. */
                sessionId?: string;
                /** @description Only those of this webinar. */
                webinarId?: string;
                state?: "cancelled" | "paid" | "placed" | "refunded";
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Orders_propose: {
        parameters: {
            query: {
                quantity?: number;
                promoCode?: string;
                offerId: string;
                /** @description Who would buy, by their place in the webinar that the offer belongs to. */
                registrationId?: string;
                /** @description Who would buy an offer that belongs to no webinar. */
                contactId?: string;
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
                    "application/json": components["schemas"]["ProposedOrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Orders_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
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
    Orders_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
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
    Orders_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
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
            default: components["responses"]["Problem"];
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
                        orderId?: string;
                        /** Format: uuid */
                        registrationId?: string;
                        /** Format: uuid */
                        contactId?: string;
                        /** Format: email */
                        email?: string;
                        /** Format: uuid */
                        offerId: string;
                        quantity?: number;
                        amountMinor: number;
                        currency: string;
                    };
                } | {
                    /** @enum {string} */
                    type: "order.cancelled" | "order.refunded";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        externalId?: string;
                        /** Format: uuid */
                        orderId?: string;
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
            default: components["responses"]["Problem"];
        };
    };
    StripePayments_show: {
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
                    "application/json": components["schemas"]["StripeSettingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    StripePayments_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpStripeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeSettingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    StripePayments_remove: {
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
    StripePayments_receive: {
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
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeEventResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
                stage?: "disqualified" | "nurture" | "sales-ready";
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Disqualifications_put: {
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
                "application/json": components["schemas"]["DisqualifyLeadRequest"];
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
    Disqualifications_delete: {
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
            default: components["responses"]["Problem"];
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
                segment?: "attended" | "bought" | "clicked" | "clicked-not-bought" | "left-early" | "no-show" | "stayed-to-offer";
                /** @description Part of a name or an address. */
                q?: string;
                /** @description Only people with at least this score. */
                minScore?: number;
                /** @description Only leads at this stage. */
                stage?: "disqualified" | "nurture" | "sales-ready";
                /** @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3). */
                cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
                /** @description Only people in this phase of buying. */
                phase?: "buy" | "discover" | "engage" | "explore";
                /** @description Only people contacted fewer than seven times. */
                fewTouches?: boolean;
                /** @description Only people with a phone number. */
                hasPhone?: boolean;
                /** @description Only members of this segment by rule. */
                memberOf?: string;
                /** @description Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
                owner?: string;
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
            default: components["responses"]["Problem"];
        };
    };
    HotLists_csv: {
        parameters: {
            query: {
                /** @description Headings and words for people, in this language (English if we do not speak it); left out, the sheet has names and codes for programs. */
                language?: string;
                sessionId: string;
                /** @description Only people in this segment. */
                segment?: "attended" | "bought" | "clicked" | "clicked-not-bought" | "left-early" | "no-show" | "stayed-to-offer";
                /** @description Part of a name or an address. */
                q?: string;
                /** @description Only people with at least this score. */
                minScore?: number;
                /** @description Only leads at this stage. */
                stage?: "disqualified" | "nurture" | "sales-ready";
                /** @description Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3). */
                cell?: "A1" | "A2" | "A3" | "B1" | "B2" | "B3" | "C1" | "C2" | "C3";
                /** @description Only people in this phase of buying. */
                phase?: "buy" | "discover" | "engage" | "explore";
                /** @description Only people contacted fewer than seven times. */
                fewTouches?: boolean;
                /** @description Only people with a phone number. */
                hasPhone?: boolean;
                /** @description Only members of this segment by rule. */
                memberOf?: string;
                /** @description Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
                owner?: string;
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
    HotLists_chosenCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenSheetRequest"];
            };
        };
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
                show?: "all" | "done" | "later" | "offered" | "to-call" | "waiting";
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
                    "application/json": components["schemas"]["HandedLeadListResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
                    "application/json": components["schemas"]["HandedLeadResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
                    "application/json": components["schemas"]["HandedLeadResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    HandOffs_acceptMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeLeadsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeLeadsResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    HotListHandOvers_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverHotListRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverHotListResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Calls_recordMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCallsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCallsResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
                state?: "delivered" | "failed" | "replaced" | "sending" | "uncertain" | "waiting";
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
}

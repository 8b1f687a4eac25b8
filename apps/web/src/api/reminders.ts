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
    "/api/v1/personal-sequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sequences that people walk on their own clock, with their numbers.
         * @description For: every signed-in member.
         */
        get: operations["SequenceStates_list"];
        put?: never;
        /**
         * Begins a sequence as a draft, empty or from a template.
         * @description For: owner, presenter.
         */
        post: operations["Drafts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells the draft, and what keeps it from being published.
         * @description For: every signed-in member.
         */
        get: operations["Drafts_find"];
        /**
         * Keeps the draft, complete or not.
         * @description For: owner, presenter.
         */
        put: operations["Drafts_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renders a message that is being written with made-up details, exactly as it would be sent.
         * @description For: every signed-in member.
         */
        post: operations["Drafts_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the draft the version in which people are enrolled from now on.
         * @description For: owner, presenter.
         */
        post: operations["Drafts_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists ready sequences to begin with, in the language of the reader where it is spoken.
         * @description For: every signed-in member.
         */
        get: operations["SequenceStates_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops everybody where they are; what is queued is held.
         * @description For: owner, presenter.
         */
        post: operations["SequenceStates_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on; what has become stale meanwhile is skipped.
         * @description For: owner, presenter.
         */
        post: operations["SequenceStates_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the sequence away; everybody stays where they are.
         * @description For: owner, presenter.
         */
        post: operations["SequenceStates_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings it back out of the archive, standing still.
         * @description For: owner, presenter.
         */
        post: operations["SequenceStates_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells where people stand, what each step has sent, and what it skipped and why.
         * @description For: every signed-in member.
         */
        get: operations["Progress_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/moves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows where the people of an older version would stand in the newest.
         * @description For: owner, presenter.
         */
        post: operations["Progress_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the people of an older version over into the newest.
         * @description For: owner, presenter.
         */
        post: operations["Progress_execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who walks which sequence, newest first.
         * @description For: every signed-in member.
         */
        get: operations["Enrolments_list"];
        put?: never;
        /**
         * Enrols contacts who were picked by hand.
         * @description For: owner, presenter.
         */
        post: operations["Enrolments_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops one person where they are.
         * @description For: every signed-in member.
         */
        post: operations["Enrolments_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets the person go on.
         * @description For: every signed-in member.
         */
        post: operations["Enrolments_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the person out of the sequence for good.
         * @description For: every signed-in member.
         */
        post: operations["Enrolments_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Walks real contacts through the draft on a virtual clock; nothing is sent.
         * @description For: every signed-in member.
         */
        post: operations["DryRuns_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touches/ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what is planned for one contact in all sequences, as things stand today.
         * @description For: every signed-in member.
         */
        get: operations["DryRuns_ahead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touch-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how often and when people may be touched.
         * @description For: every signed-in member.
         */
        get: operations["TouchPolicies_find"];
        /**
         * Changes it for all sequences; what is due later follows.
         * @description For: owner, presenter.
         */
        put: operations["TouchPolicies_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touch-policy/too-few": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists those who were touched too few times, and for whom nothing is planned.
         * @description For: every signed-in member.
         */
        get: operations["TouchPolicies_listTooFew"];
        put?: never;
        post?: never;
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
        CreateSequenceRequest: {
            name: string;
            /** @description One of the ready templates; without it the sequence begins empty. */
            templateKey?: string;
        };
        SequenceSummaryResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "live" | "draft" | "paused" | "archived";
            /** @description The version that people are enrolled in; none before the first publication. */
            liveVersion: number | null;
        };
        TriggerRequest: {
            /** @description About what it has to be, such as `{"status": "no-show"}`; every one of them must be equal. */
            match?: {
                [key: string]: string;
            };
            /**
             * @description What enrols people.
             * @enum {string}
             */
            on: "registered" | "attendance-settled" | "joined" | "poll-answered" | "segment-entered" | "offer-presented" | "offer-clicked" | "order-paid" | "code-word-accepted" | "tag-added" | "contact-date" | "inactivity" | "by-hand";
            /** @description For `contact-date`: the attribute that holds it, as `YYYY-MM-DD`. */
            attribute?: string;
            /** @description For `inactivity`: days of silence; for `contact-date`: so many days before it. */
            days?: number;
        };
        ReentryRequest: {
            /** @enum {string} */
            allow: "never" | "after-the-end" | "after-days";
            /** @description For `after-days`. */
            days?: number;
        };
        PatternRequest: {
            /** @description About what it has to be; empty for any. */
            match: {
                [key: string]: string;
            };
            /** @enum {string} */
            kind: "registered" | "registration-cancelled" | "joined" | "attendance-settled" | "poll-answered" | "question-asked" | "segment-entered" | "segment-left" | "offer-presented" | "offer-clicked" | "order-paid" | "code-word-accepted" | "tag-added" | "letter-clicked" | "replied" | "task-completed" | "unsubscribed";
        };
        PlaceRequest: {
            stepKey: string;
            branch: string;
        };
        TimingRequest: {
            /** @enum {string} */
            anchor: "previous" | "enrolment" | "session-start" | "session-end" | "offer-deadline" | "contact-date";
            /** @description `10:00`, on the person’s wall. */
            at?: string;
            /** @description ISO weekdays: Monday is 1, Sunday 7. */
            weekdays?: number[];
            /** @description For `contact-date`. */
            attribute?: string;
        };
        MessageRequest: {
            /** @enum {string} */
            channel: "email" | "sms" | "telegram";
            /** @description Liquid; for e-mail alone, elsewhere empty. */
            subject: string;
            /** @description Liquid; for e-mail with the markup of letters. */
            body: string;
            translations?: components["schemas"]["TranslationRequest"][];
            /** @description Then it is not for those who bought, nor for those who declined offers. */
            sells: boolean;
        };
        TaskRequest: {
            /** @enum {string} */
            kind: "call" | "letter";
            title: string;
            /** @description Liquid: what to say, or the words of the posted letter. */
            script: string;
        };
        WaitedForRequest: {
            match: {
                [key: string]: string;
            };
            /** @enum {string} */
            kind: "registered" | "registration-cancelled" | "joined" | "attendance-settled" | "poll-answered" | "question-asked" | "segment-entered" | "segment-left" | "offer-presented" | "offer-clicked" | "order-paid" | "code-word-accepted" | "tag-added" | "letter-clicked" | "replied" | "task-completed" | "unsubscribed";
        };
        WaitRequest: {
            /** @description What has happened since the enrolment counts too. */
            for: components["schemas"]["WaitedForRequest"];
            /** @description Without one it waits for ever. */
            timeoutMinutes?: number;
        };
        ClauseRequest: {
            /** @description For `happened`: about what. */
            match?: {
                [key: string]: string;
            };
            /** @enum {string} */
            field: "email-domain" | "language" | "time-zone" | "tag" | "attribute" | "segment" | "attendance" | "happened" | "touches";
            /** @enum {string} */
            operator: "is" | "is-not" | "contains" | "at-least" | "at-most" | "exists" | "exists-not";
            value?: string;
            /** @description For `attribute`: its name. */
            attribute?: string;
            /**
             * @description For `happened`.
             * @enum {string}
             */
            happening?: "registered" | "registration-cancelled" | "joined" | "attendance-settled" | "poll-answered" | "question-asked" | "segment-entered" | "segment-left" | "offer-presented" | "offer-clicked" | "order-paid" | "code-word-accepted" | "tag-added" | "letter-clicked" | "replied" | "task-completed" | "unsubscribed";
            /** @description For `happened` and `touches`: only the last so many days count. */
            withinDays?: number;
        };
        RuleRequest: {
            /** @enum {string} */
            join: "all" | "any";
            clauses: components["schemas"]["ClauseRequest"][];
        };
        SplitBranchRequest: {
            name: string;
            /** @description Its share, in proportion to the others. */
            weight: number;
        };
        MarkRequest: {
            addTags?: string[];
            removeTags?: string[];
            attribute?: string;
            /** @description Empty takes the attribute away. */
            value?: string;
        };
        StepDefinitionRequest: {
            /** @description Stays the same when the step is edited: people’s progress is kept by it. */
            key: string;
            /** @enum {string} */
            kind: "message" | "task" | "wait" | "condition" | "split" | "mark" | "go-to" | "webhook" | "end";
            name?: string;
            /** @description The step and the branch of it in which this one stands; without one it stands in the trunk. */
            within?: components["schemas"]["PlaceRequest"];
            /** @description Without one the step follows the one before it at once. */
            timing?: components["schemas"]["TimingRequest"];
            expiresAfterMinutes: number;
            message?: components["schemas"]["MessageRequest"];
            task?: components["schemas"]["TaskRequest"];
            wait?: components["schemas"]["WaitRequest"];
            condition?: components["schemas"]["RuleRequest"];
            split?: components["schemas"]["SplitBranchRequest"][];
            mark?: components["schemas"]["MarkRequest"];
            goToSequenceId?: string;
            /** @description For `webhook`: what the receiver is told has happened. */
            webhookEvent?: string;
        };
        SequenceDefinitionRequest: {
            trigger: components["schemas"]["TriggerRequest"];
            reentry: components["schemas"]["ReentryRequest"];
            /** @description What ends a walk at once. */
            goals: components["schemas"]["PatternRequest"][];
            /** @description People rest at the end, for steps that a later version adds, instead of finishing. */
            restAtEnd: boolean;
            /** @description In the order in which they are walked; those of a branch stand after the step that branches. */
            steps: components["schemas"]["StepDefinitionRequest"][];
        };
        DefinitionProblemResponse: {
            /** @description JSON pointer into the definition: `/steps/2/message/body`. */
            pointer: string;
            rule: string;
            message: string;
        };
        DraftResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "live" | "draft" | "paused" | "archived";
            /** @description The version that people are enrolled in; none before the first publication. */
            liveVersion: number | null;
            definition: components["schemas"]["SequenceDefinitionRequest"];
            /** @description ISO 8601 instant. */
            draftSavedAt: string | null;
            /** @description What keeps it from being published. */
            problems: components["schemas"]["DefinitionProblemResponse"][];
            /** @description What may be published, and is perhaps not what was meant. */
            warnings: components["schemas"]["DefinitionProblemResponse"][];
        };
        SaveDraftRequest: {
            name: string;
            definition: components["schemas"]["SequenceDefinitionRequest"];
        };
        PreviewMessageRequest: {
            /** @enum {string} */
            channel: "email" | "sms" | "telegram";
            /** @description For e-mail alone. */
            subject: string;
            body: string;
            /** @description Whose words the frame and the made-up details are in; English without one. */
            language?: string;
        };
        SequenceOverviewResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "live" | "draft" | "paused" | "archived";
            /** @description The version that people are enrolled in; none before the first publication. */
            liveVersion: number | null;
            /** @description What enrols people. */
            trigger: string;
            steps: number;
            walking: number;
            finished: number;
            sent: number;
        };
        SequenceOverviewListResponse: {
            items: components["schemas"]["SequenceOverviewResponse"][];
            nextCursor: string | null;
        };
        SequenceTemplateResponse: {
            key: string;
            name: string;
            purpose: string;
            touches: number;
        };
        SequenceTemplateListResponse: {
            items: components["schemas"]["SequenceTemplateResponse"][];
            nextCursor: string | null;
        };
        EndedResponse: {
            because: string;
            count: number;
        };
        VersionResponse: {
            version: number;
            /** @description ISO 8601 instant. */
            publishedAt: string;
            walking: number;
        };
        SkippedResponse: {
            reason: string;
            count: number;
        };
        PassedResponse: {
            /** @description Without one they went on. */
            branch: string | null;
            count: number;
        };
        StepProgressResponse: {
            stepKey: string;
            /** @description People who stand before it, or wait in it. */
            here: number;
            sent: number;
            queued: number;
            failed: number;
            skipped: components["schemas"]["SkippedResponse"][];
            passed: components["schemas"]["PassedResponse"][];
        };
        SequenceProgressResponse: {
            active: number;
            paused: number;
            /** @description At the end, for steps that are still to be written. */
            resting: number;
            finished: number;
            ended: components["schemas"]["EndedResponse"][];
            versions: components["schemas"]["VersionResponse"][];
            steps: components["schemas"]["StepProgressResponse"][];
        };
        MoveEnrolmentsRequest: {
            /** @description The version that people are taken out of; the newest one takes them in. */
            fromVersion: number;
        };
        VersionMoveResponse: {
            /** @description The step that they stand before; nothing when they rest at the end. */
            from: string | null;
            to: string | null;
            /** @enum {string} */
            why: "same-step" | "next-known-step" | "goes-on" | "at-the-end";
            people: number;
        };
        VersionMoveListResponse: {
            items: components["schemas"]["VersionMoveResponse"][];
            nextCursor: string | null;
        };
        MovedResponse: {
            moved: number;
        };
        EnrolmentResponse: {
            id: string;
            sequenceId: string;
            sequenceName: string;
            version: number;
            contactId: string;
            contactName: string | null;
            contactEmail: string | null;
            /** @enum {string} */
            state: "active" | "ended" | "finished" | "paused";
            /** @description Why it is paused or has ended. */
            because: string | null;
            stepKey: string | null;
            waitingFor: string | null;
            /** @description ISO 8601 instant. */
            nextDueAt: string | null;
            enrolledAt: string;
            endedAt: string | null;
        };
        EnrolmentListResponse: {
            items: components["schemas"]["EnrolmentResponse"][];
            nextCursor: string | null;
        };
        EnrolContactsRequest: {
            /** Format: uuid */
            sequenceId: string;
            contactIds: string[];
        };
        EnrolledResponse: {
            /** @description The others walk it already, or may not return. */
            enrolled: number;
        };
        DryRunRequest: {
            /** @description By step key, what is taken for granted: `happened` for a wait, an outcome for a task. */
            branches?: {
                [key: string]: string;
            };
            /** @description Whom to walk; without any, the newest contacts. */
            contactIds?: string[];
            limit?: number;
            /** @description When they would be enrolled; now without one. */
            startAt?: string;
            /**
             * Format: uuid
             * @description The session around which they would be; the next one without.
             */
            sessionId?: string;
        };
        ForeseenResponse: {
            /** @description Nothing at the end. */
            stepKey: string | null;
            /** @description ISO 8601 instant. */
            at: string;
            /** @enum {string} */
            what: "end" | "rest" | "task" | "wait" | "branch" | "send" | "skip";
            channel: string | null;
            /** @description Why not, or which branch. */
            detail: string | null;
        };
        DryRunPersonResponse: {
            contactId: string;
            name: string;
            email: string;
            /** @description In which the times were found. */
            timeZone: string;
            entries: components["schemas"]["ForeseenResponse"][];
        };
        DryRunResponse: {
            people: components["schemas"]["DryRunPersonResponse"][];
        };
        AheadResponse: {
            /** @description Nothing at the end. */
            stepKey: string | null;
            /** @description ISO 8601 instant. */
            at: string;
            /** @enum {string} */
            what: "end" | "rest" | "task" | "wait" | "branch" | "send" | "skip";
            channel: string | null;
            /** @description Why not, or which branch. */
            detail: string | null;
            enrolmentId: string;
            sequenceId: string;
            sequenceName: string;
            stepName: string | null;
        };
        AheadListResponse: {
            items: components["schemas"]["AheadResponse"][];
            nextCursor: string | null;
        };
        TouchPolicyResponse: {
            capTouches: number | null;
            capDays: number | null;
            quietFrom: string | null;
            quietUntil: string | null;
            fewestTouches: number;
        };
        TouchPolicyRequest: {
            /** @description No more than so many messages to one person, over all sequences; without one there is no cap. */
            capTouches: number | null;
            /** @description Within so many days. */
            capDays: number | null;
            /** @description `21:00`, on the wall of the person. */
            quietFrom: string | null;
            /** @description `08:00`. */
            quietUntil: string | null;
            /** @description Whoever was touched less often has been given up too early. */
            fewestTouches: number;
        };
        RarelyTouchedResponse: {
            contactId: string;
            name: string;
            email: string;
            touches: number;
            /** @description ISO 8601 instant. */
            lastTouchedAt: string | null;
        };
        RarelyTouchedListResponse: {
            items: components["schemas"]["RarelyTouchedResponse"][];
            nextCursor: string | null;
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
            state: "failed" | "pending" | "skipped" | "sent" | "leased";
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
    SequenceStates_list: {
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
                    "application/json": components["schemas"]["SequenceOverviewListResponse"];
                };
            };
        };
    };
    Drafts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSequenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
        };
    };
    Drafts_find: {
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
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
        };
    };
    Drafts_save: {
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
                "application/json": components["schemas"]["SaveDraftRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
        };
    };
    Drafts_preview: {
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
                "application/json": components["schemas"]["PreviewMessageRequest"];
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
    Drafts_publish: {
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
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
        };
    };
    SequenceStates_templates: {
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
                    "application/json": components["schemas"]["SequenceTemplateListResponse"];
                };
            };
        };
    };
    SequenceStates_pause: {
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
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
        };
    };
    SequenceStates_resume: {
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
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
        };
    };
    SequenceStates_archive: {
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
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
        };
    };
    SequenceStates_restore: {
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
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
        };
    };
    Progress_read: {
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
                    "application/json": components["schemas"]["SequenceProgressResponse"];
                };
            };
        };
    };
    Progress_preview: {
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
                "application/json": components["schemas"]["MoveEnrolmentsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionMoveListResponse"];
                };
            };
        };
    };
    Progress_execute: {
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
                "application/json": components["schemas"]["MoveEnrolmentsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedResponse"];
                };
            };
        };
    };
    Enrolments_list: {
        parameters: {
            query?: {
                sequenceId?: string;
                contactId?: string;
                state?: "active" | "paused" | "finished" | "ended";
                /** @description Those who stand before this step, or wait in it. */
                stepKey?: string;
                /** @description The id of the last enrolment seen. */
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
                    "application/json": components["schemas"]["EnrolmentListResponse"];
                };
            };
        };
    };
    Enrolments_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolContactsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledResponse"];
                };
            };
        };
    };
    Enrolments_pause: {
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
    Enrolments_resume: {
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
    Enrolments_end: {
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
    DryRuns_run: {
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
                "application/json": components["schemas"]["DryRunRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunResponse"];
                };
            };
        };
    };
    DryRuns_ahead: {
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
                    "application/json": components["schemas"]["AheadListResponse"];
                };
            };
        };
    };
    TouchPolicies_find: {
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
                    "application/json": components["schemas"]["TouchPolicyResponse"];
                };
            };
        };
    };
    TouchPolicies_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TouchPolicyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchPolicyResponse"];
                };
            };
        };
    };
    TouchPolicies_listTooFew: {
        parameters: {
            query?: {
                /** @description The id of the last contact seen. */
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
                    "application/json": components["schemas"]["RarelyTouchedListResponse"];
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

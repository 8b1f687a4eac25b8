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
    "/api/v1/personal-sequences/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message that is being written to yourself: a letter to your own address, others where you say.
         * @description For: owner, presenter.
         */
        post: operations["Drafts_test"];
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
        post: operations["Publications_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-sequences/{id}/silent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how many are silent already, whom publishing may take along.
         * @description For: every signed-in member.
         */
        get: operations["Publications_silent"];
        put?: never;
        post?: never;
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
    "/api/v1/personal-sequences/{id}/moves/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names the people of an older version, with what each would get next in the newest, and when.
         * @description For: owner, presenter.
         */
        post: operations["DryRuns_movers"];
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
    "/api/v1/enrolments/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the segments that somebody is in, with how many people.
         * @description For: every signed-in member.
         */
        get: operations["Enrolments_segments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/of-segment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrols a page of the people who are in a segment now; ask again with the cursor until there is none.
         * @description For: owner, presenter.
         */
        post: operations["Enrolments_enrolPage"];
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
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists all channels, set up or not.
         * @description For: owner.
         */
        get: operations["Channels_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sends text messages through a Twilio account.
         * @description For: owner.
         */
        put: operations["Channels_sms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/telegram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sends through a Telegram bot, or answers 422 `channel-settings-refused` when Telegram does not know it.
         * @description For: owner.
         */
        put: operations["Channels_telegram"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Posts messages to an address of one’s own, and wakes one that had been disabled.
         * @description For: owner.
         */
        put: operations["Channels_webhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channel}": {
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
         * Forgets the settings of a channel.
         * @description For: owner.
         */
        delete: operations["Channels_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channel}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a test message, and tells what the provider said.
         * @description For: owner.
         */
        post: operations["Channels_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-webhooks/sms/{workspaceId}/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a text message that somebody wrote, signed by Twilio. */
        post: operations["ChannelWebhooks_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-webhooks/sms/{workspaceId}/status/{touchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what became of a text message, signed by Twilio. */
        post: operations["ChannelWebhooks_smsStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-webhooks/telegram/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an update of the workspace’s bot, with the secret that Telegram was given. */
        post: operations["ChannelWebhooks_telegram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the addresses of one contact.
         * @description For: every signed-in member.
         */
        get: operations["ChannelAddresses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-addresses/{contactId}/telegram-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells the link by which the contact joins the workspace’s bot, or answers 404 `channel-not-set-up`.
         * @description For: every signed-in member.
         */
        get: operations["ChannelAddresses_telegramLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-addresses/{contactId}/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps the contact’s address on a channel, or answers 409 `person-has-left` to an agreement that is not ours to give.
         * @description For: every signed-in member.
         */
        put: operations["ChannelAddresses_keep"];
        post?: never;
        /**
         * Takes the address away; what a person said stays, so that it answers 409 `person-has-left`.
         * @description For: every signed-in member.
         */
        delete: operations["ChannelAddresses_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists calls and letters, the first due first, each with its script and the time where the person is.
         * @description For: owner, presenter, sales.
         */
        get: operations["Tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{taskId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a task, or puts it off; answers 409 `task-closed` when somebody else has ended it otherwise.
         * @description For: owner, presenter, sales.
         */
        post: operations["Tasks_recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posted-letters.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prints letters as one PDF for envelopes with a window, and marks them as printed; all, or 422 `letters-not-printable`.
         * @description For: owner, presenter, sales.
         */
        get: operations["PostedLetters_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posted-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells that letters were posted, which ends their tasks.
         * @description For: owner, presenter, sales.
         */
        post: operations["PostedLetters_markPosted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posted-letters/sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells the line above the window.
         * @description For: owner, presenter, sales.
         */
        get: operations["PostedLetters_sender"];
        /**
         * Sets the line above the window.
         * @description For: owner.
         */
        put: operations["PostedLetters_keepSender"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postal-addresses/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells where letters to a contact go.
         * @description For: owner, presenter, sales.
         */
        get: operations["PostedLetters_findAddress"];
        /**
         * Keeps where letters to a contact go.
         * @description For: owner, presenter, sales.
         */
        put: operations["PostedLetters_keepAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists answers, the latest first.
         * @description For: owner, presenter, sales.
         */
        get: operations["Replies_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replies/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks everything that had come by a moment as seen.
         * @description For: owner, presenter, sales.
         */
        post: operations["Replies_seeUntil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replies/{replyId}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Marks an answer as seen, for everybody of the workspace; answers 404 `reply-not-found`.
         * @description For: owner, presenter, sales.
         */
        put: operations["Replies_see"];
        post?: never;
        /**
         * Marks an answer as not seen yet.
         * @description For: owner, presenter, sales.
         */
        delete: operations["Replies_unsee"];
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
            anchor: "enrolment" | "session-end" | "session-start";
            offsetMinutes: number;
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            templateKey: "confirmation" | "follow-up" | "letter" | "live" | "reminder";
            subject: string;
            body: string;
            translations: components["schemas"]["TranslationResponse"][];
            /** @enum {string} */
            audience: "attended" | "everyone" | "no-show";
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
            anchor: "enrolment" | "session-end" | "session-start";
            /** @enum {string} */
            channel: "email";
            /**
             * @description What kind of letter it is; a confirmation carries the calendar entry.
             * @enum {string}
             */
            templateKey: "confirmation" | "follow-up" | "letter" | "live" | "reminder";
            /** @description Liquid. */
            subject: string;
            /** @description Liquid over plain paragraphs; `[Join]({{ join_url }})` becomes a button, `**words**` become bold. */
            body: string;
            /** @description The letter in other languages, for contacts who speak them; without any, everybody gets the one above. */
            translations?: components["schemas"]["TranslationRequest"][];
            /** @enum {string} */
            audience: "attended" | "everyone" | "no-show";
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
            /** @description The walk that it belongs to; for the letters of the ladder, the registration. */
            registrationId: string;
            contactId: string;
            contactName: string | null;
            contactEmail: string | null;
            sessionId: string | null;
            /** @description Of a sequence besides the ladder. */
            sequenceName: string | null;
            stepKey: string;
            /** @description `email`, `sms`, `telegram`, `webhook`, `call`, `letter`. */
            channel: string;
            /** @enum {string} */
            state: "failed" | "leased" | "pending" | "sent" | "skipped";
            /** @description ISO 8601 instant. */
            dueAt: string;
            sentAt: string | null;
            attempts: number;
            /**
             * @description Why it was skipped or failed; of what is queued, why it has not gone yet: `bad-hour`, `outside-send-window`,
             *     `warm-up-limit` or `not-taken-yet`.
             */
            reason: string | null;
            /** @description When what is queued is tried next: later than it was due under a warm-up, or after a failure. */
            nextTryAt: string | null;
            /** @description It waits because the walk, or the whole sequence, stands still. */
            held: boolean;
        };
        TouchListResponse: {
            items: components["schemas"]["TouchResponse"][];
            nextCursor: string | null;
        };
        ChannelChoiceResponse: {
            /** @enum {string} */
            channel: "call" | "letter" | "sms" | "telegram" | "webhook";
            /** @description Shortened; null where none is known, and for calls and letters on paper. */
            address: string | null;
            subscribed: boolean;
            /** @description Where the person joins, when that takes more than a choice here. */
            joinUrl: string | null;
        };
        PreferencesResponse: {
            subscribed: boolean;
            /** @description Whether letters that sell are among them. */
            offers: boolean;
            /** @description Shortened: the link may have been forwarded. */
            email: string;
            workspaceName: string;
            /** @description The ways besides e-mail: channels on which the person is known or can join, calls, letters on paper. */
            channels?: components["schemas"]["ChannelChoiceResponse"][];
        };
        ChannelChoiceRequest: {
            /** @enum {string} */
            channel: "call" | "letter" | "sms" | "telegram" | "webhook";
            /** @description Only an address that is known already can be joined here. */
            subscribed: boolean;
        };
        ChangePreferencesRequest: {
            /** @description Whether letters may be sent. */
            subscribed: boolean;
            /** @description Whether letters that sell may be among them; stays as it is without it. */
            offers?: boolean;
            /** @description The other channels that are to change; the rest stays as it is. */
            channels?: components["schemas"]["ChannelChoiceRequest"][];
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
            state: "archived" | "draft" | "live" | "paused";
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
            on: "attendance-settled" | "by-hand" | "call-recorded" | "code-word-accepted" | "contact-date" | "inactivity" | "joined" | "letter-clicked" | "offer-clicked" | "offer-presented" | "order-cancelled" | "order-paid" | "order-placed" | "order-refunded" | "poll-answered" | "question-asked" | "registered" | "registration-cancelled" | "replied" | "segment-entered" | "segment-left" | "tag-added" | "task-completed";
            /** @description For `contact-date`: the attribute that holds it, as `YYYY-MM-DD`. */
            attribute?: string;
            /** @description For `contact-date`: begins each year on its day and month, such as a birthday; re-entry has to be allowed. */
            everyYear?: boolean;
            /** @description For `inactivity`: days of silence; for `contact-date`: so many days before it. */
            days?: number;
        };
        ReentryRequest: {
            /**
             * @description Who rests at the end counts as at the end; `start-over` ends a walk under way when it begins again.
             * @enum {string}
             */
            allow: "after-days" | "after-the-end" | "never" | "start-over";
            /** @description For `after-days`. */
            days?: number;
        };
        PatternRequest: {
            /** @description About what it has to be; empty for any. */
            match: {
                [key: string]: string;
            };
            /** @enum {string} */
            kind: "attendance-settled" | "call-recorded" | "code-word-accepted" | "joined" | "letter-clicked" | "offer-clicked" | "offer-presented" | "order-cancelled" | "order-paid" | "order-placed" | "order-refunded" | "poll-answered" | "question-asked" | "registered" | "registration-cancelled" | "replied" | "segment-entered" | "segment-left" | "tag-added" | "task-completed" | "unsubscribed";
        };
        PlaceRequest: {
            stepKey: string;
            branch: string;
        };
        TimingRequest: {
            /** @enum {string} */
            anchor: "contact-date" | "enrolment" | "offer-deadline" | "previous" | "session-end" | "session-start";
            /** @description Calendar days on the person’s wall; negative means before. */
            offsetDays: number;
            offsetMinutes: number;
            /** @description `10:00`, on the person’s wall. */
            at?: string;
            /** @description ISO weekdays: Monday is 1, Sunday 7. */
            weekdays?: number[];
            /** @description For `contact-date`. */
            attribute?: string;
            /** @description For `contact-date`: its first return since the walk began, whatever the year; the 29th of February may be the 28th. */
            everyYear?: boolean;
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
            /**
             * Format: uuid
             * @description The offer that it sells and links to; whoever bought what that one sells does not get it. Without it that of the webinar.
             */
            offerId?: string;
            /** @description Instead: the offer of the rung above the highest that the reader has bought; where there is none, it names none. */
            nextRung?: boolean;
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
            kind: "attendance-settled" | "call-recorded" | "code-word-accepted" | "joined" | "letter-clicked" | "offer-clicked" | "offer-presented" | "order-cancelled" | "order-paid" | "order-placed" | "order-refunded" | "poll-answered" | "question-asked" | "registered" | "registration-cancelled" | "replied" | "segment-entered" | "segment-left" | "tag-added" | "task-completed" | "unsubscribed";
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
            field: "attendance" | "attribute" | "email-domain" | "happened" | "language" | "segment" | "tag" | "time-zone" | "touches";
            /** @enum {string} */
            operator: "at-least" | "at-most" | "contains" | "exists" | "exists-not" | "is" | "is-not";
            value?: string;
            /** @description For `attribute`: its name. */
            attribute?: string;
            /**
             * @description For `happened`.
             * @enum {string}
             */
            happening?: "attendance-settled" | "call-recorded" | "code-word-accepted" | "joined" | "letter-clicked" | "offer-clicked" | "offer-presented" | "order-cancelled" | "order-paid" | "order-placed" | "order-refunded" | "poll-answered" | "question-asked" | "registered" | "registration-cancelled" | "replied" | "segment-entered" | "segment-left" | "tag-added" | "task-completed" | "unsubscribed";
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
            kind: "condition" | "end" | "go-to" | "mark" | "message" | "split" | "task" | "wait" | "webhook";
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
            state: "archived" | "draft" | "live" | "paused";
            /** @description The version that people are enrolled in; none before the first publication. */
            liveVersion: number | null;
            definition: components["schemas"]["SequenceDefinitionRequest"];
            /** @description ISO 8601 instant. */
            draftSavedAt: string | null;
            /** @description Whether it differs from the live version; true before there is one. */
            changed: boolean;
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
        TestMessageRequest: {
            /** @enum {string} */
            channel: "email" | "sms" | "telegram";
            /** @description For e-mail alone. */
            subject: string;
            body: string;
            /** @description Whose words the frame and the made-up details are in; English without one. */
            language?: string;
            /**
             * Format: uuid
             * @description Whose name, and whose last webinar, the details are; made up without one.
             */
            contactId?: string;
            /** @description Your own number or chat; not for e-mail, which goes to the address that you sign in with. */
            to?: string;
        };
        TestMessageResponse: {
            /** @description Where it was sent. */
            to: string;
            /** @description Of a letter. */
            subject: string | null;
        };
        PublishRequest: {
            /** @description Of a sequence that begins by `inactivity`: take also those who have been silent for so long already. */
            alsoSilent?: boolean;
        };
        SilentResponse: {
            /** @description How many have been silent for so long already and do not walk it; none where it begins by something else. */
            people: number;
        };
        SequenceOverviewResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "archived" | "draft" | "live" | "paused";
            /** @description The version that people are enrolled in; none before the first publication. */
            liveVersion: number | null;
            /** @description What enrols people. */
            trigger: string;
            steps: number;
            walking: number;
            /** @description Of those who walk: they have had every step, and nothing is ahead of them. */
            resting: number;
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
            why: "at-the-end" | "goes-on" | "next-known-step" | "same-step";
            people: number;
        };
        VersionMoveListResponse: {
            items: components["schemas"]["VersionMoveResponse"][];
            nextCursor: string | null;
        };
        MovedResponse: {
            moved: number;
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
            /** @description When the offer of whoever was presented none ends; a week after the beginning without. */
            offerDeadlineAt?: string;
        };
        ForeseenResponse: {
            /** @description Nothing at the end. */
            stepKey: string | null;
            /** @description ISO 8601 instant. */
            at: string;
            /** @enum {string} */
            what: "branch" | "end" | "rest" | "send" | "skip" | "task" | "wait";
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
            /**
             * @description Why they would not begin at all; what would follow is told all the same.
             * @enum {string|null}
             */
            wouldNotBegin: "goal-reached" | "may-not-return" | "trigger-not-met" | "walks-already" | null;
            /** @description When their offer ends, where a step counts from that. */
            offerDeadlineAt: string | null;
            /** @description Nobody has told them that deadline: it is assumed. */
            deadlineAssumed: boolean;
            entries: components["schemas"]["ForeseenResponse"][];
        };
        DryRunResponse: {
            people: components["schemas"]["DryRunPersonResponse"][];
        };
        MoversRequest: {
            /** @description The version that people are taken out of; the newest one takes them in. */
            fromVersion: number;
            /** @description Part of a name or an address. */
            search?: string;
            /**
             * Format: uuid
             * @description `nextCursor` of the page before.
             */
            cursor?: string;
        };
        MoverResponse: {
            contactId: string;
            name: string;
            email: string;
            /** @description In which the times were found. */
            timeZone: string;
            /** @description They go on by this when they are not paused any more. */
            paused: boolean;
            /** @description The step that they stand before; nothing when they rest at the end. */
            from: string | null;
            to: string | null;
            /** @enum {string} */
            why: "at-the-end" | "goes-on" | "next-known-step" | "same-step";
            /** @description Up to the first thing that reaches them, or to where they would stand. */
            next: components["schemas"]["ForeseenResponse"][];
        };
        MoverListResponse: {
            items: components["schemas"]["MoverResponse"][];
            nextCursor: string | null;
        };
        AheadResponse: {
            /** @description Nothing at the end. */
            stepKey: string | null;
            /** @description ISO 8601 instant. */
            at: string;
            /** @enum {string} */
            what: "branch" | "end" | "rest" | "send" | "skip" | "task" | "wait";
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
        SegmentOfPeopleResponse: {
            segmentId: string;
            segment: string;
            people: number;
        };
        SegmentOfPeopleListResponse: {
            items: components["schemas"]["SegmentOfPeopleResponse"][];
            nextCursor: string | null;
        };
        EnrolSegmentRequest: {
            /** Format: uuid */
            sequenceId: string;
            /** @description The id of a segment, or the name of a ready-made one. */
            segmentId: string;
            /**
             * Format: uuid
             * @description What the page before told.
             */
            cursor?: string;
        };
        EnrolledPageResponse: {
            /** @description The others walk it already, or may not return. */
            enrolled: number;
            /** @description How many people of the segment this page looked at. */
            seen: number;
            /** @description Null when everybody has been looked at. */
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
        TestLetterResponse: {
            /** @description The member's own address. */
            to: string;
            subject: string;
        };
        MailSettingsResponse: {
            /** @description Whether clicks and openings of letters are followed. */
            trackLinks: boolean;
            /** @description Whether answers to letters come here, instead of to the presenter. */
            answersHere: boolean;
            /** @description Whether this installation receives mail, without which no answer can come here. */
            receivesMail: boolean;
        };
        ReplaceMailSettingsRequest: {
            /** @description Whether clicks and openings of letters are followed. */
            trackLinks: boolean;
            /** @description Whether answers to letters come here, instead of to the presenter. As it was when left out. */
            answersHere?: boolean;
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
            purpose: "dkim" | "dmarc" | "return-path" | "spf";
            /** @description Without it nothing is sent under the domain; the others make delivery likelier. */
            required: boolean;
            /** @enum {string} */
            type: "CNAME" | "TXT";
            name: string;
            value: string;
            /**
             * @description What the last look-up found.
             * @enum {string}
             */
            state: "different" | "found" | "missing" | "unchecked" | "unreachable";
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
        ChannelShownResponse: {
            /** @description The number, name, messaging service or bot that messages come from. */
            sender: string | null;
            account: string | null;
            url: string | null;
        };
        ChannelResponse: {
            /** @enum {string} */
            channel: "sms" | "telegram" | "webhook";
            /**
             * @description `unreadable` after the installation’s own secret was changed: set it up again.
             * @enum {string}
             */
            state: "disabled" | "not-set-up" | "ready" | "unreadable";
            setUpAt: string | null;
            /** @description Why it is disabled. */
            reason: string | null;
            shown: components["schemas"]["ChannelShownResponse"];
            /** @description Set this address at the provider, so that STOP and START arrive; null where that happens by itself. */
            inboundUrl: string | null;
        };
        ChannelListResponse: {
            items: components["schemas"]["ChannelResponse"][];
            nextCursor: string | null;
        };
        SetUpSmsRequest: {
            /** @description Of Twilio’s console. */
            accountSid: string;
            /** @description Never shown again. */
            authToken: string;
            /** @description The sender: a number with its country, or a name of up to 11 letters and digits. */
            from?: string;
            /** @description Instead of a sender: a messaging service, which chooses one. */
            messagingServiceSid?: string;
        };
        SetUpTelegramRequest: {
            /** @description As BotFather gave it; never shown again. */
            botToken: string;
        };
        SetUpWebhookRequest: {
            /**
             * Format: uri
             * @description Where messages are posted, signed as Standard Webhooks says. It must not lead into a private network.
             */
            url: string;
            /** @description `whsec_` and 24 to 64 bytes in base64; made here when left out. */
            secret?: string;
        };
        WebhookSecretResponse: {
            /** @description Shown this once. */
            secret: string;
        };
        TestChannelRequest: {
            /** @description One’s own number or chat; a webhook needs none. */
            address?: string;
        };
        TestChannelResponse: {
            delivered: boolean;
            /** @description Why not, in the provider’s words. */
            reason: string | null;
        };
        TelegramReplyResponse: {
            /** @enum {string} */
            method?: "sendMessage";
            chat_id?: number;
            text?: string;
        };
        ChannelAddressResponse: {
            /** @enum {string} */
            channel: "sms" | "telegram" | "webhook";
            address: string;
            /** @description Null when the person never agreed. */
            optedInAt: string | null;
            source: string | null;
            /** @description Set when the person is not to be reached here any more. */
            optedOutAt: string | null;
            /** @enum {string|null} */
            optedOutBy: "member" | "person" | "provider" | null;
            reason: string | null;
        };
        ChannelAddressListResponse: {
            items: components["schemas"]["ChannelAddressResponse"][];
            nextCursor: string | null;
        };
        TelegramLinkResponse: {
            /** @description Personal: whoever opens it joins as this contact. */
            url: string;
        };
        KeepChannelAddressRequest: {
            /** @description A number with its country, a chat of Telegram, or what the gateway behind the webhook calls the person by. */
            address: string;
            /** @description Whether the person agreed to be written to there. Without that the address is only known, for calls. */
            optedIn: boolean;
            /** @description Where and how the person agreed. */
            source?: string;
        };
        TaskResponse: {
            id: string;
            /** @enum {string} */
            kind: "call" | "letter";
            title: string;
            /** @description What to say, or the words of the letter, with the person’s own values. */
            script: string;
            /** @description Why the words still show their tags: a value is missing. */
            problem: string | null;
            /** @enum {string} */
            state: "cancelled" | "done" | "expired" | "open";
            stepKey: string;
            dueAt: string;
            expiresAt: string | null;
            contactId: string;
            contactName: string;
            contactEmail: string;
            /** @description E.164; null when none is known. */
            phone: string | null;
            /** @description IANA name of the person’s own zone. */
            timeZone: string;
            /** @description What their clock shows now, with its offset: think of it before you call. */
            localTime: string;
            /** @enum {string|null} */
            outcome: "negative" | "neutral" | "no-answer" | "positive" | null;
            note: string | null;
            /** @description How often it was put off. */
            callBacks: number;
            completedAt: string | null;
            completedBy: string | null;
            /** @description Why it was cancelled. */
            reason: string | null;
            /** @description When the letter was last printed. */
            exportedAt: string | null;
        };
        TaskListResponse: {
            items: components["schemas"]["TaskResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        RecordTaskOutcomeRequest: {
            /**
             * @description What came of it, which ends the task.
             * @enum {string}
             */
            outcome?: "negative" | "neutral" | "no-answer" | "positive";
            note?: string;
            /**
             * Format: date-time
             * @description Instead of an outcome: try again then, within half a year; the task and its walk wait as much longer.
             */
            callBackAt?: string;
        };
        MarkLettersPostedRequest: {
            /** @description Of the tasks. */
            ids: string[];
        };
        LettersPostedResponse: {
            /** @description Those that were open until now. */
            ids: string[];
        };
        LetterSenderResponse: {
            /** @description Null where none is set; then the name of the workspace stands there. */
            line: string | null;
        };
        LetterSenderRequest: {
            /** @description `Acme, Hauptstraße 1, 10115 Berlin`: stands small above the window. */
            line: string;
        };
        PostalAddressResponse: {
            recipient: string;
            street: string;
            extra: string | null;
            postalCode: string;
            city: string;
            country: string | null;
        };
        KeepPostalAddressRequest: {
            recipient: string;
            street: string;
            /** @description A company, a floor, a post box. */
            extra?: string;
            postalCode: string;
            city: string;
            /** @description Only for abroad, as the posting country writes it. */
            country?: string;
        };
        ReplyPartResponse: {
            /** @description Repeated from the letter by a mail program. */
            quoted: boolean;
            text: string;
        };
        ReplyResponse: {
            id: string;
            contactId: string;
            /** @description Null when the contact is not known any more. */
            contactName: string | null;
            contactEmail: string | null;
            /** @description The address that answered, which may be another one than the contact’s. */
            sender: string;
            subject: string;
            /** @description What was written, and what was repeated of the letter, in their order. Plain text. */
            parts: components["schemas"]["ReplyPartResponse"][];
            receivedAt: string;
            /** @description Null while nobody has seen it. */
            seenAt: string | null;
            seenBy: string | null;
            touchId: string;
            /** @description The step whose letter was answered. */
            stepKey: string | null;
            /** @description Of a sequence besides the ladder. */
            sequenceId: string | null;
            sequenceName: string | null;
            webinarTitle: string | null;
            /** @description When the letter left. */
            sentAt: string | null;
        };
        ReplyListResponse: {
            items: components["schemas"]["ReplyResponse"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
            /** @description How many nobody has seen, of the contact when one is asked for. */
            unseen: number;
        };
        MarkRepliesUntilRequest: {
            /**
             * Format: date-time
             * @description ISO 8601 instant: what came later stays unseen.
             */
            until: string;
        };
        MarkedRepliesResponse: {
            /** @description How many became seen. */
            marked: number;
        };
        LetterAheadResponse: {
            /**
             * @description What kind of letter it is.
             * @enum {string}
             */
            kind: "confirmation" | "follow-up" | "letter" | "live" | "reminder";
            /** @description When it is due. What waits for the beginning or the end of the session is told by the plan. */
            dueAt: string;
        };
        LettersAheadResponse: {
            /** @description False in the moment after registering, when the registration has not been heard of here; then ask again. */
            known: boolean;
            /** @description The next one first. */
            letters: components["schemas"]["LetterAheadResponse"][];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Drafts_test: {
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
                "application/json": components["schemas"]["TestMessageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMessageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Publications_publish: {
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
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSummaryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Publications_silent: {
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
                    "application/json": components["schemas"]["SilentResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    DryRuns_movers: {
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
                "application/json": components["schemas"]["MoversRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoverListResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Enrolments_list: {
        parameters: {
            query?: {
                sequenceId?: string;
                contactId?: string;
                state?: "active" | "ended" | "finished" | "paused";
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Enrolments_segments: {
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
                    "application/json": components["schemas"]["SegmentOfPeopleListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Enrolments_enrolPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolSegmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledPageResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Channels_list: {
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
                    "application/json": components["schemas"]["ChannelListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Channels_sms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpSmsRequest"];
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
    Channels_telegram: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpTelegramRequest"];
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
    Channels_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpWebhookRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Channels_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "sms" | "telegram" | "webhook";
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
    Channels_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "sms" | "telegram" | "webhook";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestChannelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestChannelResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ChannelWebhooks_sms: {
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
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ChannelWebhooks_smsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                touchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": Record<string, never>;
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
    ChannelWebhooks_telegram: {
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
                    "application/json": components["schemas"]["TelegramReplyResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ChannelAddresses_list: {
        parameters: {
            query: {
                /** @description Whose addresses. */
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
                    "application/json": components["schemas"]["ChannelAddressListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ChannelAddresses_telegramLink: {
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
                    "application/json": components["schemas"]["TelegramLinkResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ChannelAddresses_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                channel: "sms" | "telegram" | "webhook";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepChannelAddressRequest"];
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
    ChannelAddresses_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                channel: "sms" | "telegram" | "webhook";
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
    Tasks_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                state?: "cancelled" | "done" | "expired" | "open";
                kind?: "call" | "letter";
                /** @description Only what is due before. */
                dueBefore?: string;
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
                    "application/json": components["schemas"]["TaskListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Tasks_recordOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTaskOutcomeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PostedLetters_print: {
        parameters: {
            query: {
                /** @description Ids of tasks with commas, in the order of the stack. */
                ids: string[];
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
    PostedLetters_markPosted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkLettersPostedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersPostedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PostedLetters_sender: {
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
                    "application/json": components["schemas"]["LetterSenderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PostedLetters_keepSender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterSenderRequest"];
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
    PostedLetters_findAddress: {
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
                    "application/json": components["schemas"]["PostalAddressResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    PostedLetters_keepAddress: {
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
                "application/json": components["schemas"]["KeepPostalAddressRequest"];
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
    Replies_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items at most, 1 to 200. */
                limit?: number;
                /** @description Only answers of this contact. */
                contactId?: string;
                /** @description Only answers that somebody has seen, or that nobody has. */
                seen?: boolean;
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
                    "application/json": components["schemas"]["ReplyListResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Replies_seeUntil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRepliesUntilRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedRepliesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Replies_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replyId: string;
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
                    "application/json": components["schemas"]["ReplyResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Replies_unsee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replyId: string;
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
                    "application/json": components["schemas"]["ReplyResponse"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
}

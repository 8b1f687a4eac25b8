/**
 * Taken although an id is of nowhere in this workspace, and why that is no hole. Whatever is told and changed by it is
 * compared all the same.
 */
export const TAKEN_ALL_THE_SAME: Record<string, string> = {
  'POST /api/v1/hand-offs': 'of a set of people, only those of the workspace are offered',
  'POST /api/v1/lead-reassignments': 'nobody of the workspace is with a stranger',
  'POST /api/v1/posted-letters': 'of a set of letters, only those of the workspace are marked',
  'POST /api/v1/enrolments': 'of a set of people, only those of the workspace are enrolled',
  'POST /api/v1/enrolments/of-segment': 'nobody of the workspace is in the segment',
  'POST /api/v1/hot-list/hand-overs': 'a filter of a list of the workspace, in which nobody is found by it',
  'POST /api/v1/hot-list.csv': 'of a list, only people of the workspace are in the sheet',
  'POST /api/v1/crm-pushes': 'of a list, only people of the workspace are pushed',
  'POST /api/v1/personal-sequences/{id}/dry-run': 'people of the workspace are walked, and nobody is changed',
  'PUT /api/v1/personal-sequences/{id}/draft': 'a draft may be unfinished; the publication refuses it',
  'POST /api/v1/hot-list-views': 'a filter of lists of the workspace, in which nobody is found by it',
  'PUT /api/v1/hot-list-views/{viewId}': 'a filter of lists of the workspace, in which nobody is found by it',
  'POST /api/v1/segments': 'a rule about people of the workspace, none of whom was at that webinar',
  'POST /api/v1/segments/preview': 'a rule about people of the workspace, none of whom was at that webinar',
  'PUT /api/v1/conveyor': 'a stage of nowhere is a new stage, with an id of its own',
};

/** Which id whoever asks makes up, so that one of another workspace is as good as any that nobody has. */
export const NAMED_BY_WHOEVER_ASKS: Record<string, string> = {
  'PUT /api/v1/calls/{callId}': 'callId',
  'POST /api/v1/calls': 'callId',
};

/** What even the owner of everything cannot have here, and why. */
export const NOT_TO_BE_HAD: Record<string, string> = {
  'GET /api/v1/channel-addresses/{contactId}/telegram-link': 'Telegram itself confirms a bot',
  'PUT /api/v1/channels/telegram': 'Telegram itself confirms a bot',
  'POST /api/v1/pictures': 'a text is no picture; one was uploaded before',
  'POST /api/v1/contact-imports': 'a text is no table; one was imported before',
  'POST /api/v1/contact-imports/preview': 'a text is no table; one was imported before',
};

/** These take from others what they need, and so come last: in this order. */
export const LAST = [
  'PUT /api/v1/leads/{contactId}/disqualification',
  'DELETE /api/v1/leads/{contactId}/disqualification',
];

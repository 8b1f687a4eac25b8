/** Text for headings, subjects and calendar entries: no line break or control character, nothing that turns it around. */
export const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** Text in paragraphs: line breaks and tabs, and no other control character. */
export const PARAGRAPHS = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|[\n\r\t])*$/u;

/** A full address, or a path of this installation such as the sample video's. */
export const VIDEO_ADDRESS = /^(?:https?:\/\/[^\s"'<>\\]+|\/(?![/\\])[^\s"'<>\\]*)$/i;

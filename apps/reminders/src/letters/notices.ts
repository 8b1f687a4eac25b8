/** Letters that tell of a change; not part of a sequence, because nobody may forget to write them. */
export type Notice = 'session-moved' | 'session-cancelled';

/** Letters that tell of a change; not part of a sequence, because nobody may forget to write them. */
export type Notice = 'session-moved' | 'session-cancelled' | OwnNotice;

/** Of what the person did with the place: gave it back, or took it again. */
export type OwnNotice = 'registration-cancelled' | 'registered-again';

export function isOwnNotice(notice: Notice | null): notice is OwnNotice {
  return notice === 'registration-cancelled' || notice === 'registered-again';
}

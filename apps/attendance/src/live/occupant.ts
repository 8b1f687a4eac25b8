/** Who sits behind a socket. */
export interface AttendeeOccupant {
  kind: 'attendee';
  workspaceId: string;
  sessionId: string;
  webinarId: string;
  registrationId: string;
  contactId: string;
  name: string;
  /** The presence span of this connection; null when the session had ended before it opened. */
  spanId: string | null;
}

export interface ConsoleOccupant {
  kind: 'console';
  workspaceId: string;
  sessionId: string;
  name: string;
}

export type Occupant = AttendeeOccupant | ConsoleOccupant;

/** Who sits behind a socket. */
export interface AttendeeOccupant {
  kind: 'attendee';
  workspaceId: string;
  sessionId: string;
  webinarId: string;
  registrationId: string;
  contactId: string;
  name: string;
  /** Of the request that has opened this connection: what comes over it is led on under it. */
  correlationId: string;
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

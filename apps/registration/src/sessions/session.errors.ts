import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class SessionNotFound extends NotFoundError {
  override readonly code = 'session-not-found';

  constructor() {
    super('There is no such session.');
  }
}

export class TimeDoesNotExist extends InvalidInputError {
  override readonly code = 'time-does-not-exist';

  override readonly errors = [
    {
      pointer: '/startsAtLocal',
      rule: 'exists',
      message: 'startsAtLocal is never shown by the clocks of the zone',
    },
  ];

  constructor(wallTime: string, timeZone: string) {
    super(`The clocks in ${timeZone} never show ${wallTime}.`);
  }
}

export class UnknownTimeZone extends InvalidInputError {
  override readonly code = 'unknown-time-zone';
  override readonly errors = [
    {
      pointer: '/timeZone',
      rule: 'isTimeZone',
      message: 'timeZone must be an IANA name such as Europe/Berlin',
    },
  ];

  constructor() {
    super('This time zone is not known.');
  }
}

export class SessionInThePast extends InvalidInputError {
  override readonly code = 'session-in-the-past';
  override readonly errors = [
    { pointer: '/startsAtLocal', rule: 'isFuture', message: 'startsAtLocal must lie in the future' },
  ];

  constructor() {
    super('A session cannot begin in the past.');
  }
}

export class SessionIsCancelled extends DomainError {
  override readonly code = 'session-cancelled';

  constructor() {
    super('This session does not take place.');
  }
}

export class SessionHasBegun extends DomainError {
  override readonly code = 'session-has-begun';

  constructor() {
    super('This session has begun; it cannot be moved any more.');
  }
}

export class SessionIsOver extends DomainError {
  override readonly code = 'session-over';

  constructor() {
    super('This session is over.');
  }
}

export class SessionFull extends DomainError {
  override readonly code = 'session-full';

  constructor() {
    super('All places in this session are taken.');
  }
}

export class NoUpcomingSession extends DomainError {
  override readonly code = 'no-upcoming-session';

  constructor() {
    super('No session of this webinar is planned at the moment.');
  }
}

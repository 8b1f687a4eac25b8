import { DomainError, NotFoundError } from '@funnelcast/service-kit';

/** Containers, separate services and production have no demo; a browser on another machine could not reach it. */
export class DemoNotAvailable extends NotFoundError {
  override readonly code = 'demo-not-available';

  constructor() {
    super('The demo can be played in the browser of the machine on which "npm start" runs.');
  }
}

export class DemoAlreadyPlays extends DomainError {
  override readonly code = 'demo-already-plays';

  constructor() {
    super('The demo is being played already. Stop it first.');
  }
}

export class DemoNotOpen extends NotFoundError {
  override readonly code = 'demo-not-open';

  constructor() {
    super('The demo does not serve at the moment.');
  }
}

/** Used already, too old, or not ours. */
export class DemoEntryRefused extends NotFoundError {
  override readonly code = 'demo-entry-refused';

  constructor() {
    super('This link has been used or has run out. Take another from the demo page.');
  }
}

import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class SalesConnectionNotFound extends NotFoundError {
  override readonly code = 'sales-connection-not-found';

  constructor() {
    super('There is no such connection.');
  }
}

export class ConnectionSettingsIncomplete extends InvalidInputError {
  override readonly code = 'connection-settings-incomplete';

  constructor(names: readonly string[]) {
    super(`The connection also needs: ${names.join(', ')}.`);
  }
}

/** Each of them hears of every hot lead. */
export class TooManySalesConnections extends DomainError {
  override readonly code = 'too-many-sales-connections';

  constructor(most: number) {
    super(`A workspace may have ${most} connections.`);
  }
}

/** It was sealed under another secret of the installation. */
export class ConnectionUnreadable extends DomainError {
  override readonly code = 'connection-unreadable';

  constructor() {
    super('The settings cannot be read any more: set the connection up again.');
  }
}

export class ConnectionTakesNoLeads extends InvalidInputError {
  override readonly code = 'connection-takes-no-leads';

  constructor() {
    super('Leads are pushed to a CRM or a webhook that is not paused.');
  }
}

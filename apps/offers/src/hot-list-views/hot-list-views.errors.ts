import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class HotListViewNotFound extends NotFoundError {
  override readonly code = 'hot-list-view-not-found';

  constructor() {
    super('There is no such view, or it is somebody else’s.');
  }
}

export class HotListViewNameTaken extends DomainError {
  override readonly code = 'hot-list-view-name-taken';

  constructor() {
    super('Another view of yours has this name.');
  }
}

/** They stand side by side above the list. */
export class TooManyHotListViews extends DomainError {
  override readonly code = 'too-many-hot-list-views';

  constructor(most: number) {
    super(`A member may keep ${most} views.`);
  }
}

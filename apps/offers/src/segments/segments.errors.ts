import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class SegmentNotFound extends NotFoundError {
  override readonly code = 'segment-not-found';

  constructor() {
    super('There is no such segment.');
  }
}

/** Names stand in facts and in sequences; the ready-made groups of a session have theirs already. */
export class SegmentNameTaken extends DomainError {
  override readonly code = 'segment-name-taken';

  constructor() {
    super('Another segment has this name.');
  }
}

/** Nobody could say who belongs to either. */
export class SegmentsInCircle extends InvalidInputError {
  override readonly code = 'segments-in-circle';

  constructor() {
    super('The segments would ask about each other in a circle.');
  }
}

export class AskedSegmentNotFound extends InvalidInputError {
  override readonly code = 'asked-segment-not-found';

  constructor() {
    super('The rule asks about a segment that does not exist.');
  }
}

export class SegmentInUse extends DomainError {
  override readonly code = 'segment-in-use';

  constructor(names: readonly string[]) {
    super(`Other segments ask about this one: ${names.join(', ')}.`);
  }
}

/** Every one is looked at for every change of a person. */
export class TooManySegments extends DomainError {
  override readonly code = 'too-many-segments';

  constructor(most: number) {
    super(`A workspace may have ${most} segments.`);
  }
}

import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

/** The bytes are not what any browser shows: another format, cut off, or made to look like a picture. */
export class PictureNotReadable extends InvalidInputError {
  override readonly code = 'picture-not-readable';

  constructor() {
    super('This is not a JPEG, PNG or WebP picture that can be read.');
  }
}

export class PictureTooSmall extends InvalidInputError {
  override readonly code = 'picture-too-small';

  constructor(width: number, height: number) {
    super(`The picture must have at least ${width} by ${height} pixels.`);
  }
}

/** A small file may unfold into more pixels than fit into memory. */
export class PictureTooLarge extends InvalidInputError {
  override readonly code = 'picture-too-large';

  constructor() {
    super('The picture must have at most 40 million pixels.');
  }
}

export class TooManyPictures extends DomainError {
  override readonly code = 'too-many-pictures';

  constructor() {
    super('There are too many pictures in this workspace. Those that no page shows go after a day.');
  }
}

export class PictureNotFound extends NotFoundError {
  override readonly code = 'picture-not-found';

  constructor() {
    super('There is no such picture.');
  }
}

/** A page names a picture that was never uploaded here, or was removed because no page had shown it. */
export class UnknownPicture extends InvalidInputError {
  override readonly code = 'unknown-picture';

  constructor() {
    super('The picture is not there any more. Please upload it again.');
  }
}

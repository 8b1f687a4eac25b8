import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class ContactImportNotFound extends NotFoundError {
  override readonly code = 'contact-import-not-found';

  constructor() {
    super('There is no such import.');
  }
}

export class ContactImportIsOver extends DomainError {
  override readonly code = 'contact-import-is-over';

  constructor() {
    super('This import is finished; there is nothing left to cancel.');
  }
}

export class ContactImportNotFailed extends DomainError {
  override readonly code = 'contact-import-not-failed';

  constructor() {
    super('Only an import that has failed can be tried again.');
  }
}

export class ConsentNotAffirmed extends InvalidInputError {
  override readonly code = 'consent-not-affirmed';

  constructor() {
    super('Say with consent=true that these people have agreed to get letters.');
  }
}

export class FileIsEmpty extends InvalidInputError {
  override readonly code = 'file-is-empty';

  constructor() {
    super('There is nobody in this file.');
  }
}

/** A spreadsheet, a picture, or anything else that is not text. */
export class FileIsNoText extends InvalidInputError {
  override readonly code = 'file-is-no-text';

  constructor() {
    super('This is not a CSV file. Save the spreadsheet as CSV first.');
  }
}

/** Guessing among the older encodings would spoil names without anybody noticing. */
export class FileIsNotUtf8 extends InvalidInputError {
  override readonly code = 'file-is-not-utf8';

  constructor() {
    super('The text of the file is not UTF-8. Save it as "CSV UTF-8".');
  }
}

export class NoEmailColumn extends InvalidInputError {
  override readonly code = 'no-email-column';

  constructor() {
    super('The first row must name the columns, one of them "email".');
  }
}

export class TooManyRows extends DomainError {
  override readonly code = 'too-many-rows';
  override readonly status = 413;

  constructor(most: number) {
    super(`The file has more than ${most} rows. Split it.`);
  }
}

export class FileIsBroken extends InvalidInputError {
  override readonly code = 'file-is-broken';
  override readonly errors;

  constructor(line: number, reason: string) {
    super(`The file cannot be read from line ${line} on: ${reason}`);
    this.errors = [{ pointer: `/lines/${line}`, rule: 'isCsv', message: `line ${line}: ${reason}` }];
  }
}

import { Injectable } from '@nestjs/common';
import { insertRows, newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { importConsentWording } from '../contacts/consent-wording.policy.js';
import { bcp47 } from '../contacts/locale.policy.js';
import { ianaZone } from '../sessions/time-zone.policy.js';
import { type ContactFile, readContactFile } from './contact-file.js';
import { ConsentNotAffirmed, FileIsEmpty, TooManyRows } from './contact-import.errors.js';
import { MOST_ROWS } from './contact-import-limits.js';
import { textOf } from './file-text.js';

export interface StartContactImportCommand {
  workspaceId: string;
  startedBy: string;
  fileName: string;
  file: Buffer;
  /** The importer has affirmed that the people have agreed. */
  consent: boolean;
  /** Of the studio: in it the affirmation was read, and whoever names no other is written to in it. */
  language: string;
  /** For people whose row names no zone. */
  timeZone: string;
  /** Whether columns of unknown names go into the profile. */
  keepOthers?: boolean;
}

/** Takes a file in whole, so that nothing is half imported because it cannot be read; the people follow set by set. */
@Injectable()
export class StartContactImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the import. */
  async execute(command: StartContactImportCommand): Promise<string> {
    const {
      workspaceId,
      startedBy,
      fileName,
      file,
      consent,
      language,
      timeZone,
      keepOthers = false,
    } = command;
    if (!consent) throw new ConsentNotAffirmed();
    const content = textOf(file);
    const contactFile = await readContactFile(content, { keepOthers });
    const id = newId();
    const row = {
      id,
      workspace_id: workspaceId,
      file_name: fileName,
      started_by: startedBy,
      consent_text: importConsentWording(language),
      time_zone: ianaZone(timeZone) ?? 'UTC',
      locale: bcp47(language) ?? 'en',
      keep_others: keepOthers,
      ignored_columns: contactFile.ignored,
      status: 'running',
      row_count: await countOf(contactFile),
      rows_done: 0,
      added: 0,
      known: 0,
      refused: 0,
      content,
      created_at: this.clock.now(),
    };
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => insertRows(tx, 'contact_import', [row]));
    return id;
  }
}

/** Reads the file to its end: a quote that is never closed is found before anybody has been added. */
async function countOf({ rows }: ContactFile): Promise<number> {
  let count = 0;
  for await (const _ of rows) {
    count += 1;
    if (count > MOST_ROWS) throw new TooManyRows(MOST_ROWS);
  }
  if (count === 0) throw new FileIsEmpty();
  return count;
}

import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ONE_LINE } from '../webinars/plain-text.policy.js';
import type { ContactImportView } from './contact-import-view.js';

class FileRequest {
  /** Of the studio, `en` or `ru`: the words of the affirmation, and what people are written in by default. */
  @IsOptional()
  @IsString()
  @MaxLength(35)
  language: string = 'en';
}

export class PreviewContactFileRequest extends FileRequest {}

export class StartContactImportRequest extends FileRequest {
  /** Affirms that these people have agreed to get letters. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true')
  @IsBoolean()
  consent: boolean = false;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  @Matches(ONE_LINE, { message: '$property must be one line without control characters' })
  fileName: string = 'contacts.csv';

  /** IANA name, for people whose row names no zone; UTC without it. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  timeZone: string = 'UTC';

  /** Keeps columns of unknown names in the profile, each under its own name; without it they are ignored. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true')
  @IsBoolean()
  keepOthers: boolean = false;
}

export class FileColumnResponse {
  header: string;
  /** What the column is taken for: `attribute` is one of the profile that rules ask for; null when it is ignored. */
  field:
    | 'email'
    | 'name'
    | 'firstName'
    | 'lastName'
    | 'timeZone'
    | 'locale'
    | 'createdAt'
    | 'tags'
    | 'attribute'
    | null;
  /** The name under which the profile keeps it, or would with `keepOthers`; null for everything else. */
  attribute: string | null;
}

export class ContactFilePreviewResponse {
  columns: FileColumnResponse[];
  /** The first rows, a cell for each column. */
  rows: string[][];
  /** What `consent=true` affirms. */
  consentText: string;
}

export class ContactImportResponse {
  id: string;
  fileName: string;
  /** The member's name. */
  startedBy: string;
  status: 'running' | 'finished' | 'failed' | 'cancelled';
  /** Why it has failed; null otherwise. */
  reason: 'file-unreadable' | 'unexpected' | null;
  /** Rows of the file, without its head. */
  rowCount: number;
  rowsDone: number;
  /** People who were not known before. */
  added: number;
  /** Rows of people who were known already: what was known of them stays, what their profile lacked is added. */
  known: number;
  refused: number;
  /** Columns that nothing was taken from. */
  ignoredColumns: string[];
  createdAt: string;
  finishedAt: string | null;

  static of(found: ContactImportView): ContactImportResponse {
    return {
      ...found,
      createdAt: found.createdAt.toISOString(),
      finishedAt: found.finishedAt?.toISOString() ?? null,
    };
  }
}

export class ContactImportListResponse {
  items: ContactImportResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}

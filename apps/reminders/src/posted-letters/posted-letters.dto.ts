import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import type { PostalAddress } from './postal-address.js';

const MOST_AT_ONCE = 200;
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]*\S[^\p{Cc}\u2028\u2029]*$/u;
const oneLine = { message: '$property must be one line without control characters' };

export class PrintLettersRequest {
  /** Ids of tasks with commas, in the order of the stack. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];
}

export class MarkLettersPostedRequest {
  /** Of the tasks. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];
}

export class LettersPostedResponse {
  /** Those that were open until now. */
  ids: string[];
}

export class LetterSenderRequest {
  /** `Acme, Hauptstraße 1, 10115 Berlin`: stands small above the window. */
  @IsString()
  @Length(1, 120)
  @Matches(ONE_LINE, oneLine)
  line: string;
}

export class LetterSenderResponse {
  /** Null where none is set; then the name of the workspace stands there. */
  line: string | null;
}

export class KeepPostalAddressRequest {
  @IsString()
  @Length(1, 100)
  @Matches(ONE_LINE, oneLine)
  recipient: string;

  @IsString()
  @Length(1, 100)
  @Matches(ONE_LINE, oneLine)
  street: string;

  /** A company, a floor, a post box. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Matches(ONE_LINE, oneLine)
  extra?: string;

  @IsString()
  @Length(1, 20)
  @Matches(ONE_LINE, oneLine)
  postalCode: string;

  @IsString()
  @Length(1, 100)
  @Matches(ONE_LINE, oneLine)
  city: string;

  /** Only for abroad, as the posting country writes it. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  @Matches(ONE_LINE, oneLine)
  country?: string;
}

export class PostalAddressResponse implements PostalAddress {
  recipient: string;
  street: string;
  extra: string | null;
  postalCode: string;
  city: string;
  country: string | null;
}

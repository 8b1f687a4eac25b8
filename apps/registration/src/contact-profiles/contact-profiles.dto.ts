import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ONE_LINE } from '../webinars/plain-text.policy.js';
import { MOST_ATTRIBUTES, MOST_TAGS } from './contact-profile.errors.js';

const HAS_LETTERS = /[\p{L}\p{N}]/u;
const HAS_SIGNS = /\S/u;
const oneLine = { message: '$property must be one line without control characters' };

export class ContactAttributeRequest {
  /** Kept as lower-case words with hyphens, except for the names that rules ask for, such as `jobTitle`. */
  @IsString()
  @MaxLength(60)
  @Matches(HAS_LETTERS, { message: '$property must have a letter or a digit' })
  name: string;

  /** Empty to take the attribute away. */
  @IsString()
  @MaxLength(200)
  @Matches(ONE_LINE, oneLine)
  value: string;
}

export class DescribeContactRequest {
  /** Only those that change; the others stay. */
  @IsOptional()
  @IsArray()
  // All of them may be exchanged for others at once.
  @ArrayMaxSize(2 * MOST_ATTRIBUTES)
  @ValidateNested({ each: true })
  @Type(() => ContactAttributeRequest)
  attributes?: ContactAttributeRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @Matches(HAS_SIGNS, { each: true, message: 'each tag must say something' })
  @Matches(ONE_LINE, { each: true, message: 'each tag must be one line without control characters' })
  addTags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @Matches(ONE_LINE, { each: true, message: 'each tag must be one line without control characters' })
  removeTags?: string[];
}

export class ContactAttributeResponse {
  name: string;
  value: string;
}

export class ContactProfileResponse {
  /** By name. */
  attributes: ContactAttributeResponse[];
  /** In the order of the alphabet. */
  tags: string[];
}

import { Transform } from 'class-transformer';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { STORABLE_TEXT } from '../texts/storable-text.js';

export class DisqualifyLeadRequest {
  /** Why nobody should sell to them, in a few words. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  reason: string;
}

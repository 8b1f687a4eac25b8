import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class ListCaughtMailsRequest {
  /** Part of the recipient’s address. */
  @IsOptional()
  @IsString()
  @MaxLength(254)
  to?: string;

  /** The id of the last message seen. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class CaughtMailSummaryResponse {
  id: string;
  from: string;
  to: string;
  subject: string;
  /** ISO 8601 instant. */
  receivedAt: string;
}

export class CaughtMailListResponse {
  items: CaughtMailSummaryResponse[];
  nextCursor: string | null;
}

export class CaughtMailResponse extends CaughtMailSummaryResponse {
  text: string;
  html: string;
  headers: Record<string, string>;
  /** The attached calendar entry. */
  calendar?: string;
}

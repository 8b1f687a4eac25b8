import { Type } from 'class-transformer';
import {
  IsEmail,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** Names stand in headers. */
const ONE_LINE = /^[^\p{Cc}\u2028\u2029<>"]+$/u;

export class WarmUpRequest {
  /** Mails on the day of the verification. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  firstDay: number;

  /** So many times more on each following day. */
  @IsNumber()
  @Min(1)
  @Max(10)
  factor: number;

  /** Mails a day at most, for ever. */
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  limit: number;
}

export class SendWindowRequest {
  /** The first hour of the day in which letters go out. */
  @IsInt()
  @Min(0)
  @Max(23)
  from: number;

  /** The first hour in which they do not any more; before `from` for a window over midnight. */
  @IsInt()
  @Min(0)
  @Max(24)
  to: number;

  /** IANA name. */
  @IsTimeZone()
  timeZone: string;
}

export class ChangeSendingDomainRequest {
  /** Shown beside the address; the workspace's name without it. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Matches(ONE_LINE)
  fromName?: string | null;

  /** Letters above the day's number wait for the next day. */
  @IsOptional()
  @ValidateNested()
  @Type(() => WarmUpRequest)
  warmUp?: WarmUpRequest | null;

  /** Letters outside wait for the next opening; confirmations and notices do not. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SendWindowRequest)
  window?: SendWindowRequest | null;
}

export class CreateSendingDomainRequest extends ChangeSendingDomainRequest {
  /** Letters come from it; its domain is the one to verify. */
  @IsEmail()
  @MaxLength(200)
  fromAddress: string;
}

export class DnsRecordResponse {
  purpose: 'dkim' | 'return-path' | 'spf' | 'dmarc';
  /** Without it nothing is sent under the domain; the others make delivery likelier. */
  required: boolean;
  type: 'TXT' | 'CNAME';
  name: string;
  value: string;
  /** What the last look-up found. */
  state: 'unchecked' | 'found' | 'different' | 'missing' | 'unreachable';
}

export class SendingDomainResponse {
  id: string;
  domain: string;
  fromAddress: string;
  fromName: string | null;
  warmUp: WarmUpRequest | null;
  window: SendWindowRequest | null;
  /** What the owner of the domain publishes. */
  records: DnsRecordResponse[];
  /** ISO 8601 instant. */
  checkedAt: string | null;
  /** Since when letters may come from it; null until the key is found in the DNS. */
  verifiedAt: string | null;
  createdAt: string;
}

export class SendingDomainListResponse {
  items: SendingDomainResponse[];
  nextCursor: string | null;
}

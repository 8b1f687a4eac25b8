import { FIRST_LANGUAGE } from '@funnelcast/languages';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LANGUAGE_TAG } from '../texts/sales-voice.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import {
  AUTOMATIC_REASONS,
  type AutomaticReason,
  CONNECTION_KINDS,
  type ConnectionKind,
} from './connection-kinds.js';
import type { ConnectionView } from './list-connections.query.js';

const TOKEN = /^[\x21-\x7e]{10,4000}$/;

export class QuietHoursRequest {
  /** Of the wall clock, 0 to 23. */
  @IsInt()
  @Min(0)
  @Max(23)
  from: number;

  @IsInt()
  @Min(0)
  @Max(23)
  until: number;

  /** IANA name. */
  @IsTimeZone()
  timeZone: string;
}

/** What can be changed of a connection; secrets that are left out stay as they are. */
export class ChangeSalesConnectionRequest {
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 80)
  @Matches(STORABLE_TEXT)
  name: string;

  /** Webhook: where it is posted, signed as Standard Webhooks says. Bitrix24: an inbound webhook. amoCRM: the account. Slack: an incoming webhook. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true })
  @MaxLength(500)
  url?: string;

  /** Webhook: `whsec_` and 24 to 64 bytes in base64; made here when left out. */
  @IsOptional()
  @Matches(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)
  secret?: string;

  /** HubSpot: of a private app. amoCRM: a long-lived token. */
  @IsOptional()
  @Matches(TOKEN)
  accessToken?: string;

  /** Bitrix24: what a person becomes. */
  @IsOptional()
  @IsIn(['lead', 'contact'])
  entity?: 'lead' | 'contact';

  /** Telegram: as BotFather gave it. */
  @IsOptional()
  @Matches(/^\d{1,20}:[A-Za-z0-9_-]{20,100}$/)
  botToken?: string;

  /** Telegram: a chat, a group or a channel with the bot in it. */
  @IsOptional()
  @Matches(/^(?:-?\d{1,20}|@[A-Za-z0-9_]{3,64})$/)
  chatId?: string;

  /** Of reasons, notes and alerts; English when it is left out, or one that we do not speak. */
  @IsOptional()
  @Matches(LANGUAGE_TAG)
  language: string = FIRST_LANGUAGE;

  /** What pushes a person by itself; an alert always tells of the very hot. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(AUTOMATIC_REASONS, { each: true })
  automatic: AutomaticReason[] = [];

  /** Takes nothing while it is paused. */
  @IsOptional()
  @IsBoolean()
  paused: boolean = false;

  /** Alerts wait for the end of these hours. */
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursRequest)
  quiet?: QuietHoursRequest | null;
}

export class CreateSalesConnectionRequest extends ChangeSalesConnectionRequest {
  @IsIn(CONNECTION_KINDS)
  kind: ConnectionKind;
}

export class SalesConnectionResponse {
  id: string;
  @ApiProperty({ enum: CONNECTION_KINDS })
  kind: ConnectionKind;
  name: string;
  /** In which it is told of people. */
  language: string;
  /** `disabled` after it refused us; `unreadable` after the installation’s own secret was changed: set it up again. */
  state: 'ready' | 'paused' | 'disabled' | 'unreadable';
  /** Why it is disabled. */
  reason: string | null;
  /** Where it leads to, without secrets. */
  shown: string | null;
  entity: 'lead' | 'contact' | null;
  @ApiProperty({ enum: AUTOMATIC_REASONS, isArray: true })
  automatic: AutomaticReason[];
  quiet: QuietHoursRequest | null;
  /** How many deliveries wait. */
  waiting: number;
  /** How many were given up. */
  failed: number;

  static of(view: ConnectionView): SalesConnectionResponse {
    return Object.assign(new SalesConnectionResponse(), view);
  }
}

export class SalesConnectionListResponse {
  items: SalesConnectionResponse[];
  nextCursor: string | null;
}

export class NewSalesConnectionResponse {
  id: string;
  /** Of a webhook, shown this once. */
  secret: string | null;
}

export class TestSalesConnectionResponse {
  delivered: boolean;
  /** Why not, in the provider’s words. */
  reason: string | null;
}

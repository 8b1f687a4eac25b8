import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MESSAGE_CHANNELS, type MessageChannel } from './definition.js';
import { SequenceDefinitionRequest } from './definition.dto.js';

export class CreateSequenceRequest {
  @IsString()
  @Length(1, 200)
  name: string;

  /** One of the ready templates; without it the sequence begins empty. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  @MaxLength(60)
  templateKey?: string;
}

export class SaveDraftRequest {
  @IsString()
  @Length(1, 200)
  name: string;

  @ValidateNested()
  @Type(() => SequenceDefinitionRequest)
  definition: SequenceDefinitionRequest;
}

export class PublishRequest {
  /** Of a sequence that begins by `inactivity`: take also those who have been silent for so long already. */
  @IsOptional()
  @IsBoolean()
  alsoSilent?: boolean;
}

export class SilentResponse {
  /** How many have been silent for so long already and do not walk it; none where it begins by something else. */
  people: number;
}

export class PreviewMessageRequest {
  @IsIn(MESSAGE_CHANNELS)
  channel: MessageChannel;

  /** For e-mail alone. */
  @IsString()
  @MaxLength(300)
  subject: string;

  @IsString()
  @MaxLength(50_000)
  body: string;

  /** Whose words the frame and the made-up details are in; English without one. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language?: string;
}

export class TestMessageRequest extends PreviewMessageRequest {
  /** Whose name, and whose last webinar, the details are; made up without one. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** Your own number or chat; not for e-mail, which goes to the address that you sign in with. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  to?: string;
}

export class TestMessageResponse {
  /** Where it was sent. */
  to: string;
  /** Of a letter. */
  subject: string | null;
}

export class DefinitionProblemResponse {
  /** JSON pointer into the definition: `/steps/2/message/body`. */
  pointer: string;
  rule: string;
  message: string;
}

export class SequenceSummaryResponse {
  id: string;
  name: string;
  state: 'draft' | 'live' | 'paused' | 'archived';
  /** The version that people are enrolled in; none before the first publication. */
  liveVersion: number | null;
}

export class DraftResponse extends SequenceSummaryResponse {
  definition: SequenceDefinitionRequest;
  /** ISO 8601 instant. */
  draftSavedAt: string | null;
  /** Whether it differs from the live version; true before there is one. */
  changed: boolean;
  /** What keeps it from being published. */
  problems: DefinitionProblemResponse[];
  /** What may be published, and is perhaps not what was meant. */
  warnings: DefinitionProblemResponse[];
}

export class SequenceOverviewResponse extends SequenceSummaryResponse {
  /** What enrols people. */
  trigger: string;
  steps: number;
  walking: number;
  /** Of those who walk: they have had every step, and nothing is ahead of them. */
  resting: number;
  finished: number;
  sent: number;
}

export class SequenceOverviewListResponse {
  items: SequenceOverviewResponse[];
  nextCursor: string | null;
}

export class SequenceTemplateResponse {
  key: string;
  name: string;
  purpose: string;
  touches: number;
}

export class SequenceTemplateListResponse {
  items: SequenceTemplateResponse[];
  nextCursor: string | null;
}

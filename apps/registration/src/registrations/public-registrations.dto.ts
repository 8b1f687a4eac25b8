import { normaliseEmail } from '@funnelcast/service-kit';
import { Transform } from 'class-transformer';
import { Equals, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsContactEmail, IsPersonName } from '../contacts/contact-rules.dto.js';
import { tidyName } from '../contacts/person-name.policy.js';

export class ConfirmRegistrationRequest {
  /** The chosen session; the next one without it. */
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @Transform(({ value }: { value: unknown }) => tidyName(value))
  @IsPersonName()
  name: string;

  /** Compared without regard to case. */
  @Transform(({ value }: { value: unknown }) => normaliseEmail(value))
  @IsContactEmail()
  email: string;

  /** The box beside `consentText` of the webinar was ticked. */
  @Equals(true)
  consent: boolean;

  /** IANA name of the person's own zone; an unknown one is replaced by the session's. */
  @IsOptional()
  @IsString()
  timeZone?: string;

  /** BCP 47; an unknown one is replaced by `en`. */
  @IsOptional()
  @IsString()
  locale?: string;

  /** Hidden from people; must stay empty. */
  @IsOptional()
  @IsString()
  website?: string;
}

export class ConfirmedRegistrationResponse {
  registrationId: string;
  /** Opens this registration; keep it to the person. */
  joinToken: string;
  /** The personal way into the room. */
  joinUrl: string;
  /** The page to go to now. */
  registeredUrl: string;
  startsAt: string;
}

export class CalendarLinksResponse {
  ics: string;
  google: string;
  outlook: string;
}

export class RegisteredWebinarResponse {
  slug: string;
  title: string;
  description: string;
  presenterName: string;
}

export class RegisteredSessionResponse {
  id: string;
  startsAt: string;
  /** IANA name of the presenter's zone. */
  timeZone: string;
  durationMinutes: number;
  status: 'scheduled' | 'cancelled';
  /** Where it stands by what happened. */
  phase: 'scheduled' | 'live' | 'ended' | 'cancelled';
}

export class PublicRegistrationResponse {
  webinar: RegisteredWebinarResponse;
  session: RegisteredSessionResponse;
  name: string;
  /** IANA name of the person's own zone. */
  timeZone: string;
  status: 'confirmed' | 'cancelled';
  joinToken: string;
  joinUrl: string;
  calendar: CalendarLinksResponse;
}

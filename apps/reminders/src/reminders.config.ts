import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { SMTP_URLS } from './mail/smtp-urls.js';

/** What reminders reads from the environment. */
export class RemindersConfig {
  /** Mail servers, the first that can be used takes a mail: `smtps://user:password@host:465`. Without any, mail is caught. */
  @IsOptional()
  @Matches(SMTP_URLS, { message: 'it must be one or several addresses like smtp://host:25' })
  smtpUrl?: string;

  /** Connections to the provider at a time; providers limit them. */
  @IsInt()
  @Min(1)
  @Max(100)
  smtpConnections: number = 8;

  /** Who letters come from: `Acme <hello@example.org>`, or the address alone, which then shows the workspace’s name. */
  @IsString()
  @Matches(/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
    message: 'it must be an address, or a name and <address>',
  })
  mailFrom: string = 'hello@funnelcast.localhost';

  /** What other domains name in their SPF record to let our servers send: `include:spf.example.org`. */
  @IsOptional()
  @Matches(/^[a-z0-9]+:[^\s"]+$/i, { message: 'it must be a mechanism like include:spf.example.org' })
  mailSpf?: string;

  /** Where mails that come back go to; its MX must lead to BOUNCE_SMTP_PORT. Without it nothing is learnt from bounces. */
  @IsOptional()
  @Matches(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/, { message: 'it must be a domain in lower case' })
  bounceDomain?: string;

  /** The port on which mail for BOUNCE_DOMAIN is taken. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65_535)
  bounceSmtpPort?: number;

  /** Checks reports of bounces that are signed as Standard Webhooks says: `whsec_...`. */
  @IsOptional()
  @Matches(/^whsec_[A-Za-z0-9+/]{24,}={0,2}$/, { message: 'it must be a secret like whsec_...' })
  mailWebhookSecret?: string;

  /** Checks webhooks of Mailgun. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  mailgunSigningKey?: string;

  /** The SNS topic to which Amazon SES reports. */
  @IsOptional()
  @Matches(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]+$/, { message: 'it must be the ARN of a topic' })
  sesTopicArn?: string;

  /** How long clicks, openings and the ids of reports are kept; a report that is repeated later counts again. */
  @IsInt()
  @Min(60)
  @Max(36_500)
  mailHistoryDays: number = 730;

  @IsIn(['development', 'test', 'production'])
  nodeEnv: string = 'development';
}

/** A production that quietly swallows its mail would be worse than one that does not start. */
export class MailProviderMissing extends Error {
  constructor() {
    super('SMTP_URL must be set in production: the built-in mailbox is for trying out only.');
  }
}

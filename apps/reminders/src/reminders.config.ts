import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** What reminders reads from the environment. */
export class RemindersConfig {
  /** The mail provider: `smtps://user:password@host:465`. Without it a built-in server catches all mail. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'it must be an address like smtp://host:25' })
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

  @IsIn(['development', 'test', 'production'])
  nodeEnv: string = 'development';
}

/** A production that quietly swallows its mail would be worse than one that does not start. */
export class MailProviderMissing extends Error {
  constructor() {
    super('SMTP_URL must be set in production: the built-in mailbox is for trying out only.');
  }
}

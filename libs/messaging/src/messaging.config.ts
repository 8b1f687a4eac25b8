import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';

/** How facts travel in this process, and how long they are kept where. */
export class MessagingConfig {
  /** `in-process` delivers without a broker; default is `nats` when NATS_URL is set. */
  @IsOptional()
  @IsIn(['in-process', 'nats'])
  events?: string;

  @ValidateIf(({ events, natsUrl }: MessagingConfig) => events === 'nats' || natsUrl !== undefined)
  @IsString()
  natsUrl?: string;

  /** Begins every name on the broker, so that installations can share one. */
  @Matches(/^[a-z][a-z0-9-]{0,31}$/)
  natsPrefix: string = 'funnelcast';

  @IsInt()
  @Min(1)
  @Max(5)
  natsReplicas: number = 1;

  /** The streams are only a means of transport; the log in PostgreSQL is the memory. */
  @IsInt()
  @Min(1)
  natsMaxAgeDays: number = 3;

  /** What each of the five streams may take of the broker's disk; it sets so much aside. */
  @IsInt()
  @Min(1)
  natsMaxMegabytes: number = 256;

  /** Facts older than this leave the log. Unset keeps all, so that every read model can be rebuilt. */
  @IsOptional()
  @IsInt()
  @Min(1)
  factRetentionDays?: number;

  /** How often a subscription that stands still asks its producer whether it has missed something. */
  @IsInt()
  @Min(1)
  factAuditSeconds: number = 30;

  /** Facts in one page at most. */
  @IsInt()
  @Min(1)
  @Max(2_000)
  pageFacts: number = 500;

  get usesNats(): boolean {
    return this.events !== 'in-process' && this.natsUrl !== undefined;
  }
}

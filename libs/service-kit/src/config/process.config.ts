import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { IsInstant } from '../http/is-instant.js';

/** What every process of ours reads from its environment. */
export class ProcessConfig {
  /** The web port. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  port: number = 3000;

  @IsString()
  host: string = '0.0.0.0';

  /** How the outside world reaches us; links in mails begin with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  publicUrl?: string;

  @IsIn(['development', 'test', 'production'])
  nodeEnv: string = 'development';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel: string = 'info';

  /** `virtual` lets tests and the demo move the time over POST /testing/clock. */
  @IsIn(['system', 'virtual'])
  clock: string = 'system';

  /** Where a virtual clock begins; now when left out. */
  @IsOptional()
  @IsInstant()
  clockStart?: string;

  /** Multiplies every rate limit; load generators and tests raise it. */
  @IsInt()
  @Min(1)
  rateLimitFactor: number = 1;

  /** Addresses of proxies whose X-Forwarded-* headers are believed, for example `loopback`. */
  @IsOptional()
  @IsString()
  trustProxy?: string;
}

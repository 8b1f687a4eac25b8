import { IsOptional, Matches } from 'class-validator';

/** What calls to addresses that members typed may reach. */
export class OutgoingConfig {
  /** Addresses or ranges of the own network that webhooks may reach all the same, with commas: `10.0.0.5,192.168.7.0/24`. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(?:,[0-9a-fA-F.:/]+)*$/, {
    message: 'it must be IP addresses or ranges with commas',
  })
  webhookAllowedAddresses?: string;
}

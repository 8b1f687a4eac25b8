import type { DnsRecord, RecordPurpose, RecordState } from './dns-records.policy.js';
import type { SendWindow, WarmUp } from './sending-pace.policy.js';

/** A domain under which a workspace writes. */
export interface SendingDomain {
  id: string;
  domain: string;
  fromAddress: string;
  fromName: string | null;
  selector: string;
  publicKey: string;
  warmUp: WarmUp | null;
  window: SendWindow | null;
  findings: Partial<Record<RecordPurpose, RecordState>>;
  checkedAt: Date | null;
  verifiedAt: Date | null;
  createdAt: Date;
}

export interface SendingDomainView extends SendingDomain {
  records: (DnsRecord & { state: RecordState })[];
}

export const COLUMNS = `id, domain, from_address as "fromAddress", from_name as "fromName", selector,
  public_key as "publicKey", warm_up as "warmUp", send_window as "window", findings, checked_at as "checkedAt",
  verified_at as "verifiedAt", created_at as "createdAt"`;

import { Injectable } from '@nestjs/common';
import { type CallAnswer, OutgoingCalls } from '@funnelcast/service-kit';
import type { SettingsOf } from '../sales-connections/connection-kinds.js';
import { type CrmAdapter, DELIVERED, type Lead, type Outcome } from '../sales-deliveries/delivery.js';
import { type Failure, judgeAnswer, plain } from '../sales-deliveries/judge-answer.policy.js';
import { command, fieldsOf, ORIGINATOR } from './bitrix24-commands.js';

type Settings = SettingsOf['bitrix24'];

/** Half of the commands that one batch takes, and fewer than one page of a list. */
const PAGE = 25;
/** It counts the time that calls take over ten minutes. */
const BUSY_SECONDS = 600;
const LIMITS: Record<string, number> = { QUERY_LIMIT_EXCEEDED: 2, OPERATION_TIME_LIMIT: BUSY_SECONDS };

interface Batch {
  result?: Record<string, unknown> | unknown[];
  result_error?: Record<string, { error?: string; error_description?: string }> | unknown[];
}

/**
 * Leads or contacts of Bitrix24. Each carries who made it and our id (`ORIGINATOR_ID`, `ORIGIN_ID`), and is looked for
 * before it is made, so that nobody stands there twice.
 */
@Injectable()
export class Bitrix24Adapter implements CrmAdapter<'bitrix24'> {
  readonly kind = 'bitrix24';
  readonly page = PAGE;

  constructor(private readonly calls: OutgoingCalls) {}

  async deliver(leads: readonly Lead[], settings: Settings): Promise<Outcome[]> {
    const known = await this.find(leads, settings);
    if (!(known instanceof Map)) return leads.map(() => known);
    const commands = leads.map((lead) => {
      const id = known.get(lead.contactId);
      const fields = fieldsOf(lead, settings.entity, id === undefined);
      return id === undefined
        ? command(`crm.${settings.entity}.add`, { fields, params: { REGISTER_SONET_EVENT: 'Y' } })
        : command(`crm.${settings.entity}.update`, { id, fields });
    });
    const answer = await this.batch(settings, commands);
    const failure = judge(answer);
    if (failure) return leads.map(() => failure);
    const { result, result_error: errors } = resultOf(answer);
    return leads.map(({ contactId }, index) => {
      const refused = at(errors, index) as { error?: string; error_description?: string } | undefined;
      if (refused) return refusalOf(refused.error ?? '', refused.error_description ?? '');
      const made = at(result, index);
      if (made === undefined) return { kind: 'later', reason: 'bitrix24: no word about this one' };
      return { kind: 'delivered', remoteId: known.get(contactId) ?? String(made as number | string) };
    });
  }

  async test(settings: Settings): Promise<Outcome> {
    const answer = await this.call(settings, `crm.${settings.entity}.fields`, {});
    return judge(answer) ?? DELIVERED;
  }

  /** Those whom we made before, by our id; the oldest where a colleague copied one. */
  private async find(leads: readonly Lead[], settings: Settings): Promise<Map<string, string> | Failure> {
    const answer = await this.call(settings, `crm.${settings.entity}.list`, {
      order: { ID: 'ASC' },
      filter: { ORIGINATOR_ID: ORIGINATOR, ORIGIN_ID: leads.map(({ contactId }) => contactId) },
      select: ['ID', 'ORIGIN_ID'],
    });
    const failure = judge(answer);
    if (failure) return failure;
    const { result = [] } = (answer.body ?? {}) as { result?: { ID: string; ORIGIN_ID: string }[] };
    return new Map(result.toReversed().map(({ ID, ORIGIN_ID }) => [ORIGIN_ID, ID]));
  }

  private batch(settings: Settings, commands: string[]): Promise<CallAnswer> {
    return this.call(settings, 'batch', {
      halt: 0,
      cmd: Object.fromEntries(commands.map((text, index) => [`p${index}`, text])),
    });
  }

  private call({ url }: Settings, method: string, parameters: object): Promise<CallAnswer> {
    return this.calls.call({
      method: 'POST',
      url: `${url.replace(/\/+$/, '')}/${method}.json`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
  }
}

/** It tells limits by names in the body, whatever the status. */
function judge(answer: CallAnswer): Failure | undefined {
  const { error, error_description: words } = (answer.body ?? {}) as {
    error?: string;
    error_description?: string;
  };
  if (typeof error === 'string' && Object.hasOwn(LIMITS, error)) return refusalOf(error, String(words ?? ''));
  return judgeAnswer('bitrix24', answer, plain(`${error ?? ''} ${words ?? ''}`));
}

function refusalOf(error: string, words: string): Failure {
  const reason = plain(`bitrix24: ${error} ${words}`);
  const pause = LIMITS[error];
  return pause === undefined
    ? { kind: 'refused', reason }
    : { kind: 'later', reason, retryAfterSeconds: pause };
}

const resultOf = ({ body }: CallAnswer): Batch => (body as { result?: Batch } | undefined)?.result ?? {};

/** PHP writes what is empty as a list. */
const at = (part: Batch['result'] | Batch['result_error'], index: number): unknown =>
  part === undefined || Array.isArray(part) ? undefined : part[`p${index}`];

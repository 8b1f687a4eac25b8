import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { DEFAULT_LADDER, defaultLadderName } from './default-ladder.js';
import { sells, type Step } from './step.js';

export interface Sequence {
  id: string;
  workspaceId: string;
  name: string;
  steps: Step[];
}

const READ = `
  select q.id, q.workspace_id as "workspaceId", q.name, coalesce(s.steps, '[]') as steps
  from sequence q
  left join lateral (
    select json_agg(json_build_object(
      'key', key, 'anchor', anchor, 'offsetMinutes', offset_minutes, 'channel', channel, 'templateKey', template_key,
      'subject', subject, 'body', body, 'translations', translations, 'audience', audience, 'expiresAfterMinutes', expires_after_minutes
    ) order by array_position(array['enrolment', 'session-start', 'session-end'], anchor), offset_minutes,
      array_position(array['everyone', 'attended', 'no-show'], audience), key) as steps
    from sequence_step where sequence_id = q.id
  ) s on true`;

/** The sequences of the workspaces, as rows; every workspace has one from the first moment on which it is needed. */
@Injectable()
export class Sequences {
  constructor(private readonly clock: Clock) {}

  find(tx: Transaction, id: string): Promise<Sequence[]> {
    return tx.query(`${READ} where q.id = $1`, [id]);
  }

  ofWorkspaces(tx: Transaction, workspaceIds: string[]): Promise<Sequence[]> {
    return tx.query(`${READ} where q.workspace_id = any($1) and q.kind = 'ladder'`, [workspaceIds]);
  }

  /** Whoever comes first creates it: facts of different services arrive in any order. */
  async ensureLadders(tx: Transaction, workspaceIds: Iterable<string>): Promise<void> {
    const wanted = [...new Set(workspaceIds)];
    const known = await tx.query<{ workspace_id: string }[]>(
      `select workspace_id from sequence where workspace_id = any($1) and kind = 'ladder'`,
      [wanted],
    );
    const missing = wanted.filter((id) => !known.some(({ workspace_id }) => workspace_id === id));
    const locales = await localesOf(tx, missing);
    const created = await insertRows<{ id: string; workspace_id: string }>(
      tx,
      'sequence',
      missing.map((workspace_id) => ({
        id: newId(),
        workspace_id,
        name: defaultLadderName(locales.get(workspace_id)),
        created_at: this.clock.now(),
      })),
      { onConflict: 'do nothing', returning: 'id, workspace_id' },
    );
    for (const { id, workspace_id } of created) await this.saveSteps(tx, id, workspace_id, DEFAULT_LADDER);
  }

  async saveSteps(
    tx: Transaction,
    sequenceId: string,
    workspaceId: string,
    steps: readonly Step[],
  ): Promise<void> {
    await tx.query('delete from sequence_step where sequence_id = $1 and key <> all($2)', [
      sequenceId,
      steps.map(({ key }) => key),
    ]);
    const rows = steps.map((step) => ({
      sequence_id: sequenceId,
      key: step.key,
      workspace_id: workspaceId,
      anchor: step.anchor,
      offset_minutes: step.offsetMinutes,
      channel: step.channel,
      template_key: step.templateKey,
      subject: step.subject,
      body: step.body,
      translations: (step.translations ?? []).map(({ language, subject, body }) => ({
        language,
        subject,
        body,
      })),
      audience: step.audience,
      expires_after_minutes: step.expiresAfterMinutes,
      sells: sells(step),
    }));
    await insertRows(tx, 'sequence_step', rows, {
      onConflict: `(sequence_id, key) do update set
        anchor = excluded.anchor, offset_minutes = excluded.offset_minutes, channel = excluded.channel,
        template_key = excluded.template_key, subject = excluded.subject, body = excluded.body,
        translations = excluded.translations,
        audience = excluded.audience, expires_after_minutes = excluded.expires_after_minutes, sells = excluded.sells`,
    });
  }
}

/** A workspace that is not known yet has none. */
async function localesOf(tx: Transaction, workspaceIds: string[]): Promise<Map<string, string>> {
  if (workspaceIds.length === 0) return new Map();
  const rows = await tx.query<{ workspace_id: string; locale: string }[]>(
    'select workspace_id, locale from workspace where workspace_id = any($1)',
    [workspaceIds],
  );
  return new Map(rows.map(({ workspace_id, locale }) => [workspace_id, locale]));
}

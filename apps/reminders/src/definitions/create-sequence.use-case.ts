import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { TemplateNotFound } from '../sequences/sequence.errors.js';
import type { SequenceDefinition } from './definition.js';
import { PersonalSequences, type PersonalSequence } from './personal-sequences.js';
import { sequenceTemplates } from './templates/sequence-templates.js';

const EMPTY: SequenceDefinition = {
  trigger: { on: 'by-hand' },
  reentry: { allow: 'never' },
  goals: [],
  restAtEnd: false,
  steps: [],
};

/** Begins a sequence as a draft, empty or from a ready template. */
@Injectable()
export class CreateSequence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
  ) {}

  execute(
    workspaceId: string,
    { name, templateKey }: { name: string; templateKey?: string },
  ): Promise<PersonalSequence> {
    const draft = templateKey ? templateOf(templateKey) : EMPTY;
    const id = newId();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        `insert into sequence (id, workspace_id, name, created_at, kind, state, draft, draft_saved_at)
         values ($1, $2, $3, $4, 'personal', 'draft', $5, $4)`,
        [id, workspaceId, name, this.clock.now(), JSON.stringify(draft)],
      );
      return this.sequences.find(tx, id);
    });
  }
}

function templateOf(key: string): SequenceDefinition {
  const template = sequenceTemplates().find((known) => known.key === key);
  if (!template) throw new TemplateNotFound();
  return template.definition;
}

import { DryRun } from '../dry-runs/dry-run.query.js';
import { DryRunsController } from '../dry-runs/dry-runs.controller.js';
import { LadderAhead } from '../dry-runs/ladder-ahead.js';
import { LookAhead } from '../dry-runs/look-ahead.query.js';
import { PreviewMovers } from '../dry-runs/preview-movers.query.js';
import { ProgressController } from '../progress/progress.controller.js';
import { ReadProgress } from '../progress/sequence-progress.query.js';
import { CheckDefinition } from './check-definition.js';
import { CheckOffers } from './check-offers.js';
import { CheckSurroundings } from './check-surroundings.js';
import { CheckWords } from './check-words.js';
import { ControlSequence } from './control-sequence.use-case.js';
import { CountSilent } from './count-silent.query.js';
import { CreateSequence } from './create-sequence.use-case.js';
import { DraftsController } from './drafts.controller.js';
import { FindDraft } from './find-draft.query.js';
import { PersonalSequences } from './personal-sequences.js';
import { Plans } from './plans.js';
import { PreviewMessage } from './preview-message.query.js';
import { PublicationsController } from './publications.controller.js';
import { SampleValues } from './sample-values.js';
import { SendTestMessage, TestRenderers } from './send-test-message.use-case.js';
import { PublishSequence } from './publish-sequence.use-case.js';
import { SaveDraft } from './save-draft.use-case.js';
import { ListSequenceOverviews } from './sequence-overviews.query.js';
import { SequenceStatesController } from './sequence-states.controller.js';

/** What the module lists for sequences that people walk on their own clock: drawing, publishing, watching, foretelling. */
export const personalSequenceParts = {
  controllers: [
    DraftsController,
    PublicationsController,
    SequenceStatesController,
    ProgressController,
    DryRunsController,
  ],
  providers: [
    PersonalSequences,
    Plans,
    CheckDefinition,
    CheckOffers,
    CheckSurroundings,
    CheckWords,
    CountSilent,
    CreateSequence,
    FindDraft,
    PreviewMessage,
    SampleValues,
    SendTestMessage,
    TestRenderers,
    SaveDraft,
    PublishSequence,
    ControlSequence,
    ListSequenceOverviews,
    ReadProgress,
    DryRun,
    LookAhead,
    LadderAhead,
    PreviewMovers,
  ],
};

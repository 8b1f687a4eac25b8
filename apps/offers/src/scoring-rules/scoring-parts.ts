import { ListScoringChanges } from './list-scoring-changes.query.js';
import { PreviewScoring } from './preview-scoring.query.js';
import { SaveScoring } from './save-scoring.use-case.js';
import { ScoringRulesController } from './scoring-rules.controller.js';
import { Scorings } from './scorings.js';
import { ShowScoring } from './show-scoring.query.js';

/** By what people are scored. */
export const scoringParts = {
  controllers: [ScoringRulesController],
  providers: [Scorings, SaveScoring, ShowScoring, PreviewScoring, ListScoringChanges],
};

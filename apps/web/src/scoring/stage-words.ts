import { saidReasons } from '../language/reasons';

export { reasonByHand } from '../../../../libs/languages/src/say-reasons';

/** The platform keeps the reason of a stage as one English sentence; here it is told in the reader's language. */
export const stageWords = ({ stageReason }: { stageReason: string }): string =>
  saidReasons.stage(stageReason);

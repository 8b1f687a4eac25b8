import { saidReasons } from '../language/reasons';
import type { Reason } from './types';

/** The ledger keeps each reason as one English sentence; here it is told in the reader's language. */
export const reasonWords = ({ text }: Pick<Reason, 'text'>): string => saidReasons.points(text);

import { sayReasons } from '../../../../libs/languages/src/say-reasons';
import { m } from '../messages';

/** What the platform keeps as English sentences, in the reader's language. */
export const saidReasons = sayReasons(m);

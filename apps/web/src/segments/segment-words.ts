import { wordFor } from '../language/word-for';
import { m } from '../messages';

/** The ready-made groups of a session stand in facts by a short name; members call theirs as they like. */
export const segmentWords = (segment: string): string => wordFor(m.hotList.segments, segment) ?? segment;

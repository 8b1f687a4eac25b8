import { useOutletContext } from 'react-router';
import type { Webinar } from '../types';

/** The webinar that a tab shows; its page has loaded it. */
export const useTabWebinar = (): Webinar => useOutletContext<Webinar>();

import { browserZone } from '../../format/time';
import { m } from '../../messages';
import { toMinor } from '../../format/money';
import type { OfferDetails } from '../../offers/types';
import { suggestedStart, type SessionValues } from '../session-fields';
import { emptyWebinar, type WebinarValues } from '../webinar-fields';

export interface OfferDraft {
  title: string;
  description: string;
  amountMinor: number | string;
  currency: string;
}

/** Everything that the three steps ask, with what most people would choose filled in already. */
export interface Draft extends WebinarValues, SessionValues {
  withOffer: boolean;
  offer: OfferDraft;
}

export const steps = ['topic', 'time', 'extras'] as const;

export const emptyDraft = (): Draft => ({
  ...emptyWebinar,
  startsAtLocal: suggestedStart(),
  timeZone: browserZone(),
  withOffer: false,
  offer: { title: '', description: '', amountMinor: 490, currency: 'EUR' },
});

/** Which step asks for a field; what is not named here belongs to the topic. */
export function stepOf(field: string): number {
  if (['startsAtLocal', 'timeZone', 'durationMinutes'].includes(field)) return 1;
  return field === 'videoUrl' || field.startsWith('offer') ? 2 : 0;
}

/** What can be told without asking the platform, which judges the rest at the end. */
export function faultsOf(draft: Draft, step: number): Record<string, string> {
  const { title, presenterName, presenterEmail, startsAtLocal, durationMinutes, withOffer, offer } = draft;
  const faults: [field: string, wrong: boolean, rule: string][] = [
    ['title', title.trim() === '', m.rules.isNotEmpty],
    ['presenterName', presenterName.trim() === '', m.rules.isNotEmpty],
    ['presenterEmail', presenterEmail !== '' && !/^\S+@\S+\.\S+$/.test(presenterEmail), m.rules.isEmail],
    ['startsAtLocal', startsAtLocal === '', m.rules.isNotEmpty],
    ['durationMinutes', !(Number(durationMinutes) > 0), m.rules.isNotEmpty],
    ['offer.title', withOffer && offer.title.trim() === '', m.rules.isNotEmpty],
    ['offer.amountMinor', withOffer && offer.amountMinor === '', m.rules.isNotEmpty],
  ];
  const here = faults.filter(([field, wrong]) => wrong && stepOf(field) === step);
  return Object.fromEntries(here.map(([field, , rule]) => [field, rule]));
}

/** The furthest step that may be shown: the ones before it are filled in. */
export function reachable(draft: Draft, wanted: number): number {
  const first = steps.findIndex((_, step) => Object.keys(faultsOf(draft, step)).length > 0);
  return first === -1 ? wanted : Math.min(wanted, first);
}

const HOURS_TO_DECIDE = 24;

export function offerOf({ offer }: Draft): OfferDetails {
  return {
    ...offer,
    amountMinor: toMinor(Number(offer.amountMinor), offer.currency),
    deadlineMinutes: HOURS_TO_DECIDE * 60,
    checkoutUrl: null,
  };
}

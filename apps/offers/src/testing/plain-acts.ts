/** What anybody who was there could tell of a person, without any SQL. */
export interface PlainActs {
  sessions: {
    came: Date | null;
    /** What departures told, or the verdict. */
    stayedMinutes: number;
    startedAt: Date | null;
    /** Since when they are in the room now; null for whoever left, or is settled. */
    hereSince: Date | null;
    lengthMinutes: number;
    /** The session is over, and they were told of. */
    ended: boolean;
    answers: { id: string; question: string; answer: string; at: Date }[];
    questions: Date[];
    handouts: { id: string; at: Date }[];
    replays: { minutes: number; at: Date }[];
    seenOfferAt: Date | null;
    clicks: Date[];
    boughtAt: Date | null;
  }[];
  /** Clicks on offers and purchases, by the number of the offer. */
  asked: { offer: number; at: Date }[];
  paid: { offer: number; at: Date }[];
  /** Code words, magnets, letters followed, pages seen, calls, and what was done about offers of no webinar. */
  others: { field: string; id: string; about: string; at: Date }[];
  attributes: Record<string, string>;
  tags: string[];
  unsubscribed: boolean;
  /** By a member. */
  disqualified: boolean;
}

/** Of somebody with places in so many sessions of an hour. */
export const nothingDone = (sessions: number): PlainActs => ({
  sessions: Array.from({ length: sessions }, () => ({
    came: null,
    stayedMinutes: 0,
    startedAt: null,
    hereSince: null,
    lengthMinutes: 60,
    ended: false,
    answers: [],
    questions: [],
    handouts: [],
    replays: [],
    seenOfferAt: null,
    clicks: [],
    boughtAt: null,
  })),
  asked: [],
  paid: [],
  others: [],
  attributes: {},
  tags: [],
  unsubscribed: false,
  disqualified: false,
});

/** People as plain data, for tests that compare what the database finds with what anybody would. */
export interface PlainSession {
  webinarId: string;
  registeredAt: Date | null;
  cancelled: boolean;
  joinedAt: Date | null;
  activeAt: Date | null;
  minutes: number;
  score: number;
  settled: { at: Date; attendance: string; attended: boolean; sessionMinutes: number } | null;
  answers: { text: string; at: Date }[];
  questions: Date[];
  interests: { presentedAt: Date; clickedAt: Date | null }[];
  orders: { at: Date; productId: string; rung: string }[];
  handouts: { id: string; at: Date }[];
  replays: { minutes: number; at: Date }[];
}

export interface PlainPerson {
  id: string;
  email: string;
  locale: string;
  timeZone: string;
  unsubscribed: boolean;
  tags: string[];
  attributes: Record<string, string>;
  touchedAt: Date[];
  codeWords: Date[];
  mailClicks: { word: string; at: Date }[];
  pages: { word: string; at: Date }[];
  magnets: { word: string; at: Date }[];
  calls: { outcome: string; at: Date; ofSequence: boolean }[];
  /** Where in the conveyor. */
  place: { stageId: string; since: Date } | null;
  /** The segments that they belong to. */
  segments: string[];
  /** Where they stand; the engagement in points as they are worth now. */
  lead: {
    fit: number;
    engagement: number;
    fitClass: string;
    engagementClass: number;
    stage: string;
    phase: string;
  };
  sessions: PlainSession[];
  /** Around offers that belong to no webinar. */
  alone: Pick<PlainSession, 'interests' | 'orders'>;
}

import type { Act } from './acts.js';

/** What moves while the play goes on. */
export interface Counts {
  registered: number;
  mails: number;
  /** In the room at this moment. */
  present: number;
  votes: number;
  clicks: number;
  orders: number;
}

/** What the play waits for the real person to do. */
export type Wait = 'join' | 'vote' | 'click';

export interface StepLine {
  type: 'step';
  act: Act;
  /** For a person who reads the lines. */
  detail: string;
  /** Part of the whole play that is done, 0 to 1. */
  share: number;
  /** Of the live hour. */
  minute?: number;
  waitingFor?: Wait;
  /** Missing while nothing has been counted. */
  counts?: Counts;
}

/** The installation of the play serves. */
export interface OpenLine {
  type: 'open';
  origin: string;
}

/** Where to look, from now on. */
export interface StageLine {
  type: 'stage';
  paths: { hotList: string; console: string; landing: string };
}

/** The real person has a place: their own pages and letters. */
export interface GuestLine {
  type: 'guest';
  email: string;
  paths: { registered: string; room: string; letters: string };
}

export interface PlayedFigures {
  registered: number;
  attended: number;
  stayedToOffer: number;
  clicked: number;
  bought: number;
  revenueMinor: number;
}

export interface RankedPerson {
  /** From 1. */
  rank: number;
  name: string;
  score: number;
  reasons: { points: number; text: string }[];
}

export interface ResultLine {
  type: 'result';
  funnel: PlayedFigures;
  currency: string;
  /** The top of it. */
  hotList: RankedPerson[];
  /** Where the real person stands. */
  guest?: RankedPerson;
}

export interface FailedLine {
  type: 'failed';
  code: 'already-playing' | 'failed';
  message: string;
}

/** What `npm run demo -- --json` writes: one JSON object a line. */
export type ProgressLine = StepLine | OpenLine | StageLine | GuestLine | ResultLine | FailedLine;

import { FollowTheFunnel1764000000000 } from './1764000000000-follow-the-funnel.js';
import { Sell1764000000001 } from './1764000000001-sell.js';
import { LeaveRoomForUpdates1764000000002 } from './1764000000002-leave-room-for-updates.js';
import { CountVisitors1764000000010 } from './1764000000010-count-visitors.js';
import { SegmentsByRule1764000000100 } from './1764000000100-segments-by-rule.js';
import { KnowLeads1764000000200 } from './1764000000200-know-leads.js';
import { ScoresByRules1764000000201 } from './1764000000201-scores-by-rules.js';
import { CountHotLists1764000000202 } from './1764000000202-count-hot-lists.js';
import { ProductsAndOrders1764000000220 } from './1764000000220-products-and-orders.js';
import { LookAtHotLists1764000000240 } from './1764000000240-look-at-hot-lists.js';
import { TellOthersOfLeads1764000000241 } from './1764000000241-tell-others-of-leads.js';
import { HandOverLeads1764000000260 } from './1764000000260-hand-over-leads.js';
import { Convey1764000000261 } from './1764000000261-convey.js';
import { CallsGivePoints1764000000270 } from './1764000000270-calls-give-points.js';
import { SummariseContacts1764000000280 } from './1764000000280-summarise-contacts.js';
import { CountInTheRow1764000000300 } from './1764000000300-count-in-the-row.js';
import { RankByStanding1764000000301 } from './1764000000301-rank-by-standing.js';
import { LedgersInOneRow1764000000320 } from './1764000000320-ledgers-in-one-row.js';
import { CountMinutesInRoom1795873480000 } from './1795873480000-count-minutes-in-room.js';
import { CallAgain1795874580000 } from './1795874580000-call-again.js';
import { OfferBuyers1795875480000 } from './1795875480000-offer-buyers.js';
import { DisqualifyByHand1795876020000 } from './1795876020000-disqualify-by-hand.js';
import { AskAboutActs1795884060000 } from './1795884060000-ask-about-acts.js';
import { SpeakToSales1795884600000 } from './1795884600000-speak-to-sales.js';
import { TellCrowds1795885359000 } from './1795885359000-tell-crowds.js';
import { KeepWhatDisqualifyingTakes1795886100000 } from './1795886100000-keep-what-disqualifying-takes.js';
import { KnowWhoDeclinesCalls1795886900000 } from './1795886900000-know-who-declines-calls.js';
import { PhasesFade1795887420000 } from './1795887420000-phases-fade.js';
import { SellWithoutAWebinar1795896600000 } from './1795896600000-sell-without-a-webinar.js';
import { NameCallsPerWorkspace1795896900000 } from './1795896900000-name-calls-per-workspace.js';
import { OweHotNews1795897620000 } from './1795897620000-owe-hot-news.js';
import { ActsTakePoints1795897740000 } from './1795897740000-acts-take-points.js';
import { NoteWhatLedToIt1795897800000 } from './1795897800000-note-what-led-to-it.js';
import { RememberPreviousRoles1795899180000 } from './1795899180000-remember-previous-roles.js';
import { FewerEntriesPerFact1795899480000 } from './1795899480000-fewer-entries-per-fact.js';

/** In the order in which they are run. */
export const offersMigrations = [
  FollowTheFunnel1764000000000,
  Sell1764000000001,
  LeaveRoomForUpdates1764000000002,
  CountVisitors1764000000010,
  SegmentsByRule1764000000100,
  KnowLeads1764000000200,
  ScoresByRules1764000000201,
  CountHotLists1764000000202,
  ProductsAndOrders1764000000220,
  LookAtHotLists1764000000240,
  TellOthersOfLeads1764000000241,
  HandOverLeads1764000000260,
  Convey1764000000261,
  CallsGivePoints1764000000270,
  SummariseContacts1764000000280,
  CountInTheRow1764000000300,
  RankByStanding1764000000301,
  LedgersInOneRow1764000000320,
  CountMinutesInRoom1795873480000,
  CallAgain1795874580000,
  OfferBuyers1795875480000,
  DisqualifyByHand1795876020000,
  AskAboutActs1795884060000,
  SpeakToSales1795884600000,
  TellCrowds1795885359000,
  KeepWhatDisqualifyingTakes1795886100000,
  KnowWhoDeclinesCalls1795886900000,
  PhasesFade1795887420000,
  SellWithoutAWebinar1795896600000,
  NameCallsPerWorkspace1795896900000,
  OweHotNews1795897620000,
  ActsTakePoints1795897740000,
  NoteWhatLedToIt1795897800000,
  RememberPreviousRoles1795899180000,
  FewerEntriesPerFact1795899480000,
];

import {
  IconCalendarCheck,
  IconCalendarX,
  IconChartBar,
  IconCoin,
  IconDoorEnter,
  IconDoorExit,
  IconGift,
  IconHandClick,
  IconMailOff,
  IconMessageQuestion,
  IconUserCheck,
  IconUserOff,
  IconUserPlus,
} from '@tabler/icons-react';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import type { Happening } from './happening';
import { ofTask, ofTouch } from './history-of-touches';
import type { Activity, Contact, ContactRegistration, Task, Touch, Visit } from './types';

const text = m.contacts.timeline;

/** What the services tell; a part that has not come yet is left out. */
export interface HistoryParts {
  contact: Contact;
  registrations?: ContactRegistration[];
  touches?: Touch[];
  tasks?: Task[];
  visits?: Visit[];
  activity?: Activity;
  /** A step of a sequence by its key, in words, with the title of the webinar that it was about. */
  stepWords: (key: string, webinarTitle?: string) => string;
}

/** All that happened, the latest first. What happened at one instant stays in the order in which it is told here. */
export function historyOf(parts: HistoryParts): Happening[] {
  const titles = titlesOf(parts);
  return [
    ...beginnings(parts.contact),
    ...(parts.registrations ?? []).flatMap(ofRegistration),
    ...(parts.touches ?? []).map((touch) => ofTouch(touch, parts.stepWords, titles)),
    ...(parts.tasks ?? []).flatMap(ofTask),
    ...(parts.visits ?? []).flatMap(ofVisit),
    ...(parts.activity ? ofActivity(parts.activity, titles) : []),
  ]
    .toReversed()
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Only some services know what a session is called; whoever knows tells it for the others. */
function titlesOf({ registrations = [], visits = [] }: HistoryParts): Map<string, string> {
  return new Map([
    ...visits.map(({ sessionId, title }) => [sessionId, title] as const),
    ...registrations.map(({ sessionId, webinarTitle }) => [sessionId, webinarTitle] as const),
  ]);
}

function beginnings({ id, consent, capturedAt, unsubscribedAt }: Contact): Happening[] {
  const words = consent.source === 'import' ? text.imported : text.captured;
  const left = unsubscribedAt && {
    key: `${id} left`,
    at: unsubscribedAt,
    icon: IconMailOff,
    words: text.unsubscribed,
  };
  return [{ key: id, at: capturedAt, icon: IconUserPlus, words }, ...(left ? [left] : [])];
}

function ofRegistration({
  id,
  registeredAt,
  cancelledAt,
  webinarTitle: note,
}: ContactRegistration): Happening[] {
  const registered = { key: id, at: registeredAt, icon: IconCalendarCheck, words: text.registered, note };
  if (cancelledAt === null) return [registered];
  return [registered, { key: `${id} x`, at: cancelledAt, icon: IconCalendarX, words: text.cancelled, note }];
}

function ofVisit(visit: Visit): Happening[] {
  const { registrationId: id, title: note, stays, answers, questions } = visit;
  const minutesOf = ({ from, until }: Visit['stays'][number]): number =>
    (Date.parse(until) - Date.parse(from)) / 60_000;
  return [
    ...stays.flatMap((stay, index): Happening[] => [
      {
        key: `${id} in ${index}`,
        at: stay.from,
        icon: IconDoorEnter,
        words: index > 0 ? text.cameBack : text.came,
        note,
      },
      ...(isOver(visit, index)
        ? [
            {
              key: `${id} out ${index}`,
              at: stay.until,
              icon: IconDoorExit,
              words: text.left(minutesOf(stay)),
              note,
            },
          ]
        : []),
    ]),
    ...answers.map(({ option, question, at }) => ({
      key: `${id} ${question}`,
      at,
      icon: IconChartBar,
      words: text.answered(option),
      note: question,
    })),
    ...questions.map(({ text: asked, at }) => ({
      key: `${id} ${at}`,
      at,
      icon: IconMessageQuestion,
      words: text.asked(asked),
      note,
    })),
    ...settlementOf(visit),
  ];
}

/** Somebody who is still there has not left; the last stay reaches to the present then. */
const isOver = ({ stays, present }: Visit, index: number): boolean => !present || index < stays.length - 1;

function settlementOf({ registrationId, status, settledAt, minutes, title: note }: Visit): Happening[] {
  if (status === 'registered' || settledAt === null) return [];
  const came = status !== 'no-show';
  return [
    {
      key: `${registrationId} settled`,
      at: settledAt,
      icon: came ? IconUserCheck : IconUserOff,
      words: text.settled[status](minutes),
      note,
      tone: came ? 'good' : undefined,
    },
  ];
}

function ofActivity({ offers, orders }: Activity, titles: Map<string, string>): Happening[] {
  return [
    ...offers.flatMap(({ offerId, sessionId, title, presentedAt, clicks, lastClickedAt }): Happening[] => {
      const note = sessionId === null ? undefined : titles.get(sessionId);
      const key = `${offerId} ${sessionId}`;
      const seen: Happening = { key, at: presentedAt, icon: IconGift, words: text.presented(title), note };
      if (lastClickedAt === null) return [seen];
      const words = text.clicked(title, clicks);
      return [
        seen,
        { key: `${key} click`, at: lastClickedAt, icon: IconHandClick, words, note, tone: 'hot' },
      ];
    }),
    ...orders.map((order): Happening => ({
      key: order.id,
      at: order.paidAt,
      icon: IconCoin,
      words: text.bought(order.offerTitle, formatMoney(order.amountMinor, order.currency)),
      note: order.memberName === null ? text.paidOnline : text.recordedBy(order.memberName),
      tone: 'good',
    })),
  ];
}

import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { whileArriving } from '../http/query-client';
import { useEffect, useState } from 'react';
import { renewAccess, request } from '../http/request';
import { LiveConnection, liveUrl, type LiveState } from '../live/live-connection';
import { afterMessage } from './console-room';
import type { ConsoleMessage, ConsoleRoom } from './types';

const keyOf = (sessionId: string) => ['room', sessionId];

/** What was heard while a room was being read, by session. */
const heardMeanwhile = new Map<string, ConsoleMessage[]>();

/** An answer may be older than what has been heard since it was asked for, so that is told to it again. */
async function readRoom(sessionId: string): Promise<ConsoleRoom> {
  const heard: ConsoleMessage[] = [];
  heardMeanwhile.set(sessionId, heard);
  try {
    const room = await request<ConsoleRoom>('GET', `/api/v1/rooms/${sessionId}`);
    return heard.reduce(afterMessage, room);
  } finally {
    if (heardMeanwhile.get(sessionId) === heard) heardMeanwhile.delete(sessionId);
  }
}

/** The room's state; after the end it is asked for until attendance is settled. */
export function useConsoleRoom(sessionId: string) {
  return useQuery({
    ...whileArriving,
    queryKey: keyOf(sessionId),
    queryFn: () => readRoom(sessionId),
    refetchInterval: ({ state: { data } }) =>
      data?.session.status === 'ended' && !data.session.cancelled && !data.attendance ? 1_500 : false,
  });
}

/** Keeps the room's state current while the console is open. */
export function useConsoleLive(sessionId: string): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const connection = new LiveConnection<ConsoleMessage>({
      url: liveUrl(`/api/v1/rooms/${sessionId}/console`),
      onMessage: (message) => hear(queries, sessionId, message),
      onState: setState,
      beforeRetry: renewAccess,
    });
    return () => connection.close();
  }, [queries, sessionId]);
  return state;
}

function hear(queries: QueryClient, sessionId: string, message: ConsoleMessage): void {
  heardMeanwhile.get(sessionId)?.push(message);
  queries.setQueryData<ConsoleRoom>(keyOf(sessionId), (room) => {
    if (room) return afterMessage(room, message);
    return message.type === 'snapshot' ? message.room : undefined;
  });
  const calledOff = message.type === 'session-changed' && message.session.cancelled;
  if (message.type === 'session-ended' || calledOff)
    void queries.invalidateQueries({ queryKey: keyOf(sessionId) });
}

/** One act of the presenter; the room is read again, should the live connection be down just now. */
function useRoomAct<Input = void>(
  sessionId: string,
  actOf: (input: Input) => { path: string; body?: object; method?: 'POST' | 'DELETE' },
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, method = 'POST', body = method === 'POST' ? {} : undefined } = actOf(input);
      return request(method, `/api/v1/rooms/${sessionId}/${path}`, { body });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(sessionId) }),
  });
}

export const useStartSession = (sessionId: string) => useRoomAct(sessionId, () => ({ path: 'start' }));

export const useEndSession = (sessionId: string) => useRoomAct(sessionId, () => ({ path: 'end' }));

export const usePreparePoll = (sessionId: string) =>
  useRoomAct(sessionId, (body: { question: string; options: string[] }) => ({ path: 'polls', body }));

export const useOpenPoll = (sessionId: string) =>
  useRoomAct(sessionId, (pollId: string) => ({ path: `polls/${pollId}/open` }));

export const useClosePoll = (sessionId: string) =>
  useRoomAct(sessionId, (pollId: string) => ({ path: `polls/${pollId}/close` }));

export const usePushOffer = (sessionId: string) =>
  useRoomAct(sessionId, (offerId: string) => ({ path: 'offer', body: { offerId } }));

export const useSayAsHost = (sessionId: string) =>
  useRoomAct(sessionId, (text: string) => ({ path: 'chat', body: { text } }));

export const useMarkAnswered = (sessionId: string) =>
  useRoomAct(sessionId, (questionId: string) => ({ path: `questions/${questionId}/answered` }));

export const useReopenQuestion = (sessionId: string) =>
  useRoomAct(sessionId, (questionId: string) => ({
    path: `questions/${questionId}/answered`,
    method: 'DELETE',
  }));

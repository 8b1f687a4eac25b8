import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/** Only what may pass by itself is tried again; a refusal is an answer. */
const mayPass = (error: unknown): boolean => ['offline', 'unavailable'].includes(asProblem(error).code);

const ARRIVING_TRIES = 4;

/**
 * What one service has just created reaches the others a moment later; until then they do not know it.
 * For queries of a session in another service than the one that made it.
 */
export const whileArriving = {
  retry: (failures: number, error: Error): boolean => {
    const { status } = asProblem(error);
    return status === 404 ? failures < ARRIVING_TRIES : failures < 2 && mayPass(error);
  },
  retryDelay: 400,
};

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (failures, error) => failures < 2 && mayPass(error) },
  },
});

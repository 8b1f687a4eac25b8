const MESSAGE_ID = /^<?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i;

/** Our Message-IDs begin with the touch; only told by somebody whose signature was checked. */
export function touchOfMessage(messageId: unknown): string | undefined {
  return typeof messageId === 'string' ? MESSAGE_ID.exec(messageId.trim())?.[1]?.toLowerCase() : undefined;
}

export type LiveListener = (payload: unknown) => void;

const TOPIC = /^[\w-]+(\.[\w-]+)*$/;

/**
 * For what only the present needs: a count on a screen, a list that moves. Whoever listens now may hear it, in whichever
 * process; nothing is kept, and losing one costs nothing. Whatever must not be lost is a fact.
 */
export abstract class LiveChannel {
  /** `room.<sessionId>`; there are no wildcards. */
  publish(topic: string, payload: unknown): void {
    this.send(checked(topic), JSON.stringify(payload));
  }

  /** Returns the way to stop listening. */
  abstract subscribe(topic: string, listener: LiveListener): () => void;

  protected abstract send(topic: string, text: string): void;
}

export function checked(topic: string): string {
  if (!TOPIC.test(topic)) throw new Error(`Not a topic: ${topic}`);
  return topic;
}

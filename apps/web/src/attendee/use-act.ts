import { useState } from 'react';

/** One thing a person does on a page: whether it is under way, and how it was refused. */
export function useAct<Input extends unknown[], Result>(act: (...input: Input) => Promise<Result>) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (...input: Input): Promise<Result | undefined> => {
    setPending(true);
    setError(undefined);
    try {
      return await act(...input);
    } catch (refusal) {
      setError(refusal);
      return undefined;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, error };
}

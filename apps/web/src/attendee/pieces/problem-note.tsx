import { problemText } from '../problem-text';

export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p className="notice" data-kind="problem" role="alert">
      {problemText(error)}
    </p>
  );
}

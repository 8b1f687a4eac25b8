import { useRef } from 'react';
import { m } from '../messages';
import { ProblemNote } from '../pieces/problem-note';
import { useAct } from '../use-act';
import { cancelRegistration } from './registered.queries';

const text = m.registered;

/** Leaving takes one click and one confirmation. */
export function CancelPlace({ token, onCancelled }: { token: string; onCancelled: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { run, pending, error } = useAct(async () => {
    await cancelRegistration(token);
    onCancelled();
  });
  return (
    <>
      <button
        type="button"
        className="link-button"
        style={{ justifySelf: 'start' }}
        onClick={() => dialog.current?.showModal()}
      >
        {text.cancel}
      </button>
      <dialog ref={dialog} aria-labelledby="cancel-title">
        <div className="stack">
          <h2 id="cancel-title">{text.cancelTitle}</h2>
          <p>{text.cancelText}</p>
          <ProblemNote error={error} />
          <div className="row">
            <button type="button" className="button" autoFocus onClick={() => dialog.current?.close()}>
              {text.keep}
            </button>
            <button
              type="button"
              className="button"
              data-kind="danger"
              disabled={pending}
              onClick={() => void run()}
            >
              {text.cancelConfirm}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}

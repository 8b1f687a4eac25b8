import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { m } from '../../messages';
import { confirmLoss } from '../../pieces/tell';

const text = m.webinarPage.page;

/** Asks before somebody leaves a page on which something was typed and not saved, by a link or by closing the window. */
export function useKeepUnsaved(unsaved: boolean): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let leaving = false;
    confirmLoss({
      title: text.leaveTitle,
      text: text.leaveText,
      confirm: text.leave,
      keep: text.stay,
      onConfirm: () => {
        leaving = true;
        blocker.proceed();
      },
      onClose: () => {
        if (!leaving) blocker.reset();
      },
    });
    // Once per attempt: the blocker is another object with every render.
  }, [blocker.state]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}

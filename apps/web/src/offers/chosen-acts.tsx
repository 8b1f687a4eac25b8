import { Modal } from '@mantine/core';
import { useState } from 'react';
import { m } from '../messages';
import { tellDone, tellProblem } from '../pieces/tell';
import { CallPeople } from '../sales/call-people';
import { HandOverPeople } from '../sales/hand-over-people';
import { useTakeLeads } from '../sales/leads.queries';
import { downloadChosen } from './hot-list.queries';
import { PushDialog } from './push-dialog';
import type { HotPerson } from './types';
import type { ChosenPeople } from './use-chosen-people';

const text = m.hotLeads.chosen;

/** What is done with several people of the list at once. */
export type ChosenAct = 'take' | 'hand-over' | 'call' | 'push' | 'csv';

const contactsOf = (people: readonly HotPerson[]) => [...new Set(people.map(({ contactId }) => contactId))];
const registrationsOf = (people: readonly HotPerson[]) => people.map(({ registrationId }) => registrationId);

/** Taking people and the CSV need no dialog; whatever else does is opened. */
export function useChosenActs(sessionId: string, { people, clear }: ChosenPeople) {
  const [opened, setOpened] = useState<ChosenAct>();
  const [saving, setSaving] = useState(false);
  const take = useTakeLeads();
  const busy: ChosenAct | undefined = take.isPending ? 'take' : saving ? 'csv' : undefined;

  const takeAll = () =>
    take.mutate(contactsOf(people), {
      onSuccess: ({ taken, withOthers }) => {
        tellDone(text.taken(taken, withOthers));
        clear();
      },
      onError: tellProblem,
    });
  const save = () => {
    setSaving(true);
    void downloadChosen(sessionId, registrationsOf(people))
      .catch(tellProblem)
      .finally(() => setSaving(false));
  };
  const act = (what: ChosenAct) => {
    // A file that is still being written keeps nobody from being taken.
    if (busy === what || take.isPending || people.length === 0) return;
    if (what === 'take') takeAll();
    else if (what === 'csv') save();
    else setOpened(what);
  };
  return { opened, busy, act, close: () => setOpened(undefined) };
}

interface ChosenDialogsProps {
  opened?: ChosenAct;
  sessionId: string;
  choice: ChosenPeople;
  onClose: () => void;
}

/** The dialogs of what needs a word more. Who was done with is chosen no longer. */
export function ChosenDialogs({ opened, sessionId, choice: { people, clear }, onClose }: ChosenDialogsProps) {
  const done = () => {
    onClose();
    clear();
  };
  return (
    <>
      <Modal opened={opened === 'call'} onClose={onClose} title={text.callTitle(people.length)}>
        <CallPeople
          contactIds={contactsOf(people)}
          declined={people.filter(({ callsDeclined }) => callsDeclined).length}
          onDone={done}
        />
      </Modal>
      {opened === 'hand-over' && (
        <HandOverPeople contactIds={contactsOf(people)} onDone={done} onClose={onClose} />
      )}
      <PushDialog
        opened={opened === 'push'}
        sessionId={sessionId}
        people={{ registrationIds: registrationsOf(people) }}
        count={m.hotLeads.chosen.count(people.length)}
        onDone={clear}
        onClose={onClose}
      />
    </>
  );
}

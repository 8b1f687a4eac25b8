import { eventually, type Studio } from '@funnelcast/demo';
import { answerLetter } from '../../browser/answers.js';
import { askForLetters } from '../../browser/letters-on-paper.js';
import type { Known } from './requests.js';
import type { Made, Place, Words } from './place.js';

export const SMS = {
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'f'.repeat(32),
  from: '+15005550006',
};

interface Listed {
  items: Made[];
}

/** What is written to one person, by which ways, and what came back. */
export async function lettersTo(place: Place, words: Words, contactId: string): Promise<Known> {
  const { owner } = place;
  const first = async (path: string) => (await owner.get<Listed>(path)).items[0]!.id;
  await askForLetters(owner, [contactId]);
  const personalSequence = await first('/api/v1/personal-sequences');
  const task = await first(`/api/v1/tasks?contactId=${contactId}`);
  await owner.put('/api/v1/posted-letters/sender', { line: words.text });
  await owner.put(`/api/v1/postal-addresses/${contactId}`, {
    recipient: words.name,
    street: 'A street 1',
    postalCode: '10115',
    city: 'Berlin',
    country: 'DE',
  });
  await owner.put('/api/v1/channels/sms', SMS);
  await owner.put(`/api/v1/channel-addresses/${contactId}/sms`, { address: '+4915112345678', optedIn: true });
  const domain = await owner.post<Made>('/api/v1/sending-domains', {
    fromAddress: `hello@${words.name.toLowerCase().replace(' ', '-')}.example`,
    fromName: words.text,
  });
  await answerLetter(place, words.email, { subject: words.text, text: words.text });
  const reply = await eventually(() => first(`/api/v1/replies?contactId=${contactId}`));
  return {
    'sequences.id': await first('/api/v1/sequences'),
    'personal-sequences.id': personalSequence,
    sequenceId: personalSequence,
    goToSequenceId: await anotherSequence(owner, words.text),
    'enrolments.id': await first(`/api/v1/enrolments?sequenceId=${personalSequence}`),
    taskId: task,
    'posted-letters.pdf.ids': task,
    'posted-letters.ids': task,
    'channels.channel': 'sms',
    'channel-addresses.channel': 'sms',
    'sending-domains.id': domain.id,
    replyId: reply,
  };
}

/** Somebody in one sequence can be led on to this one. */
async function anotherSequence(owner: Studio, name: string): Promise<string> {
  const { id } = await owner.post<Made>('/api/v1/personal-sequences', { name });
  await owner.put(`/api/v1/personal-sequences/${id}/draft`, {
    name,
    definition: {
      trigger: { on: 'by-hand' },
      reentry: { allow: 'never' },
      goals: [],
      restAtEnd: false,
      steps: [{ key: 'mark', kind: 'mark', expiresAfterMinutes: 60, mark: { addTags: ['led on'] } }],
    },
  });
  await owner.post(`/api/v1/personal-sequences/${id}/publication`);
  return id;
}

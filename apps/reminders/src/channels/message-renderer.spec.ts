import { LetterRefused } from '../letters/letter.errors.js';
import { MessageRenderer } from './message-renderer.js';

const values = {
  contact: { name: 'Ada <b>', first_name: 'Ada', email: 'ada@example.org' },
  webinar: { presenter: 'Grace', title: 'Rooms' },
  session: { when: 'today' },
  workspace: { name: 'Acme' },
  join_url: 'https://example.org/join/x',
};

describe(MessageRenderer, () => {
  const renderer = new MessageRenderer();

  it('fills in the same values as letters, as plain text and without a frame', () => {
    const source = {
      subject: '{{ webinar.title }}\n today',
      body: '**Hello** {{ contact.name }}!\n\n[Join]({{ join_url }})',
    };

    expect(renderer.render(source, values)).toEqual({
      subject: 'Rooms today',
      text: 'Hello Ada <b>!\n\nJoin: https://example.org/join/x',
    });
  });

  it.each([
    ['{{ offer.title }}', 'missing-variable: offer'],
    ['{% include "/etc/passwd" %}', 'template'],
    ['{{ contact.name', 'template'],
  ])('refuses %s', (body, reason) => {
    expect(() => renderer.render({ subject: '', body }, values)).toThrow(LetterRefused);
    try {
      renderer.render({ subject: '', body }, values);
    } catch (error) {
      expect((error as LetterRefused).reason).toContain(reason);
    }
  });
});

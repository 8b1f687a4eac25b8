import fc from 'fast-check';
import { readClientMessage } from './client-message.js';

const id = '0198c0de-0000-7000-8000-000000000001';

describe(readClientMessage, () => {
  it('reads each kind of message and nothing beside it', () => {
    expect(
      readClientMessage(JSON.stringify({ type: 'vote', pollId: id, optionId: id, ref: 1, admin: true })),
    ).toEqual({
      type: 'vote',
      pollId: id,
      optionId: id,
      ref: 1,
    });
    expect(readClientMessage('{"type":"heartbeat"}')).toEqual({ type: 'heartbeat' });
    expect(readClientMessage(JSON.stringify({ type: 'chat', text: '  hi\nthere ' }))).toEqual({
      type: 'chat',
      text: 'hi\nthere',
    });
  });

  it.each(['\u0000', '\u0007', '\u001b[31m', '\u202eevil', '\u2028', '\ud800'])(
    'refuses the text %j',
    (text) => {
      expect(readClientMessage(JSON.stringify({ type: 'ask', text: `a${text}b`, ref: 'x' }))).toMatchObject({
        code: 'invalid-text',
        ref: 'x',
      });
    },
  );

  it('takes other scripts and emoji, and counts 500 characters', () => {
    expect(readClientMessage(JSON.stringify({ type: 'chat', text: 'Привет, 世界 👩‍👩‍👧' }))).toMatchObject({
      type: 'chat',
    });
    expect(readClientMessage(JSON.stringify({ type: 'chat', text: 'x'.repeat(500) }))).toMatchObject({
      type: 'chat',
    });
    expect(readClientMessage(JSON.stringify({ type: 'chat', text: 'x'.repeat(501) }))).toMatchObject({
      code: 'invalid-text',
    });
  });

  it('answers whatever comes with a message or a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const read = readClientMessage(text);
          expect('code' in read ? read.detail.length : read.type.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

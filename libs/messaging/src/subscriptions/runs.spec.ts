import { RegistrationCancelled, RegistrationConfirmed, SessionMoved } from '@funnelcast/contracts';
import { aFact } from '../testing/a-fact.js';
import { type BoundHandler, HandlerSet } from './handler-set.js';
import { runsOf } from './runs.js';

const TYPES = { C: RegistrationConfirmed, X: RegistrationCancelled, M: SessionMoved };
type Letter = keyof typeof TYPES;

const handler = (name: string, letter: Letter, options: Partial<BoundHandler> = {}): BoundHandler => ({
  name,
  contract: TYPES[letter],
  instance: { handle: () => Promise.resolve() },
  ...options,
});

describe(runsOf, () => {
  const cutInto = (letters: string, handlers: BoundHandler[]): string[] => {
    const facts = letters
      .split('')
      .map((letter, index) => aFact(index + 1, { type: TYPES[letter as Letter].type }));
    return runsOf(facts, new HandlerSet(handlers)).map(
      (run) =>
        `${run.handlers.map(({ name }) => name).join('+')} ${run.facts.map(({ position }) => position).join(' ')}`,
    );
  };

  it('takes facts of one type as one set', () => {
    expect(cutInto('CCC', [handler('a', 'C'), handler('b', 'C')])).toEqual(['a+b 1 2 3']);
  });

  it('never takes a later fact of another type before an earlier one', () => {
    expect(cutInto('CCXC', [handler('a', 'C'), handler('x', 'X')])).toEqual(['a 1 2', 'x 3', 'a 4']);
  });

  it('does not cut at facts that nobody listens to', () => {
    expect(cutInto('CXXC', [handler('a', 'C')])).toEqual(['a 1 4']);
  });

  it('gathers the facts of types whose handlers are all independent', () => {
    const handlers = [handler('a', 'C', { independent: true }), handler('x', 'X', { independent: true })];
    expect(cutInto('CXCXC', handlers)).toEqual(['a 1 3 5', 'x 2 4']);
  });

  it('applies what was gathered before a handler that may look at it', () => {
    const handlers = [
      handler('a', 'C', { independent: true }),
      handler('x', 'X', { independent: true }),
      handler('m', 'M'),
    ];
    expect(cutInto('CXCMXMMC', handlers)).toEqual(['a 1 3', 'x 2', 'm 4', 'x 5', 'm 6 7', 'a 8']);
  });

  it('keeps the order of the handlers of one type, though only one of them is independent', () => {
    const handlers = [handler('sum', 'C', { independent: true }), handler('a', 'C'), handler('x', 'X')];
    expect(cutInto('CXC', handlers)).toEqual(['sum+a 1', 'x 2', 'sum+a 3']);
  });
});

describe(HandlerSet, () => {
  it('refuses a handler that would take each fact twice', () => {
    expect(() => new HandlerSet([handler('a', 'C'), handler('a', 'C')])).toThrow('provided twice');
  });

  it('knows which producers to listen to', () => {
    expect(new HandlerSet([handler('a', 'C'), handler('x', 'X')]).producers).toEqual(['registration']);
  });
});

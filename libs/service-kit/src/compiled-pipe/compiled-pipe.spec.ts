import { type ArgumentMetadata } from '@nestjs/common';
import { Expose, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUUID,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import fc from 'fast-check';
import { createValidationPipe } from '../problems/validation.js';
import { CompiledPipe } from './compiled-pipe.js';

/** A rule of the project's own: it must not be lost on the way to the compiled form. */
function NoLinks(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'noLinks',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !value.includes('://'),
        defaultMessage: () => 'no links',
      },
    });
}

class Answer {
  @IsUUID()
  questionId: string;

  @IsString()
  @MaxLength(20)
  text: string;
}

class Named {
  @IsString()
  @MaxLength(20)
  @NoLinks()
  name: string;
}

class Request extends Named {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  )
  @IsEmail()
  @MaxLength(60)
  email: string;

  @IsOptional()
  @IsTimeZone()
  timeZone?: string;

  @Min(1)
  @IsInt()
  @Max(9)
  seats: number = 1;

  @Equals(true)
  consent: boolean;

  @IsOptional()
  @IsIn(['a', 1])
  kind?: string | number;

  @IsOptional()
  @IsBoolean()
  news?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Answer)
  answers?: Answer[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Answer)
  first?: Answer;

  @IsOptional()
  @IsString({ each: true })
  tags?: string[];
}

const body: ArgumentMetadata = { type: 'body', metatype: Request };
const questionId = '0192d3f0-6a1c-7c3e-9f55-0a1b2c3d4e5f';
const good = { name: 'Ada', email: ' Ada@Example.org ', consent: true };

const corpus: [what: string, body: unknown][] = [
  ['what is needed', good],
  [
    'everything',
    {
      ...good,
      timeZone: 'Europe/Oslo',
      seats: 2,
      kind: 1,
      news: false,
      answers: [{ questionId, text: 'yes' }],
      first: { questionId, text: '' },
      tags: ['x'],
    },
  ],
  ['null where a value is optional', { ...good, timeZone: null, answers: null, first: null, tags: null }],
  ['null where it is not', { ...good, seats: null }],
  ['a fraction where an integer is due', { ...good, seats: 1.5 }],
  ['a number as text', { ...good, seats: '2' }],
  ['too large a number', { ...good, seats: 10 }],
  ['a missing field', { name: 'Ada', consent: true }],
  ['a field too many', { ...good, admin: true }],
  ['a nested field too many', { ...good, answers: [{ questionId, text: 'x', admin: 1 }] }],
  ['too many answers', { ...good, answers: Array.from({ length: 3 }, () => ({ questionId, text: 'x' })) }],
  ['a bad answer', { ...good, answers: [{ questionId: '42', text: 7 }] }],
  ['an answer that is no object', { ...good, answers: ['yes'] }],
  ['answers that are no list', { ...good, answers: { questionId, text: 'x' } }],
  ['a list in place of an object', { ...good, first: [{ questionId, text: 'x' }] }],
  ['an empty list', { ...good, answers: [] }],
  [
    'a uuid of the wrong variant',
    { ...good, first: { questionId: '0192d3f0-6a1c-7c3e-1f55-0a1b2c3d4e5f', text: '' } },
  ],
  ['a link in a name', { ...good, name: 'http://spam' }],
  ['a name that is too long', { ...good, name: 'x'.repeat(21) }],
  ['a name of wide characters', { ...good, name: '👩‍👩‍👧‍👦️'.repeat(3) }],
  ['a name that is a list', { ...good, name: ['Ada'] }],
  ['two addresses', { ...good, email: ['a@example.org', 'b@example.org'] }],
  ['no address', { ...good, email: 'ada' }],
  ['an unknown zone', { ...good, timeZone: 'Mars/Olympus' }],
  ['consent as text', { ...good, consent: 'true' }],
  ['no consent', { ...good, consent: false }],
  ['another kind', { ...good, kind: 'b' }],
  ['a tag that is a number', { ...good, tags: ['x', 1] }],
  ['one tag outside a list', { ...good, tags: 'x' }],
  ['a list', [good]],
  ['an empty list as a body', []],
  ['nothing', undefined],
  ['null', null],
  ['a text', 'ada'],
  ['a number', 42],
  ['an empty object', {}],
  ['a key that every object has', { ...good, constructor: 'x', toString: 'y' }],
  [
    'a prototype of its own',
    JSON.parse('{"name":"Ada","email":"a@b.org","consent":true,"__proto__":{"admin":true}}'),
  ],
];

type Outcome = { accepted: unknown; kind?: string } | { refused: unknown };

async function outcome(run: () => unknown): Promise<Outcome> {
  try {
    const accepted = (await run()) as object | undefined;
    return { accepted, kind: accepted?.constructor?.name };
  } catch (error) {
    return { refused: (error as { errors: unknown }).errors };
  }
}

describe(CompiledPipe, () => {
  const compiled = CompiledPipe(Request);
  const ordinary = createValidationPipe();
  const both = async (value: unknown): Promise<[Outcome, Outcome]> => [
    await outcome(() => compiled.transform(structuredClone(value), body)),
    await outcome(() => ordinary.transform(structuredClone(value), body)),
  ];

  it.each(corpus)('judges %s as the ordinary pipe does', async (_, value) => {
    const [fast, slow] = await both(value);

    expect(fast).toEqual(slow);
  });

  it('judges whatever else may come as the ordinary pipe does', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, true, 1, 1.5, 'a', questionId, 'Europe/Oslo'),
    );
    const mutated = fc.record(
      {
        name: anything,
        email: anything,
        timeZone: anything,
        seats: anything,
        consent: anything,
        kind: anything,
        news: anything,
        answers: anything,
        first: anything,
        tags: anything,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(mutated, fc.boolean(), async (changes, onGood) => {
        const [fast, slow] = await both(onGood ? { ...good, ...changes } : changes);
        expect(fast).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });

  it('answers at once, without a promise, for a good body', () => {
    expect(compiled.transform(good, body)).toEqual({
      name: 'Ada',
      email: 'ada@example.org',
      consent: true,
      seats: 1,
    });
    expect(compiled.transform(good, body)).toBeInstanceOf(Request);
  });

  it('gives nested objects their class', async () => {
    const { answers } = (await compiled.transform(
      { ...good, answers: [{ questionId, text: 'x' }] },
      body,
    )) as Request;

    expect(answers![0]).toBeInstanceOf(Answer);
  });

  it('refuses to compile what it would not keep', () => {
    class Conditional {
      @ValidateIf(() => false)
      @IsString()
      text: string;
    }
    class Grouped {
      @IsString({ groups: ['draft'] })
      text: string;
    }
    class Renamed {
      @Expose({ name: 'other' })
      @IsString()
      text: string;
    }
    for (const Unknown of [Conditional, Grouped, Renamed]) {
      expect(() => CompiledPipe(Unknown)).toThrow(TypeError);
    }
  });
});

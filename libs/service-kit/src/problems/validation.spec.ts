import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { createValidationPipe } from './validation.js';

class Part {
  @IsString()
  name: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts?: Part[];
}

class Request extends Part {
  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  one?: Part | null;
}

describe(createValidationPipe, () => {
  const judge = (body: unknown) =>
    createValidationPipe().transform(body, { type: 'body', metatype: Request }) as Promise<unknown>;
  const part = { name: 'a' };

  it.each<[unknown, string]>([
    [{ ...part, parts: [[]] }, '/parts/0'],
    [{ ...part, parts: [part, [part]] }, '/parts/1'],
    [{ ...part, parts: [{ ...part, parts: [[]] }] }, '/parts/0/parts/0'],
    [{ ...part, one: [] }, '/one'],
    [{ ...part, one: [part] }, '/one'],
    [{ ...part, one: { ...part, parts: [[]] } }, '/one/parts/0'],
    [[], ''],
    [[part], ''],
  ])('takes no list for an object: %j', async (body, pointer) => {
    await expect(judge(body)).rejects.toMatchObject({ errors: [{ pointer }] });
  });

  it('takes lists where they belong, and nothing where it may be left out', async () => {
    for (const body of [
      { ...part, parts: [part, { ...part, parts: [] }], one: part },
      { ...part, one: null },
      part,
    ])
      expect(await judge(body)).toEqual(body);
  });
});

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { registerDecorator } from 'class-validator';

const MOST = 10;
const LONGEST = 500;

/** A few names and texts: `{"status": "no-show"}`. */
export function IsWords(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength: LONGEST } }),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'isWords',
        target: target.constructor,
        propertyName: String(property),
        validator: {
          validate: areWords,
          defaultMessage: () => `must be an object of at most ${MOST} texts`,
        },
      }),
  );
}

export function areWords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value);
  return (
    texts.length <= MOST &&
    texts.every(([name, text]) => name.length <= 60 && typeof text === 'string' && text.length <= LONGEST)
  );
}

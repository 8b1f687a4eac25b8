import { registerDecorator, type ValidationOptions } from 'class-validator';
import { isSpeakable } from './spoken-text.js';

/** The same rule for what is typed in the studio as for what is said in the room: something visible, no control characters. */
export function IsSpoken(options?: ValidationOptions): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isSpoken',
      target: target.constructor,
      propertyName: String(property),
      options: { message: '$property must be text without control characters', ...options },
      validator: {
        validate: (value) => typeof value === 'string' && value.trim() !== '' && isSpeakable(value),
      },
    });
}

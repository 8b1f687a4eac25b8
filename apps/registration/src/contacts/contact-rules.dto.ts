import { registerDecorator } from 'class-validator';
import { isContactEmail } from './email.policy.js';
import { isPersonName, LONGEST_NAME } from './person-name.policy.js';

function rule(name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate, defaultMessage: () => `$property ${message}` },
    });
}

/** What people may call themselves; see {@link isPersonName}. */
export const IsPersonName = (): PropertyDecorator =>
  rule(
    'isPersonName',
    isPersonName,
    `must be 1 to ${LONGEST_NAME} characters without line breaks, control characters or links`,
  );

/** An address that letters reach; see {@link isContactEmail}. */
export const IsContactEmail = (): PropertyDecorator => rule('isEmail', isContactEmail, 'must be an email');

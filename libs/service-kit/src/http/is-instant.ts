import { isISO8601, ValidateBy } from 'class-validator';

/**
 * A moment as `new Date` understands it. ISO 8601 also writes weeks, commas and dates without dashes, and what is checked
 * for that alone becomes an invalid date behind the border.
 */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isIso8601',
    validator: {
      validate: isInstant,
      defaultMessage: (about) => `${about?.property} must be an ISO 8601 instant`,
    },
  });
}

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && isISO8601(value, { strict: true }) && !Number.isNaN(Date.parse(value));
}

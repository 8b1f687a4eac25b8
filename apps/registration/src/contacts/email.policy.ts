import { ContactCaptured } from '@funnelcast/contracts';
import { isEmail } from 'class-validator';

const LONGEST_EMAIL = 254;

/** Whether letters can be sent there; the published language has the last word, because the fact must carry it. */
export function isContactEmail(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_EMAIL &&
    isEmail(value) &&
    ContactCaptured.payload.shape.email.safeParse(value).success
  );
}

import { z } from 'zod';

/**
 * Addresses that better-auth lets sign in. `IsEmail` alone accepts more, among it quoted names with line breaks:
 * who is invited under such an address could never come in.
 */
export const SIGN_IN_ADDRESS = z.regexes.email;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineEvent } from '@funnelcast/contracts';
import { z } from 'zod';
import {
  brokenPromises,
  contractSchemas,
  type ContractSchemas,
} from '../../apps/all-in-one/src/documents/released-contracts.js';

const FILE = join(import.meta.dirname, '../../libs/contracts/released/events.json');
const released = JSON.parse(readFileSync(FILE, 'utf8')) as ContractSchemas;

describe('the released contracts', () => {
  it('are all kept by the contracts of today', () => {
    expect(brokenPromises(released, contractSchemas())).toEqual([]);
  });

  it('hold something to keep', () => {
    expect(Object.keys(released)).toContain('registration.registration-confirmed.v1');
    expect(released['registration.registration-confirmed.v1']).toMatchObject({
      required: expect.arrayContaining(['registrationId', 'email']),
    });
  });
});

describe(brokenPromises, () => {
  const fields = {
    offerId: z.uuid(),
    title: z.string().max(80),
    segment: z.enum(['attended', 'no-show']),
    note: z.string().optional(),
    deadlineAt: z.iso.datetime().nullable(),
    prices: z.array(z.object({ amountMinor: z.int(), currency: z.string() })),
    seller: z.object({ name: z.string() }),
  };
  const schemasOf = (payload: z.ZodObject, name = 'offer-shown') =>
    contractSchemas([defineEvent({ producer: 'offers', name, version: 1, summary: 'A test.', payload })]);
  const before = schemasOf(z.object(fields));
  const brokenBy = (payload: z.ZodObject) => brokenPromises(before, schemasOf(payload));

  it('allows what has not changed, in whatever order and words', () => {
    const { offerId, ...others } = fields;
    expect(brokenBy(z.object({ ...others, offerId: offerId.describe('Which one.') }))).toEqual([]);
  });

  it('allows an event that is new', () => {
    expect(brokenPromises(before, { ...before, ...schemasOf(z.object({}), 'offer-hidden') })).toEqual([]);
  });

  it('allows optional fields that are new, at any depth', () => {
    const prices = z.array(
      z.object({ amountMinor: z.int(), currency: z.string(), rebate: z.int().optional() }),
    );
    const seller = z.object({ name: z.string(), phone: z.string().optional() });
    expect(brokenBy(z.object({ ...fields, prices, seller, stock: z.int().optional() }))).toEqual([]);
  });

  it('allows a new field with a default, which old facts need not have', () => {
    expect(brokenBy(z.object({ ...fields, stock: z.int().default(0) }))).toEqual([]);
  });

  it('misses an event that has disappeared', () => {
    expect(brokenPromises(before, {})).toEqual(['offers.offer-shown.v1 has disappeared']);
  });

  it('misses a field that has disappeared', () => {
    const { title: _, ...others } = fields;
    expect(brokenBy(z.object(others))).toEqual(['offers.offer-shown.v1.title has disappeared']);
  });

  it('misses an optional field that has disappeared', () => {
    const { note: _, ...others } = fields;
    expect(brokenBy(z.object(others))).toEqual(['offers.offer-shown.v1.note has disappeared']);
  });

  it('refuses a new required field', () => {
    expect(brokenBy(z.object({ ...fields, stock: z.int() }))).toEqual([
      'offers.offer-shown.v1.stock has become required',
    ]);
  });

  it('refuses to require what was optional', () => {
    expect(brokenBy(z.object({ ...fields, note: z.string() }))).toEqual([
      'offers.offer-shown.v1.note has become required',
    ]);
  });

  it('refuses to leave out what was required', () => {
    expect(brokenBy(z.object({ ...fields, title: fields.title.optional() }))).toEqual([
      'offers.offer-shown.v1.title may be missing now',
    ]);
  });

  it.each<[string, z.ZodObject, string]>([
    ['type', z.object({ ...fields, title: z.int() }), 'title'],
    ['format', z.object({ ...fields, offerId: z.string() }), 'offerId'],
    ['limit', z.object({ ...fields, title: z.string().max(200) }), 'title'],
    ['choice', z.object({ ...fields, segment: z.enum(['attended', 'no-show', 'clicked']) }), 'segment'],
    ['nothing', z.object({ ...fields, deadlineAt: z.iso.datetime() }), 'deadlineAt'],
    ['list', z.object({ ...fields, prices: z.string() }), 'prices'],
  ])('refuses another %s of a field', (_, payload, field) => {
    expect(brokenBy(payload)).toEqual([`offers.offer-shown.v1.${field} is not what it was`]);
  });

  it('looks into lists and objects', () => {
    const prices = z.array(z.object({ amountMinor: z.string(), currency: z.string() }));
    const seller = z.object({ firstName: z.string() });
    expect(brokenBy(z.object({ ...fields, prices, seller }))).toEqual([
      'offers.offer-shown.v1.prices[].amountMinor is not what it was',
      'offers.offer-shown.v1.seller.firstName has become required',
      'offers.offer-shown.v1.seller.name has disappeared',
    ]);
  });

  it('refuses to become strict, because then nothing could ever be added', () => {
    expect(brokenBy(z.strictObject(fields))).toEqual(['offers.offer-shown.v1 is not what it was']);
  });
});

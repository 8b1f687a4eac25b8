import { BadRequestException, NotFoundException } from '@nestjs/common';
import { DomainError, InvalidInput } from './domain-error.js';
import { problemOf } from './problem-details.js';

class SessionFull extends DomainError {
  override readonly code = 'session-full';

  constructor() {
    super('This session is full.');
  }
}

describe(problemOf, () => {
  it('tells a domain error by its own code', () => {
    expect(problemOf(new SessionFull())).toEqual({
      type: 'urn:funnelcast:problem:session-full',
      title: 'This session is full.',
      status: 409,
      code: 'session-full',
    });
  });

  it('names the wrong fields', () => {
    const errors = [{ pointer: '/email', rule: 'isEmail', message: 'email must be an email' }];
    expect(problemOf(new InvalidInput(errors))).toMatchObject({ status: 422, code: 'invalid-input', errors });
  });

  it.each([
    [new NotFoundException('secret table'), 404, 'not-found'],
    [Object.assign(new Error('x'), { driverError: { code: '22021' } }), 422, 'invalid-input'],
    [new BadRequestException('inner detail'), 400, 'bad-request'],
    [Object.assign(new Error('x'), { statusCode: 413 }), 413, 'body-too-large'],
    [
      Object.assign(new Error('x'), { statusCode: 400, code: 'FST_ERR_CTP_INVALID_JSON_BODY' }),
      400,
      'malformed-json',
    ],
    [Object.assign(new Error('x'), { statusCode: 418 }), 418, 'bad-request'],
    [new Error('connection to 10.0.0.1 refused'), 500, 'internal-error'],
    [Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' }), 503, 'unavailable'],
    [Object.assign(new Error('terminating connection'), { code: '57P01' }), 503, 'unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'unavailable'],
    [new Error('x', { cause: Object.assign(new Error('y'), { code: '57P03' }) }), 503, 'unavailable'],
    ['thrown text', 500, 'internal-error'],
    [null, 500, 'internal-error'],
  ])('answers %s with a stable code and nothing of its inside', (error, status, code) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toMatch(/secret|inner|10\.0\.0\.1|thrown/);
  });
});

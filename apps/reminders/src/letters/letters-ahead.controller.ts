import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import { FindLettersAhead } from './find-letters-ahead.query.js';
import { LettersAheadResponse } from './letters-ahead.dto.js';

@Public()
@ApiTags('letters')
@Controller('api/v1/public/letters')
export class LettersAheadController {
  constructor(private readonly findLettersAhead: FindLettersAhead) {}

  /** Tells the letters that the holder of a personal link into a room will still get. */
  @RateLimit({ max: 60, windowSeconds: 60 })
  @Header('cache-control', 'private, no-store')
  @Get(':joinToken')
  async list(@Param('joinToken') joinToken: string): Promise<LettersAheadResponse> {
    const letters = await this.findLettersAhead.execute(joinToken);
    return {
      known: letters !== null,
      letters: (letters ?? []).map(({ kind, dueAt }) => ({ kind, dueAt: dueAt.toISOString() })),
    };
  }
}

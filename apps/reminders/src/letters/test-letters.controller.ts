import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, RateLimit, Roles } from '@funnelcast/service-kit';
import { PreviewStepRequest } from '../sequences/sequence.dto.js';
import { SendTestLetter } from './send-test-letter.use-case.js';
import { TestLetterResponse } from './test-letter.dto.js';

@ApiTags('sequences')
@Controller('api/v1/sequences')
export class TestLettersController {
  constructor(private readonly sendTestLetter: SendTestLetter) {}

  /** Sends one letter with made-up details to your own address. */
  @Roles('owner', 'presenter')
  @RateLimit({ max: 20, windowSeconds: 60 })
  @HttpCode(200)
  @Post(':id/test')
  send(
    @CurrentMember() member: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: PreviewStepRequest,
  ): Promise<TestLetterResponse> {
    return this.sendTestLetter.execute(member, id, request);
  }
}

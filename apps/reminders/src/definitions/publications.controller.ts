import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { CountSilent } from './count-silent.query.js';
import { PublishRequest, SequenceSummaryResponse, SilentResponse } from './draft.dto.js';
import { summaryOf } from './drafts.controller.js';
import { PublishSequence } from './publish-sequence.use-case.js';

@ApiTags('sequences')
@Controller('api/v1/personal-sequences')
export class PublicationsController {
  constructor(
    private readonly publishSequence: PublishSequence,
    private readonly countSilent: CountSilent,
  ) {}

  /** Makes the draft the version in which people are enrolled from now on. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/publication')
  async publish(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request?: PublishRequest,
  ): Promise<SequenceSummaryResponse> {
    return summaryOf(await this.publishSequence.execute(workspaceId, id, request?.alsoSilent ?? false));
  }

  /** Tells how many are silent already, whom publishing may take along. */
  @Get(':id/silent')
  async silent(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SilentResponse> {
    return { people: await this.countSilent.execute(workspaceId, id) };
  }
}

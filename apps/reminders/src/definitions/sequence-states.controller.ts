import { Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ControlSequence } from './control-sequence.use-case.js';
import {
  SequenceOverviewListResponse,
  SequenceSummaryResponse,
  SequenceTemplateListResponse,
} from './draft.dto.js';
import { summaryOf } from './drafts.controller.js';
import { ListSequenceOverviews } from './sequence-overviews.query.js';
import { sequenceTemplates } from './templates/sequence-templates.js';

@ApiTags('sequences')
@Controller('api/v1/personal-sequences')
export class SequenceStatesController {
  constructor(
    private readonly control: ControlSequence,
    private readonly overviews: ListSequenceOverviews,
  ) {}

  /** Lists the sequences that people walk on their own clock, with their numbers. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<SequenceOverviewListResponse> {
    return { items: await this.overviews.execute(workspaceId), nextCursor: null };
  }

  /** Lists ready sequences to begin with, in the language of the reader where it is spoken. */
  @Get('templates')
  templates(@Headers('accept-language') accepted = 'en'): SequenceTemplateListResponse {
    const language = accepted.slice(0, 2).toLowerCase();
    return {
      items: sequenceTemplates().map(({ key, name, purpose, definition }) => ({
        key,
        name: name[language] ?? name.en,
        purpose: purpose[language] ?? purpose.en,
        touches: definition.steps.filter(({ kind }) => kind === 'message' || kind === 'task').length,
      })),
      nextCursor: null,
    };
  }

  /** Stops everybody where they are; what is queued is held. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/pause')
  async pause(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SequenceSummaryResponse> {
    return summaryOf(await this.control.pause(workspaceId, id));
  }

  /** Goes on; what has become stale meanwhile is skipped. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/resumption')
  async resume(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SequenceSummaryResponse> {
    return summaryOf(await this.control.resume(workspaceId, id));
  }

  /** Puts the sequence away; everybody stays where they are. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/archive')
  async archive(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SequenceSummaryResponse> {
    return summaryOf(await this.control.archive(workspaceId, id));
  }

  /** Brings it back out of the archive, standing still. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post(':id/restoration')
  async restore(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SequenceSummaryResponse> {
    return summaryOf(await this.control.restore(workspaceId, id));
  }
}

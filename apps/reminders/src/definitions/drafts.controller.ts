import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, RateLimit, Roles } from '@funnelcast/service-kit';
import { CreateSequence } from './create-sequence.use-case.js';
import {
  CreateSequenceRequest,
  DraftResponse,
  PreviewMessageRequest,
  SaveDraftRequest,
  SequenceSummaryResponse,
  TestMessageRequest,
  TestMessageResponse,
} from './draft.dto.js';
import { FindDraft } from './find-draft.query.js';
import type { PersonalSequence } from './personal-sequences.js';
import { PreviewMessage } from './preview-message.query.js';
import { SendTestMessage } from './send-test-message.use-case.js';
import { LetterPreviewResponse } from '../sequences/sequence.dto.js';
import { type CheckedSequence, SaveDraft } from './save-draft.use-case.js';

@ApiTags('sequences')
@Controller('api/v1/personal-sequences')
export class DraftsController {
  constructor(
    private readonly createSequence: CreateSequence,
    private readonly findDraft: FindDraft,
    private readonly saveDraft: SaveDraft,
    private readonly previewMessage: PreviewMessage,
    private readonly sendTestMessage: SendTestMessage,
  ) {}

  /** Begins a sequence as a draft, empty or from a template. */
  @Roles('owner', 'presenter')
  @Post()
  async create(
    @CurrentMember() { workspaceId }: Member,
    @Body() request: CreateSequenceRequest,
  ): Promise<SequenceSummaryResponse> {
    return summaryOf(await this.createSequence.execute(workspaceId, request));
  }

  /** Tells the draft, and what keeps it from being published. */
  @Get(':id/draft')
  async find(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DraftResponse> {
    return draftOf(await this.findDraft.execute(workspaceId, id));
  }

  /** Keeps the draft, complete or not. */
  @Roles('owner', 'presenter')
  @Put(':id/draft')
  async save(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SaveDraftRequest,
  ): Promise<DraftResponse> {
    return draftOf(await this.saveDraft.execute(workspaceId, id, request));
  }

  /** Renders a message that is being written with made-up details, exactly as it would be sent. */
  @HttpCode(200)
  @Post(':id/preview')
  preview(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: PreviewMessageRequest,
  ): Promise<LetterPreviewResponse> {
    return this.previewMessage.execute(workspaceId, id, request);
  }

  /** Sends a message that is being written to yourself: a letter to your own address, others where you say. */
  @Roles('owner', 'presenter')
  @RateLimit({ max: 20, windowSeconds: 60 })
  @HttpCode(200)
  @Post(':id/test')
  test(
    @CurrentMember() member: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: TestMessageRequest,
  ): Promise<TestMessageResponse> {
    return this.sendTestMessage.execute(member, id, request);
  }
}

export function summaryOf({ id, name, state, liveVersion }: PersonalSequence): SequenceSummaryResponse {
  return { id, name, state, liveVersion };
}

function draftOf({ sequence, check, changed }: CheckedSequence): DraftResponse {
  const { id, name, state, liveVersion } = sequence;
  return {
    id,
    name,
    state,
    liveVersion,
    definition: sequence.draft,
    draftSavedAt: sequence.draftSavedAt?.toISOString() ?? null,
    changed,
    ...check,
  };
}

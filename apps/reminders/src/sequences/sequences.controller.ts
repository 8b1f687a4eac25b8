import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { FindSequence } from './find-sequence.query.js';
import { ListSequences } from './list-sequences.query.js';
import { PreviewStep } from './preview-step.query.js';
import { ReplaceSequence } from './replace-sequence.use-case.js';
import type { Sequence } from './sequences.js';
import {
  LetterPreviewResponse,
  PreviewStepRequest,
  ReplaceSequenceRequest,
  SequenceListResponse,
  SequenceResponse,
} from './sequence.dto.js';

@ApiTags('sequences')
@Controller('api/v1/sequences')
export class SequencesController {
  constructor(
    private readonly listSequences: ListSequences,
    private readonly findSequence: FindSequence,
    private readonly replaceSequence: ReplaceSequence,
    private readonly previewStep: PreviewStep,
  ) {}

  /** Lists the sequences of the workspace. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<SequenceListResponse> {
    const sequences = await this.listSequences.execute(workspaceId);
    return { items: sequences.map(toResponse), nextCursor: null };
  }

  /** Tells one sequence with its steps. */
  @Get(':id')
  async find(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SequenceResponse> {
    return toResponse(await this.findSequence.execute(workspaceId, id));
  }

  /** Replaces name and steps; what is still to come follows. */
  @Roles('owner', 'presenter')
  @Put(':id')
  async replace(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ReplaceSequenceRequest,
  ): Promise<SequenceResponse> {
    return toResponse(await this.replaceSequence.execute(workspaceId, id, request));
  }

  /** Renders one letter with made-up details, exactly as it would be sent. */
  @HttpCode(200)
  @Post(':id/preview')
  preview(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: PreviewStepRequest,
  ): Promise<LetterPreviewResponse> {
    return this.previewStep.execute(workspaceId, id, request);
  }
}

function toResponse({ id, name, steps }: Sequence): SequenceResponse {
  return { id, name, steps: steps.map((step) => ({ ...step, translations: step.translations ?? [] })) };
}

import { Body, Controller, Get, HttpCode, HttpStatus, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, PageRequest, Roles } from '@funnelcast/service-kit';
import { ListScoringChanges } from './list-scoring-changes.query.js';
import { PreviewScoring } from './preview-scoring.query.js';
import { SaveScoring } from './save-scoring.use-case.js';
import { PreviewScoringRequest, SaveScoringRequest, scoringOf } from './scoring-rules.dto.js';
import {
  ScoringChangeListResponse,
  ScoringChangeResponse,
  ScoringFieldListResponse,
  scoringFields,
  ScoringPreviewResponse,
  ScoringResponse,
} from './scoring-rules.responses.dto.js';
import { ShowScoring } from './show-scoring.query.js';

export class ListScoringChangesRequest extends PageRequest {}

/** By what people are scored, and what follows from it. */
@ApiTags('scoring')
@Controller('api/v1/scoring-rules')
export class ScoringRulesController {
  constructor(
    private readonly showScoring: ShowScoring,
    private readonly saveScoring: SaveScoring,
    private readonly previewScoring: PreviewScoring,
    private readonly listChanges: ListScoringChanges,
  ) {}

  /** Shows the rules, thresholds and the matrix of the workspace. */
  @Get()
  async show(@CurrentMember() { workspaceId }: Member): Promise<ScoringResponse> {
    return ScoringResponse.of(await this.showScoring.execute(workspaceId));
  }

  /** Puts other rules in force; everybody is counted again right after the answer. */
  @Roles('owner', 'presenter')
  @Put()
  async save(
    @CurrentMember() { workspaceId, name }: Member,
    @Body() body: SaveScoringRequest,
  ): Promise<ScoringResponse> {
    const { revision } = body;
    await this.saveScoring.execute({ workspaceId, memberName: name, revision, scoring: scoringOf(body) });
    return ScoringResponse.of(await this.showScoring.execute(workspaceId));
  }

  /** Names everything that a rule may ask. */
  @Get('fields')
  fields(): ScoringFieldListResponse {
    return { items: scoringFields() };
  }

  /** Lists who changed the rules, when and how; the latest first. */
  @Get('changes')
  async changes(
    @CurrentMember() { workspaceId }: Member,
    @Query() page: ListScoringChangesRequest,
  ): Promise<ScoringChangeListResponse> {
    const { items, nextCursor } = await this.listChanges.execute(workspaceId, page);
    return { items: items.map((change) => ScoringChangeResponse.of(change)), nextCursor };
  }

  /** How a session's list would look by these rules, and where its people would stand; nothing is stored. */
  @Post('preview')
  @HttpCode(HttpStatus.OK)
  async preview(
    @CurrentMember() { workspaceId }: Member,
    @Body() body: PreviewScoringRequest,
  ): Promise<ScoringPreviewResponse> {
    return this.previewScoring.execute(workspaceId, body.sessionId, scoringOf(body));
  }
}

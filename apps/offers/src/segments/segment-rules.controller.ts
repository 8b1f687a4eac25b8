import { Body, Controller, Get, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { type Field, FIELDS } from '../segment-rules/fields.js';
import { SEGMENT_TEMPLATES } from '../segment-rules/segment-templates.js';
import { PreviewRule } from './preview-rule.query.js';
import {
  PreviewSegmentRequest,
  SegmentFieldListResponse,
  SegmentPreviewResponse,
  SegmentTemplateListResponse,
} from './segments.dto.js';

/** What an editor of rules needs. */
@ApiTags('segments')
@Controller('api/v1/segments')
export class SegmentRulesController {
  constructor(private readonly previewRule: PreviewRule) {}

  /** Names everything that a rule may ask. */
  @Get('fields')
  fields(): SegmentFieldListResponse {
    const items = Object.entries<Field>(FIELDS).map(
      ([key, { operators, choices, ofWebinar, containing, outcomes, ofProduct, ...field }]) => ({
        ...field,
        key,
        operators: [...operators],
        choices: [...(choices ?? [])],
        ofWebinar: ofWebinar ?? false,
        containing: containing ?? false,
        outcomes: [...(outcomes ?? [])],
        ofProduct: ofProduct ?? false,
        labelKey: `segments.fields.${key}`,
      }),
    );
    return { items };
  }

  /** The usual ways of dividing a market, each as a rule to begin with. */
  @Get('templates')
  templates(): SegmentTemplateListResponse {
    return { items: SEGMENT_TEMPLATES.map(({ key, rule }) => ({ key, rule })) };
  }

  /** How many a rule would find right now, and ten of them with the reasons. */
  @Post('preview')
  @HttpCode(HttpStatus.OK)
  async preview(
    @CurrentMember() { workspaceId }: Member,
    @Body() { rule }: PreviewSegmentRequest,
  ): Promise<SegmentPreviewResponse> {
    return SegmentPreviewResponse.of(await this.previewRule.execute(workspaceId, rule));
  }
}

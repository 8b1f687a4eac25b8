import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { AheadListResponse, DryRunRequest, DryRunResponse, LookAheadRequest } from './dry-run.dto.js';
import { MoverListResponse, MoversRequest } from './movers.dto.js';
import { PreviewMovers } from './preview-movers.query.js';
import { DryRun } from './dry-run.query.js';
import { LookAhead } from './look-ahead.query.js';

@ApiTags('sequences')
@Controller('api/v1')
export class DryRunsController {
  constructor(
    private readonly dryRun: DryRun,
    private readonly lookAhead: LookAhead,
    private readonly previewMovers: PreviewMovers,
  ) {}

  /** Walks real contacts through the draft on a virtual clock; nothing is sent. */
  @HttpCode(200)
  @Post('personal-sequences/:id/dry-run')
  async run(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { startAt, offerDeadlineAt, ...wanted }: DryRunRequest,
  ): Promise<DryRunResponse> {
    const people = await this.dryRun.execute(workspaceId, id, {
      ...wanted,
      ...(startAt ? { startAt: new Date(startAt) } : {}),
      ...(offerDeadlineAt ? { offerDeadlineAt: new Date(offerDeadlineAt) } : {}),
    });
    return {
      people: people.map(({ entries, offerDeadlineAt: deadline, ...person }) => ({
        ...person,
        offerDeadlineAt: deadline?.toISOString() ?? null,
        entries: entries.map(withInstant),
      })),
    };
  }

  /** Names the people of an older version, with what each would get next in the newest, and when. */
  @Roles('owner', 'presenter')
  @HttpCode(200)
  @Post('personal-sequences/:id/moves/people')
  async movers(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() wanted: MoversRequest,
  ): Promise<MoverListResponse> {
    const { items, nextCursor } = await this.previewMovers.execute(workspaceId, id, wanted);
    return {
      items: items.map(({ next, ...person }) => ({ ...person, next: next.map(withInstant) })),
      nextCursor,
    };
  }

  /** Tells what is planned for one contact in all sequences, as things stand today. */
  @Get('touches/ahead')
  async ahead(
    @CurrentMember() { workspaceId }: Member,
    @Query() { contactId }: LookAheadRequest,
  ): Promise<AheadListResponse> {
    const ahead = await this.lookAhead.execute(workspaceId, contactId);
    return { items: ahead.map(withInstant), nextCursor: null };
  }
}

function withInstant<Entry extends { at: Date }>(entry: Entry): Omit<Entry, 'at'> & { at: string } {
  return { ...entry, at: entry.at.toISOString() };
}

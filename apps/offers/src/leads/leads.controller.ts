import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { LeadMatrix } from './lead-matrix.query.js';
import { LeadListResponse, LeadMatrixResponse, ListLeadsRequest } from './leads.dto.js';
import { ListLeads } from './list-leads.query.js';

/** Where people stand on the way to a sale. */
@ApiTags('scoring')
@Controller('api/v1/leads')
export class LeadsController {
  constructor(
    private readonly listLeads: ListLeads,
    private readonly leadMatrix: LeadMatrix,
  ) {}

  /** Lists people by where they stand, the most active first. */
  @Get()
  list(
    @CurrentMember() { workspaceId }: Member,
    @Query() filter: ListLeadsRequest,
  ): Promise<LeadListResponse> {
    return this.listLeads.execute(workspaceId, filter);
  }

  /** How many people stand in each cell of the matrix, by their stage. */
  @Get('matrix')
  async matrix(@CurrentMember() { workspaceId }: Member): Promise<LeadMatrixResponse> {
    return { items: await this.leadMatrix.execute(workspaceId) };
  }
}

import { IsIn, IsOptional } from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import { type Cell, CELLS, type Stage, STAGES } from '../scoring-rules/scoring.js';

export class ListLeadsRequest extends PageRequest {
  /** Only people in this cell of the matrix. */
  @IsOptional()
  @IsIn(CELLS)
  cell?: Cell;

  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;
}

export class LeadResponse {
  contactId: string;
  name: string;
  email: string;
  /** In points. */
  fit: number;
  /** In points, as they are worth at the moment. */
  engagement: number;
  cell: string;
  stage: 'sales-ready' | 'nurture' | 'disqualified';
  /** In plain words. */
  stageReason: string;
  phase: 'discover' | 'explore' | 'buy' | 'engage';
}

export class LeadListResponse {
  items: LeadResponse[];
  nextCursor: string | null;
}

export class MatrixCountResponse {
  cell: string;
  stage: 'sales-ready' | 'nurture' | 'disqualified';
  people: number;
}

export class LeadMatrixResponse {
  items: MatrixCountResponse[];
}

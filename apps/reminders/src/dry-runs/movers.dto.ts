import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { MoveEnrolmentsRequest } from '../progress/progress.dto.js';
import { ForeseenResponse } from './dry-run.dto.js';

export class MoversRequest extends MoveEnrolmentsRequest {
  /** Part of a name or an address. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  search?: string;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

export class MoverResponse {
  contactId: string;
  name: string;
  email: string;
  /** In which the times were found. */
  timeZone: string;
  /** They go on by this when they are not paused any more. */
  paused: boolean;
  /** The step that they stand before; nothing when they rest at the end. */
  from: string | null;
  to: string | null;
  why: 'same-step' | 'next-known-step' | 'goes-on' | 'at-the-end';
  /** Up to the first thing that reaches them, or to where they would stand. */
  next: ForeseenResponse[];
}

export class MoverListResponse {
  items: MoverResponse[];
  nextCursor: string | null;
}

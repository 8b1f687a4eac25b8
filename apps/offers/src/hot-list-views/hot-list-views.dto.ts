import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsObject, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { HotListConditions } from '../hot-lists/hot-lists.dto.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import type { HotListView } from './hot-list-views.js';

/** A list to look at again. */
export class WriteHotListViewRequest {
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 80)
  @Matches(STORABLE_TEXT)
  name: string;

  /** Whether everybody of the workspace sees it. */
  @IsBoolean()
  shared: boolean;

  /** The filters of the hot list, without the session. */
  @IsObject()
  @ValidateNested()
  @Type(() => HotListConditions)
  filter: HotListConditions;
}

export class HotListViewResponse {
  id: string;
  name: string;
  shared: boolean;
  filter: HotListConditions;
  /** Who made it. */
  author: string;
  /** Whether it is one’s own, and may be changed. */
  mine: boolean;

  static of({ memberId, memberName, ...view }: HotListView, reader: string): HotListViewResponse {
    return { ...view, author: memberName, mine: memberId === reader };
  }
}

export class HotListViewListResponse {
  items: HotListViewResponse[];
  nextCursor: string | null;
}

import { Transform } from 'class-transformer';
import { IsNotEmpty, IsObject, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { ruleJson } from '../segment-rules/rule-json.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import type { ListedSegment } from './list-segments.query.js';
import type { RulePreview } from './preview-rule.query.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const given = (_: object, value: unknown) => value !== undefined;

export class PreviewSegmentRequest {
  /** In the shape of react-querybuilder's RuleGroupType; what may stand in it, `/segments/fields` tells. */
  @IsObject()
  rule: Record<string, unknown>;
}

export class CreateSegmentRequest extends PreviewSegmentRequest {
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  @Matches(STORABLE_TEXT)
  name: string;
}

export class ChangeSegmentRequest {
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  @Matches(STORABLE_TEXT)
  name?: string;

  /** In the shape of react-querybuilder's RuleGroupType. */
  @ValidateIf(given)
  @IsObject()
  rule?: Record<string, unknown>;
}

export class SegmentResponse {
  id: string;
  name: string;
  rule: Record<string, unknown>;
  members: number;
  /** Everybody is being looked at: the number of members is about to change. */
  counting: boolean;
  /** The names of the segments that ask about this one; while there are any, it cannot be deleted. */
  askedBy: string[];
  createdAt: string;
  updatedAt: string;

  static of({ id, name, rule, members, counting, askedBy, ...at }: ListedSegment): SegmentResponse {
    return {
      id,
      name,
      rule: ruleJson(rule),
      members,
      counting,
      askedBy,
      createdAt: at.createdAt.toISOString(),
      updatedAt: at.updatedAt.toISOString(),
    };
  }
}

export class SegmentListResponse {
  items: SegmentResponse[];
}

export class SegmentFieldResponse {
  key: string;
  group: 'profile' | 'engagement' | 'happened' | 'segments';
  /**
   * How its value is written: plain for most; `{name, value}` for an attribute, `{count, days?}` for a count, with what it can be
   * narrowed by: `webinarId`, `containing`, `outcome`, `productId`, `rung`.
   */
  type: 'text' | 'choice' | 'tag' | 'attribute' | 'number' | 'answer' | 'count' | 'stage' | 'segment';
  operators: string[];
  /** What can be chosen; empty where anything may be given. */
  choices: string[];
  /** Whether what happened can be narrowed to one webinar. */
  ofWebinar: boolean;
  /** Whether it can be narrowed to that in which a word stands: a link, a page, a title. */
  containing: boolean;
  /** The outcomes that it can be narrowed to; mostly none. */
  outcomes: string[];
  /** Whether it can be narrowed to a product or a rung of the ladder. */
  ofProduct: boolean;
  /** Where its words stand in a catalogue of languages. */
  labelKey: string;
}

export class SegmentFieldListResponse {
  items: SegmentFieldResponse[];
}

export class SegmentTemplateResponse {
  key: string;
  rule: Record<string, unknown>;
}

export class SegmentTemplateListResponse {
  items: SegmentTemplateResponse[];
}

export class SegmentSampleResponse {
  contactId: string;
  name: string;
  email: string;
  /** Why, in plain words. */
  reason: string;
  /** The conditions that speak for the person, by their numbers in the order of the rule. */
  conditions: number[];
}

export class SegmentPreviewResponse {
  count: number;
  /** False where counting would have taken too long: the number is an estimate from a part of the people. */
  exact: boolean;
  /** Ten of them at most. */
  sample: SegmentSampleResponse[];

  static of({ count, exact, sample }: RulePreview): SegmentPreviewResponse {
    return { count, exact, sample };
  }
}

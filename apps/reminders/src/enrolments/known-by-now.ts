import type { Person } from '../conditions/rule.js';
import type { MarkContent } from '../definitions/definition.js';
import type { PlannedMark } from './walk.js';

/** What is known of a person while they walk on, with what their walk itself adds; asked only where a step depends on it. */
export class KnownByNow {
  private readonly touchedNow: Date[] = [];
  private tagsByNow: Set<string> | undefined;
  private attributesByNow: Record<string, string> | undefined;

  constructor(private readonly told: Person) {}

  get contactId(): string {
    return this.told.contactId;
  }

  get happenings(): Person['happenings'] {
    return this.told.happenings;
  }

  get touchedAt(): Date[] {
    return [...this.told.touchedAt, ...this.touchedNow];
  }

  get attributes(): Record<string, string> {
    return (this.attributesByNow ??= { ...this.told.attributes });
  }

  get person(): Person {
    const { told, tags, attributes, touchedAt } = this;
    return { ...told, tags: [...tags], attributes, touchedAt };
  }

  private get tags(): Set<string> {
    return (this.tagsByNow ??= new Set(this.told.tags));
  }

  touched(at: Date): void {
    this.touchedNow.push(at);
  }

  mark({ addTags = [], removeTags = [], attribute, value = '' }: MarkContent): PlannedMark {
    for (const tag of addTags) this.tags.add(tag);
    for (const tag of removeTags) this.tags.delete(tag);
    const attributes = attribute ? { [attribute]: value } : {};
    Object.assign(this.attributes, attributes);
    return { addTags, removeTags, attributes };
  }
}

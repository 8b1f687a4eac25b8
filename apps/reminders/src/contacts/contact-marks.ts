import type { ContactMark } from './contacts.js';

/** What a page of facts says of each contact, as one mark: of several about the same tag or attribute the last one counts. */
export function togetherByContact(marks: readonly ContactMark[]): ContactMark[] {
  const together = new Map<string, ContactMark>();
  for (const mark of marks) together.set(mark.contactId, afterEachOther(together.get(mark.contactId), mark));
  return [...together.values()];
}

function afterEachOther(first: ContactMark | undefined, then: ContactMark): ContactMark {
  if (!first) return then;
  const without = (tags: string[], others: string[]) => tags.filter((tag) => !others.includes(tag));
  return {
    contactId: then.contactId,
    addTags: [...without(first.addTags, then.removeTags), ...then.addTags],
    removeTags: [...without(first.removeTags, then.addTags), ...then.removeTags],
    attributes: { ...first.attributes, ...then.attributes },
  };
}

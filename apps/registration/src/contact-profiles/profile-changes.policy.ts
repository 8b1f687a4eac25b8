import { attributeName } from './attribute-name.policy.js';

export interface ContactProfile {
  attributes: { name: string; value: string }[];
  tags: string[];
}

export interface ProfileWishes {
  /** An empty value takes the attribute away; of two with one name the last counts. */
  attributes: readonly { name: string; value: string }[];
  addTags: readonly string[];
  removeTags: readonly string[];
}

export interface ProfileChanges {
  /** By name; empty for what goes. */
  attributes: Record<string, string>;
  added: string[];
  removed: string[];
}

/** Only what becomes different: nobody is told what they know. */
export function profileChanges(before: ContactProfile, wishes: ProfileWishes): ProfileChanges {
  return {
    attributes: changedAttributes(before.attributes, wishes.attributes),
    ...changedTags(before.tags, wishes),
  };
}

function changedAttributes(before: ContactProfile['attributes'], wished: ProfileWishes['attributes']) {
  const had = new Map(before.map(({ name, value }) => [name, value]));
  const wanted = new Map(wished.map(({ name, value }) => [attributeName(name), value.trim()]));
  return Object.fromEntries([...wanted].filter(([name, value]) => (had.get(name) ?? '') !== value));
}

/** Rules do not tell `VIP` from `vip`, so a contact has it once, as first written. Given and taken at once, it is given. */
function changedTags(before: readonly string[], { addTags, removeTags }: ProfileWishes) {
  const had = byLowerCase(before);
  const given = byLowerCase(addTags);
  const taken = byLowerCase(removeTags);
  return {
    added: [...given].filter(([key]) => !had.has(key)).map(([, tag]) => tag),
    removed: [...had].filter(([key]) => taken.has(key) && !given.has(key)).map(([, tag]) => tag),
  };
}

const byLowerCase = (tags: readonly string[]): Map<string, string> =>
  new Map(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')).map((tag) => [tag.toLowerCase(), tag] as const));

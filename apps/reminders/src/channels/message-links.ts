import { CLOSE, type HeldLiquid, OPEN } from '../letters/held-liquid.js';
import { toText } from '../letters/letter-markup.js';
import type { LetterLink } from '../letters/letter-link.js';

/** The words of a message as a Liquid template in which links can be followed, and the links in their order. */
export interface MessageLinks {
  template: string;
  links: LetterLink[];
}

/** An address, or a value, and whatever stands against it without a space. */
const ADDRESS = new RegExp(`https?://[^\\s<>"]+|${OPEN}\\d+${CLOSE}`, 'gi');
/** Marks that end a sentence, and quotes, are no part of the address before them. */
const AFTERWARDS = /[.,;:!?'’”»…*]+$/;
const LAST_MARK = new RegExp(`${OPEN}\\d+${CLOSE}$`);
/** What would go on with an address that a value has begun. */
const GOES_ON = /^[\w/?#&=%~+-]/;

/** Finds the links in the plain words of a message: addresses that are the same for everybody, and the places of one's own. */
export function findLinks(liquid: HeldLiquid): MessageLinks {
  const links: LetterLink[] = [];
  const words = toText(liquid);
  const template = words.replace(ADDRESS, (found, at: number) => {
    if (found.startsWith(OPEN)) return ownPlace(found, words.slice(at + found.length), liquid, links);
    const target = addressIn(found, liquid);
    // An address with a value in it is different for everybody and leads where it says.
    if (!target || liquid.hasAny(target)) return found;
    const number = links.push({ kind: 'page', target });
    return `{{ links[${number}] }}${found.slice(target.length)}`;
  });
  return { template: liquid.restore(template), links };
}

function ownPlace(mark: string, rest: string, liquid: HeldLiquid, links: LetterLink[]): string {
  const variable = liquid.linkVariable(mark);
  if ((variable !== 'join_url' && variable !== 'offer_url') || GOES_ON.test(rest)) return mark;
  const number = links.push({ kind: variable === 'join_url' ? 'join' : 'offer' });
  return `{{ ${variable} | followed: ${number} }}`;
}

/** Without what ends the sentence, closes the bracket, or the tag around it. */
function addressIn(found: string, liquid: HeldLiquid): string {
  for (let address = found; ;) {
    const mark = LAST_MARK.exec(address)?.[0];
    const shorter =
      mark && liquid.isBlocksOnly(mark)
        ? address.slice(0, -mark.length)
        : withoutBracket(address.replace(AFTERWARDS, ''));
    if (shorter === address) return address;
    address = shorter;
  }
}

/** A bracket that the address itself has opened belongs to it. */
function withoutBracket(address: string): string {
  if (address.endsWith(']')) return address.includes('[') ? address : address.slice(0, -1);
  if (!address.endsWith(')')) return address;
  return address.split(')').length > address.split('(').length ? address.slice(0, -1) : address;
}

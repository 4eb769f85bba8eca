import { isLuhn, isMyNumber } from './checkDigits.ts';
import { joints } from './digitRuns.ts';
import {
  digitsAt,
  isBetween,
  isLoose,
  jointAfter,
  numberIn,
  type PartPlace,
  type PartReading,
  standsAlone,
} from './partReading.ts';
import type { Phrase } from './phraseBook.ts';
import { isCounted } from './readAmount.ts';

const longestPublic = 11;
const shortestPublic = 10;
const numberSign = 0x23;

/** A telephone number of a desk, however it is parted: 0120-279-889. */
export function readPublic(place: PartPlace): PartReading | undefined {
  const parts = publicParts(place);
  return parts > 0 ? { parts, how: 'sure' } : undefined;
}

function publicParts(place: PartPlace): number {
  const { book, run, at } = place;
  let digits = '';
  for (let parts = 1; digits.length < longestPublic && at + parts <= run.parts.length; parts += 1) {
    digits += digitsAt(place, parts - 1);
    const isPublic = digits.length >= shortestPublic && book.publicNumbers.has(digits);
    if (isPublic && standsAlone(place, parts)) return parts;
  }
  return 0;
}

/** 188, #9110, 0120-279-889: numbers of desks and nothing else in the run; a 188 may also be a piece of a longer number. */
export function readPublicOnly(place: PartPlace): PartReading | undefined {
  const { run, at } = place;
  if (at > 0) return undefined;
  let parts = 0;
  while (parts < run.parts.length) {
    const next = { ...place, at: parts };
    const read = isShortPublic(next) ? 1 : publicParts(next);
    if (read === 0) return undefined;
    parts += read;
  }
  return { parts, how: 'sure' };
}

function isShortPublic(place: PartPlace): boolean {
  const digits = digitsAt(place);
  const isMarked = place.letters.codeAt((place.run.parts[place.at]?.from ?? 0) - 1) === numberSign;
  return digits.length < shortestPublic && (digits.length === 3 || isMarked) && place.book.publicNumbers.has(digits);
}

/** An IPv4 address, with its port or the length of its prefix. */
export function readNetwork(place: PartPlace): PartReading | undefined {
  const bytes = [0, 1, 2, 3].map((part) => digitsAt(place, part));
  const isAddress =
    bytes.every((byte) => numberIn(byte) <= 255 && (byte === '0' || !byte.startsWith('0'))) &&
    [0, 1, 2].every((part) => jointAfter(place, part) === joints.dot);
  if (!isAddress) return undefined;
  const joint = jointAfter(place, 3);
  const hasMore =
    joint === joints.slash
      ? isBetween(digitsAt(place, 4), 0, 32)
      : joint === joints.colon && numberIn(digitsAt(place, 4)) <= 65_535;
  const parts = hasMore ? 5 : 4;
  return standsAlone(place, parts) ? { parts, how: 'likely' } : undefined;
}

/** The words that end before a run, at most two gaps or one of は and が away. */
function phrasesBefore({ letters, mentions, run, at }: PartPlace): readonly Phrase[] {
  if (at > 0) return [];
  let to = run.from;
  for (let gap = 0; gap < 3 && (letters.classAt(to - 1) === 'gap' || letters.classAt(to - 1) === 'stop'); gap += 1) {
    const found = mentions.endingAt.get(to);
    if (found !== undefined) return found;
    to -= 1;
  }
  return mentions.endingAt.get(to) ?? mentions.endingAt.get(to - 1) ?? [];
}

const comesAfter = (place: PartPlace, is: Phrase['is']): boolean =>
  phrasesBefore(place).some((phrase) => phrase.is === is);

/** Version 10.0.19045.4123, where a name of a product or the word stands before it. */
export function readVersion(place: PartPlace): PartReading | undefined {
  if (digitsAt(place).length > 5 || !comesAfter(place, 'versionName')) return undefined;
  let parts = 1;
  while (jointAfter(place, parts - 1) === joints.dot) parts += 1;
  return checked(place, parts);
}

/** ISO/IEC 27001:2022, CVE-2024-12345, Articles 415, 709 and 715: nobody's numbers because of the word before them. */
export function readOrdinary(place: PartPlace): PartReading | undefined {
  if (!comesAfter(place, 'ordinaryBefore')) return undefined;
  let parts = 1;
  while (parts < mostListed && goesOn(place, parts)) parts += 1;
  const each = place.run.parts.slice(place.at, place.at + parts);
  const areSmall = each.every(({ digits }) => digits.length <= 3 && !digits.startsWith('0'));
  return areSmall && isLoose(jointAfter(place, parts - 1)) ? { parts, how: 'sure' } : checked(place, parts);
}

const mostListed = 40;
const listing = joints.comma | joints.middle | joints.word | joints.bracket;

/** 27001:2022 and 3389、8080、10022 go on; what stands behind nothing but a space is another number. */
const goesOn = (place: PartPlace, parts: number): boolean => {
  const joint = jointAfter(place, parts - 1);
  return joint !== 0 && (!isLoose(joint) || ((joint & listing) !== 0 && digitsAt(place, parts).length <= 5));
};

/** Sure, unless it is long enough for a number of a person and has the check digit of one. */
function checked(place: PartPlace, parts: number): PartReading | undefined {
  const digits = place.run.parts
    .slice(place.at, place.at + parts)
    .map((part) => part.digits)
    .join('');
  const isSomebodys = isMyNumber(digits) || isLuhn(digits) || digits.length > longestChecked || isTelephone(digits);
  return !isSomebodys && isLoose(jointAfter(place, parts - 1)) ? { parts, how: 'sure' } : undefined;
}

// CVE-2024-1234567, and four ports.
const longestChecked = 18;

const isTelephone = (digits: string): boolean =>
  digits.startsWith('0') && (digits.length === 10 || digits.length === 11);

/** 〒100-0001 */
export function readPostal(place: PartPlace): PartReading | undefined {
  if (!comesAfter(place, 'postalName')) return undefined;
  const parts = digitsAt(place).length === 7 ? 1 : 2;
  const isPostal = parts === 1 || (digitsAt(place).length === 3 && digitsAt(place, 1).length === 4);
  return isPostal && isLoose(jointAfter(place, parts - 1)) ? { parts, how: 'sure' } : undefined;
}

// 1-12-34-203.
const longestHouse = 8;

/**
 * Blocks and house of an address, right behind the kanji of its name, which is no word for a number, or before 号室. A telephone
 * number has a 0 or two long parts.
 */
export function readHouse(place: PartPlace): PartReading | undefined {
  const { letters, mentions, run, at } = place;
  const isNamed = isKanji(letters.codeAt(run.from - 1)) || isCounted(place, run);
  if (at > 0 || !isNamed || mentions.endingAt.has(run.from)) return undefined;
  let parts = 1;
  while (jointAfter(place, parts - 1) === joints.hyphen) parts += 1;
  const each = run.parts.slice(0, parts).map(({ digits }) => digits);
  const isHouse = each.every((digits) => digits.length <= 4 && !digits.startsWith('0'));
  const isShort = parts >= 3 && parts <= 4 && digitsAt(place).length <= 2 && each.join('').length <= longestHouse;
  return isHouse && isShort && isLoose(jointAfter(place, parts - 1)) ? { parts, how: 'sure' } : undefined;
}

const isKanji = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** 1920×1080: the sides of something. */
export function readSides(place: PartPlace): PartReading | undefined {
  const [one, other] = [digitsAt(place), digitsAt(place, 1)];
  if (place.run.parts.length !== 2) return undefined;
  const areSides = [one, other].every((side) => numberIn(side) < 10_000 && !side.startsWith('0'));
  return areSides && jointAfter(place) === joints.times ? { parts: 2, how: 'likely' } : undefined;
}

/** 1、2、3、4、5、6、7: counting aloud, and nothing else in the run. */
export function readCounting(place: PartPlace): PartReading | undefined {
  const { run, at } = place;
  if (at > 0 || run.parts.length < 3) return undefined;
  const counts = run.parts.every(
    ({ digits, joint }, index) =>
      (joint === 0 || (joint & joints.comma) !== 0) &&
      numberIn(digits) === numberIn(run.parts[0]?.digits ?? '') + index,
  );
  return counts ? { parts: run.parts.length, how: 'likely' } : undefined;
}

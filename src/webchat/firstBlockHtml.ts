import type { Language } from '../domain/language.ts';
import { escapeHtml } from './escapeHtml.ts';
import { splitReadings } from './page/readings.ts';
import type { FirstButton, FirstContent, FirstContentOf, PhoneDesk, PhoneDesks, Translate } from './ports.ts';

export interface FirstBlockParts {
  readonly translate: Translate;
  readonly firstContent: FirstContentOf;
  readonly phoneDesks: PhoneDesks;
  /** The language that is seen; the other one waits for the person to choose it. */
  readonly language: Language;
  /** The button that led here, before anything could be sent: what stood in its address. */
  readonly chosen: string | undefined;
  /** True when somebody sent the form before anything could take its words. */
  readonly isTyped: boolean;
}

const languages: readonly Language[] = ['ja', 'en'];

/** Text with the readings in it above their words; where that cannot be drawn they stand in brackets. */
function withRuby(text: string): string {
  return splitReadings(text)
    .map(({ text: word, reading }) =>
      reading === undefined
        ? escapeHtml(word)
        : `<ruby>${escapeHtml(word)}<rp aria-hidden="true">(</rp><rt aria-hidden="true">${escapeHtml(reading)}</rt><rp aria-hidden="true">)</rp></ruby>`,
    )
    .join('');
}

/** A number as a telephone takes it: the # of some is a part of it (RFC 3966 has no place for it, so it is encoded). */
function telephone({ number }: PhoneDesk): string {
  return `tel:${number.replaceAll(/[^\d+#*]/g, '').replaceAll('#', '%23')}`;
}

function deskLink(desk: PhoneDesk): string {
  return `<li><a href="${escapeHtml(telephone(desk))}"><span>${withRuby(desk.name)}</span> <b>${escapeHtml(desk.number)}</b></a></li>`;
}

/** Whom to call in danger. Each language is a part of its own, so that one is seen and the other is not. */
function crisis({ translate, firstContent }: FirstBlockParts): string {
  const parts = languages.map((language) => {
    const desks = firstContent(language).crisisDesks.map(deskLink);
    return `<div data-words="${language}" lang="${language}"><p>${withRuby(translate(language, 'page.crisis'))}</p><ul>${desks.join('')}</ul></div>`;
  });
  return `<div id="crisis">${parts.join('')}</div>`;
}

/** A plain link, so that it works before any program does. Its address holds enumerated ids only. */
function buttonLink(button: FirstButton, language: Language, chosen: string | undefined): string {
  const address = `/?say=${encodeURIComponent(button.say)}&lang=${language}`;
  const mark = button.say === chosen ? ' aria-current="true"' : '';
  const value = escapeHtml(JSON.stringify(button.value));
  return `<li><a href="${escapeHtml(address)}" data-say="${escapeHtml(button.say)}" data-value="${value}"${mark}>${withRuby(button.label)}</a></li>`;
}

function card(content: FirstContent, language: Language, chosen: string | undefined): string {
  const lines = content.greeting.map((line) => `<p>${withRuby(line)}</p>`);
  const rows = content.buttons.map(
    (row) => `<ul class="choices">${row.map((button) => buttonLink(button, language, chosen)).join('')}</ul>`,
  );
  return `<section class="first-card" data-words="${language}" lang="${language}">
${lines.join('\n')}
<h2>${withRuby(content.question)}</h2>
${rows.join('\n')}
</section>`;
}

/** What is said without JavaScript: whom to call instead. */
function withoutScript({ translate, phoneDesks }: FirstBlockParts): string {
  const parts = languages.map((language) => {
    const desks = phoneDesks(language).map(
      (desk) =>
        `<li>${withRuby(desk.name)}: <a href="${escapeHtml(telephone(desk))}">${escapeHtml(desk.number)}</a></li>`,
    );
    return `<div data-words="${language}" lang="${language}"><p>${withRuby(translate(language, 'page.withoutScript'))}</p><ul>${desks.join('')}</ul></div>`;
  });
  return `<noscript><div id="without-script">${parts.join('')}</div></noscript>`;
}

/**
 * The form has a field without a name: what is typed there goes into no address and to no server, whoever sends it. A program
 * takes it as soon as there is one.
 */
function form({ translate, language }: FirstBlockParts): string {
  const word = (key: string) => escapeHtml(translate(language, `page.${key}`));
  return `<form id="first-form" action="/" method="get" autocomplete="off">
<input type="hidden" name="typed" value="1"><input type="hidden" name="lang" value="${language}">
<input id="first-field" type="text" enterkeyhint="send" autocomplete="off" placeholder="${word('inputPlaceholder')}" aria-label="${word('inputPlaceholder')}">
<button type="submit">${word('send')}</button>
</form>`;
}

/**
 * What is seen before Web Chat is there: the words the bot greets with, in the place and shape in which Web Chat will show
 * them. Both languages stand in it, so that the person can change at once.
 */
export function firstBlockHtml(parts: FirstBlockParts): string {
  const { firstContent, chosen, isTyped, translate, language } = parts;
  const cards = languages.map((one) => card(firstContent(one), one, chosen));
  const said = isTyped ? escapeHtml(translate(language, 'page.notTaken')) : '';
  return `<div id="first">
<div id="first-words">
${crisis(parts)}
${withoutScript(parts)}
${cards.join('\n')}
<div id="first-said"></div>
<p id="first-status" role="status">${said}</p>
</div>
${form(parts)}
</div>`;
}

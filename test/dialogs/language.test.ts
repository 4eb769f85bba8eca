import { languagesFor } from '../../dialogs/event.ts';
import { languageOf, languageOfText } from '../../src/domain/language.ts';

const say = (text: string, locale?: string) => ({ text, value: undefined, locale });

describe('the language of an answer', () => {
  it('is that of the words, where they tell', () => {
    const spoken = { language: 'ja', clientLanguage: 'ja' } as const;
    expect(languagesFor(say('my password was leaked', 'ja-JP'), spoken).language).toBe('en');
    expect(languagesFor(say('漏れた', 'en-US'), { language: 'en', clientLanguage: 'en' }).language).toBe('ja');
  });

  it('stays when a number or a button does not tell', () => {
    const spoken = { language: 'en', clientLanguage: 'ja' } as const;
    expect(languagesFor(say('2', 'ja-JP'), spoken).language).toBe('en');
    const tap = { text: 'Start over now please', value: { do: 'continue', turn: 1 }, locale: 'ja-JP' };
    expect(languagesFor(tap, { language: 'ja', clientLanguage: 'ja' }).language).toBe('ja');
  });

  it('follows the switch of the page', () => {
    const spoken = { language: 'ja', clientLanguage: 'ja' } as const;
    expect(languagesFor(say('2', 'en-US'), spoken)).toEqual({ language: 'en', clientLanguage: 'en' });
  });

  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['EN_gb', 'en'],
    ['ja-JP', 'ja'],
    ['enja', 'ja'],
    ['../../../../etc/passwd', 'ja'],
    [undefined, 'ja'],
    [['en'], 'ja'],
  ])('for the tag %p is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it.each([
    ['カード leaked', 'ja'],
    ['Amazon Prime', undefined],
    ['4111 1111', undefined],
    ['', undefined],
    ['someone used my card', 'en'],
  ])('of the text %p is %p', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });
});

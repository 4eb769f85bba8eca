import type { ChatActivity } from '../../src/domain/activity.ts';
import type { Language } from '../../src/domain/language.ts';
import type { FirstButton, FirstContent } from '../../src/webchat/ports.ts';

const button = (label: string, option: string): FirstButton => ({
  say: `fruit.${option}`,
  label,
  value: { do: 'option', question: 'fruit', option, turn: 1 },
});

/** What the page says before the chat is there. */
export const firstWords: Readonly<Record<Language, FirstContent>> = {
  ja: {
    greeting: ['こんにちは。', '果物(くだもの)の話をします。'],
    question: 'どれですか。',
    buttons: [[button('りんご', 'apple'), button('柿(かき)', 'persimmon')], [button('ほか', 'other')]],
    crisisDesks: [
      { name: '警察', number: '110' },
      { name: '相談(そうだん)', number: '#9110' },
    ],
  },
  en: {
    greeting: ['Good morning.', 'Let us talk about fruit.'],
    question: 'Which one is it?',
    buttons: [[button('An apple', 'apple'), button('A persimmon', 'persimmon')], [button('Another one', 'other')]],
    crisisDesks: [{ name: 'The police', number: '110' }],
  },
};

const sentence = (text: string, weight = 'Default') => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [{ type: 'TextRun', text, weight }],
});

const action = ({ label, value }: FirstButton) => ({
  type: 'Action.Submit',
  title: label,
  data: {
    __isBotFrameworkCardAction: true,
    cardAction: { type: 'messageBack', text: label, displayText: label, value },
  },
});

/** The same words as a greeting of the bot, in the shape in which it sends them. */
export function greetingCard(language: Language): Partial<ChatActivity> {
  const { greeting, question, buttons } = firstWords[language];
  const [first = [], last = []] = buttons;
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      ...greeting.map((line) => sentence(line)),
      sentence(question, 'Bolder'),
      { type: 'ActionSet', spacing: 'Small', actions: first.map(action) },
    ],
    actions: last.map(action),
  };
  return { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

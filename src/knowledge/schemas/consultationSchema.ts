import { z } from 'zod';
import { audience, day, desks, id, keywords, mark, review, words, wordsOrNothing } from './fields.ts';

/** consultations/<consultation>/_consultation.yml */
export const consultationSchema = z.strictObject({
  title: words(60),
  audience,
  question: wordsOrNothing(600),
  opening: words(600),
  closing: words(600),
  sections: z.array(id).min(1).max(40),
  checkedOn: day,
  reviewBy: day,
  review,
});

/** consultations/<consultation>/_consultation.en.yml */
export const consultationEnglishSchema = z.strictObject({
  madeFrom: mark,
  title: words(160),
  question: wordsOrNothing(1500),
  opening: words(1500),
  closing: words(1500),
});

/** related/<name>.yml */
export const relatedSchema = z.strictObject({
  title: words(60),
  asked: words(200),
  source: z.literal([1, 2]),
  desks,
  keywords,
  phrasings: z.array(words(300)).min(1).max(200),
  en: z.strictObject({
    title: words(160),
    asked: words(400),
    keywords,
    phrasings: z.array(words(300)).min(1).max(200),
  }),
});

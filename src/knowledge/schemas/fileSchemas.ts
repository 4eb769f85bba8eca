import type { z } from 'zod';
import { consultationEnglishSchema, consultationSchema, relatedSchema } from './consultationSchema.ts';
import { controlsSchema } from './controlSchema.ts';
import { dangerSchema } from './dangerSchema.ts';
import { deskSchema } from './deskSchema.ts';
import { movedSchema, sectionEnglishSchema, sectionSchema } from './sectionSchema.ts';
import { stepSchema } from './stepSchema.ts';
import { triageSchema } from './triageSchema.ts';
import {
  articlesSchema,
  bannedWordsSchema,
  dangerLookAlikesSchema,
  doubleNegativesSchema,
  forbiddenNumbersSchema,
  idsSchema,
  offSubjectSchema,
  synonymsSchema,
  testQuestionsSchema,
} from './wordListSchemas.ts';

/** The schema of every kind of file: the one contract from which types, checks and the editors' JSON Schema are made. */
export const fileSchemas = {
  consultation: consultationSchema,
  consultationEnglish: consultationEnglishSchema,
  section: sectionSchema,
  moved: movedSchema,
  sectionEnglish: sectionEnglishSchema,
  step: stepSchema,
  desk: deskSchema,
  related: relatedSchema,
  danger: dangerSchema,
  dangerLookAlikes: dangerLookAlikesSchema,
  synonyms: synonymsSchema,
  offSubject: offSubjectSchema,
  testQuestions: testQuestionsSchema,
  controls: controlsSchema,
  triage: triageSchema,
  ids: idsSchema,
  bannedWords: bannedWordsSchema,
  doubleNegatives: doubleNegativesSchema,
  articles: articlesSchema,
  forbiddenNumbers: forbiddenNumbersSchema,
};

export type FileKind = keyof typeof fileSchemas;

/** What a valid file of each kind holds. */
export type FileShapes = { readonly [Kind in FileKind]: z.output<(typeof fileSchemas)[Kind]> };

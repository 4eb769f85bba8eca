import type { z } from 'zod';
import { authoritiesSchema } from './authoritiesSchema.ts';
import { consultationEnglishSchema, consultationSchema, relatedSchema } from './consultationSchema.ts';
import { controlsSchema } from './controlSchema.ts';
import { dangerSchema } from './dangerSchema.ts';
import { dayWordsSchema } from './dayWordsSchema.ts';
import { deskSchema } from './deskSchema.ts';
import { feedbackSchema } from './feedbackSchema.ts';
import { holidaysSchema } from './holidaysSchema.ts';
import { letterSchema } from './letterSchema.ts';
import { personalDataSchema } from './personalDataSchema.ts';
import { planSchema, planStepSchema } from './planSchema.ts';
import { reportingRulesSchema } from './reportingRulesSchema.ts';
import { scamSchema } from './scamSchema.ts';
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
  personalData: personalDataSchema,
  scam: scamSchema,
  synonyms: synonymsSchema,
  offSubject: offSubjectSchema,
  testQuestions: testQuestionsSchema,
  controls: controlsSchema,
  triage: triageSchema,
  feedback: feedbackSchema,
  plan: planSchema,
  planStep: planStepSchema,
  letter: letterSchema,
  holidays: holidaysSchema,
  authorities: authoritiesSchema,
  reportingRules: reportingRulesSchema,
  dayWords: dayWordsSchema,
  ids: idsSchema,
  bannedWords: bannedWordsSchema,
  doubleNegatives: doubleNegativesSchema,
  articles: articlesSchema,
  forbiddenNumbers: forbiddenNumbersSchema,
};

export type FileKind = keyof typeof fileSchemas;

/** What a valid file of each kind holds. */
export type FileShapes = { readonly [Kind in FileKind]: z.output<(typeof fileSchemas)[Kind]> };

import { z } from 'zod';
import { reportingRuleIds } from '../../domain/reportingRule.ts';
import { day, refuseRepeated, url, words } from './fields.ts';

const fields = {
  id: z.enum(reportingRuleIds),
  label: words(24),
  meaning: words(160),
  law: words(160),
  url,
  checkedOn: day,
  source: z.array(words(400)).min(1).max(12),
  toConfirm: z.array(words(300)).max(12),
  en: z.strictObject({ label: words(60), text: words(900), meaning: words(400), law: words(240) }),
};

/** Either the wording of the rule itself, or our words for it where the wording could not be seen. */
const rule = z.union([
  z.strictObject({ ...fields, quote: words(400) }),
  z.strictObject({ ...fields, summary: words(200) }),
]);

/** reporting-rules.yml: the rules that decide what a business owes after a breach. */
export const reportingRulesSchema = z.strictObject({
  rules: z.array(rule).min(1).superRefine(refuseRepeated),
  reviewBy: day,
});

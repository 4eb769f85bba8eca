import { z } from 'zod';
import { controlIds } from '../../domain/control.ts';
import { refuseRepeated, words } from './fields.ts';

const said = { label: words(40), typed: z.array(words(60)).min(1).max(200) };

/** controls.yml */
export const controlsSchema = z.strictObject({
  controls: z
    .array(z.strictObject({ id: z.enum(controlIds), ...said, plain: words(60).optional(), en: z.strictObject(said) }))
    .superRefine(refuseRepeated),
});

import { z } from 'zod';
import type { ControlId } from '../../domain/control.ts';
import { refuseRepeated, words } from './fields.ts';

/** Every control there must be. The type checker sees to it that none of the domain is forgotten. */
export const controlIds = Object.keys({
  startOver: true,
  back: true,
  stop: true,
  human: true,
  otherConsultations: true,
  danger: true,
  about: true,
} satisfies Record<ControlId, true>) as ControlId[];

const said = { label: words(40), typed: z.array(words(60)).min(1).max(80) };

/** controls.yml */
export const controlsSchema = z.strictObject({
  controls: z
    .array(z.strictObject({ id: z.enum(controlIds), ...said, en: z.strictObject(said) }))
    .superRefine(refuseRepeated),
});

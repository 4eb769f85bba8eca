import type { SenseBorders } from './signSense.ts';

/** Of danger to life. Found by measuring on sentences that were not learnt from; see README. */
export const dangerBorders: SenseBorders = {
  sure: 1.8,
  gentle: 0.5,
  sureWording: -0.1,
  gentleWording: -0.5,
  sentence: 1,
};

/** Of suspicious messages: a warning in vain costs a glance, so they lie a little lower. */
export const scamBorders: SenseBorders = {
  sure: 0.8,
  gentle: 0.1,
  sureWording: -0.5,
  gentleWording: -0.3,
  sentence: 1.5,
};

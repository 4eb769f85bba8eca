import { Fault } from './fault.ts';

/** An incoming activity is not sound: nothing was done with it, and sending it again would change nothing. */
export class RefusedActivity extends Fault {
  constructor() {
    super('CHANNEL_REFUSED', { reportable: false });
  }
}

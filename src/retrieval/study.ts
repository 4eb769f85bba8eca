/** What the thread that opens the knowledge does for this room: learn it, and see whether it will do. */
export { examine } from './examine.ts';
export { learn } from './recallLearnt.ts';

/**
 * The only door to the Bot Framework in this room: exactly the names that are used.
 *
 * The dialogs are imported file by file: the package's front door also loads language recognisers for eleven languages,
 * 35 MB that no dialog of ours needs.
 */

export type { StatePropertyAccessor, TurnContext } from 'botbuilder';
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js';
export { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
export type { DialogContext, DialogState } from 'botbuilder-dialogs/lib/dialogContext.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';
export type { WaterfallStepContext } from 'botbuilder-dialogs/lib/waterfallStepContext.js';

import type { PlanSheet } from '../../../../domain/planSheet.ts';
import { type ChatSession, endSession, storedSession } from '../../chatSession.ts';
import { make } from '../make.ts';
import { SheetFrame } from '../sheetFrame.ts';
import { CodeSource } from './codeSource.ts';
import { ConversationSource } from './conversationSource.ts';
import { type CodeTrouble, drawCodeForm, lengthTrouble } from './drawCodeForm.ts';
import { PlanBoard } from './planBoard.ts';
import { type Marking, type PlanReply, type PlanSource, type PlanView, withMarks } from './planSource.ts';

/** A token lives for half an hour. */
const renewTime = 10 * 60_000;
/** From so many seconds on a wait is said in minutes. */
const longWait = 90;

/** Where the plan that is seen, or that is being opened, comes from. */
let source: PlanSource | undefined;
let sheet: PlanSheet | undefined;
let typed = '';
/** Marks that are on their way, one after the other; they are seen at once. */
const waiting = new Map<string, Marking['mark']>();
let sending = Promise.resolve();

const frame = new SheetFrame({ onView: () => (source === undefined ? drawForm() : void open(source)), forget });

const board = new PlanBoard(frame, mark);

function forget({ isLeaving }: { readonly isLeaving: boolean }): void {
  if (source instanceof ConversationSource) endSession(source.token, { isLeaving });
  source = undefined;
  sheet = undefined;
  typed = '';
  waiting.clear();
}

const viewNow = (): PlanView => ({ language: frame.language, style: frame.style });

function draw(): void {
  if (sheet !== undefined) board.show(withMarks(sheet, waiting));
}

function drawForm(trouble?: CodeTrouble): void {
  typed = document.querySelector<HTMLInputElement>('#code')?.value ?? typed;
  board.clear();
  frame.show(...drawCodeForm({ frame, typed, trouble, onOpen: (code) => void openCode(code) }));
  if (trouble?.isTyped === true) document.getElementById('code')?.focus();
}

function waitTrouble(seconds: number): CodeTrouble {
  const isLong = seconds > longWait;
  const number = isLong ? Math.ceil(seconds / 60) : seconds;
  const time = frame.say(isLong ? 'sheet.plan.minutes' : 'sheet.plan.seconds', { number });
  return { sentence: frame.say('sheet.plan.codeWait', { time }), isTyped: false };
}

/** Why there is no plan to be seen. */
function troubleOf(reply: Exclude<PlanReply, { outcome: 'found' }>, asked: PlanSource): CodeTrouble {
  if (reply.outcome === 'wait') return waitTrouble(reply.seconds);
  if (asked instanceof CodeSource) return { sentence: frame.say('sheet.plan.codeUnknown'), isTyped: true };
  const word = reply.outcome === 'over' ? 'sheet.plan.conversationOver' : 'sheet.plan.noPlan';
  return { sentence: frame.say(word), isTyped: false };
}

function take(reply: PlanReply, asked: PlanSource): void {
  if (reply.outcome === 'found') {
    source = asked;
    sheet = reply.sheet;
    draw();
    return;
  }
  source = undefined;
  sheet = undefined;
  waiting.clear();
  drawForm(troubleOf(reply, asked));
}

async function open(asked: PlanSource): Promise<void> {
  source = asked;
  try {
    const reply = await asked.read(viewNow());
    if (source === asked) take(reply, asked);
  } catch {
    board.clear();
    frame.showTrouble('sheet.notReached', () => void open(asked));
  }
}

async function openCode(code: string): Promise<void> {
  const trouble = lengthTrouble(code, frame);
  if (trouble !== undefined) return drawForm(trouble);
  const asked = new CodeSource(code);
  try {
    take(await asked.read(viewNow()), asked);
    // The form is gone, and with it what had the focus.
    if (sheet !== undefined) focusTitle();
  } catch {
    drawForm({ sentence: frame.say('sheet.notReached'), isTyped: false });
  }
}

function focusTitle(): void {
  typed = '';
  const title = frame.main.querySelector('h1');
  title?.setAttribute('tabindex', '-1');
  title?.focus();
}

function mark(marking: Marking): void {
  if (source === undefined) return;
  const asked = source;
  waiting.set(marking.step, marking.mark);
  frame.tell(frame.say('sheet.plan.saving'));
  draw();
  sending = sending.then(() => send(marking, asked));
}

async function send(marking: Marking, asked: PlanSource): Promise<void> {
  const isForgotten = () => source !== asked;
  if (isForgotten()) return;
  const reply = await asked.mark(marking, viewNow()).catch(() => undefined);
  if (isForgotten()) return;
  // Unless the person has changed their mind meanwhile: then the later mark is on its way.
  if (waiting.get(marking.step) === marking.mark) waiting.delete(marking.step);
  if (reply === undefined || reply.outcome === 'wait') {
    draw();
    frame.tell(frame.say('sheet.plan.notMarked'));
    return;
  }
  take(reply, asked);
  if (reply.outcome !== 'found') return;
  const { done, total } = withMarks(reply.sheet, waiting);
  frame.tell(frame.say('sheet.plan.marked', { done, total }));
}

/** What the chat keeps in this tab may be unreadable, or forbidden to be read: then a code is asked for. */
function sessionOfTab(): ChatSession | undefined {
  try {
    return storedSession();
  } catch {
    return undefined;
  }
}

function begin(): void {
  const session = sessionOfTab();
  if (session === undefined) {
    drawForm();
    return;
  }
  const asked = new ConversationSource(session);
  frame.show(make('p', {}, frame.say('sheet.loading')));
  setInterval(() => source === asked && void asked.renew(frame.seenAt).catch(() => {}), renewTime);
  addEventListener('pagehide', () => source === asked && asked.keep(frame.seenAt));
  void open(asked);
}

begin();

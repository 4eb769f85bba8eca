import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ConversationPorts } from '../../dialogs/ports.ts';
import { ConversationClient } from '../support/conversationClient.ts';
import { projectFiles, readProjectFile } from '../support/projectFiles.ts';
import { portsOver, realKnowledge } from '../support/realPorts.ts';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value]));

/** One step: what the person does, then what they see. A key that is not here is a slip of the author and refused. */
const stepSchema = z.strictObject({
  open: z.literal(true).optional(),
  type: z.string().optional(),
  tap: z.string().optional(),
  switchTo: z.enum(['ja-JP', 'en-US']).optional(),
  sendFile: z.literal(true).optional(),
  wait: z.number().optional(),
  sees: texts.optional(),
  seesBehindMore: texts.optional(),
  notSees: texts.optional(),
  section: z.union([z.string(), z.null()]).optional(),
  buttons: texts.optional(),
  notButtons: texts.optional(),
  buttonLike: texts.optional(),
  notButtonLike: texts.optional(),
  bubbles: z.number().optional(),
});

const conversationSchema = z.strictObject({
  about: z.string(),
  locale: z.string().default('ja-JP'),
  steps: z.array(stepSchema).min(1),
});

type Step = z.infer<typeof stepSchema>;

/** Bounds that hold for every bubble of every conversation. */
const mostBubbles = 2;
const mostFirstSightButtonsOnAnswer = 4;
/** A plan has a button for each of its three steps besides. */
const mostFirstSightButtonsOnPlan = 7;

let ports: ConversationPorts;
let nowMs = Date.parse('2026-11-21T12:00:00Z');

beforeAll(async () => {
  ports = await portsOver(realKnowledge(), () => nowMs);
});

async function act(client: ConversationClient, step: Step): Promise<void> {
  const deeds = [step.open, step.type, step.tap, step.switchTo, step.sendFile].filter((deed) => deed !== undefined);
  if (deeds.length !== 1) throw new Error('a step does exactly one thing: open, type, tap, switchTo or sendFile');
  nowMs += (step.wait ?? 1) * 1000;
  if (step.open) await client.open();
  else if (step.type !== undefined) await client.type(step.type);
  else if (step.tap !== undefined) await client.tap(step.tap);
  else if (step.switchTo !== undefined) await client.switchTo(step.switchTo);
  else await client.sendFile();
}

function compareTexts(client: ConversationClient, step: Step): void {
  const seen = client.last.map((bubble) => bubble.text).join('\n');
  const full = client.last.map((bubble) => bubble.fullText).join('\n');
  for (const text of step.sees ?? []) expect(seen).toContain(text);
  for (const text of step.seesBehindMore ?? []) {
    expect(full).toContain(text);
    expect(seen).not.toContain(text);
  }
  for (const text of step.notSees ?? []) expect(full).not.toContain(text);
}

function compare(client: ConversationClient, step: Step): void {
  compareTexts(client, step);
  const titles = client.last.flatMap((bubble) => bubble.buttons.map((button) => button.title));
  for (const title of step.buttons ?? []) expect(titles).toContain(title);
  for (const title of step.notButtons ?? []) expect(titles).not.toContain(title);
  for (const part of step.buttonLike ?? []) expect(titles).toContainEqual(expect.stringContaining(part));
  for (const part of step.notButtonLike ?? []) expect(titles).not.toContainEqual(expect.stringContaining(part));
  if (step.bubbles !== undefined) expect(client.last).toHaveLength(step.bubbles);
  const section = client.last.map((bubble) => bubble.sectionId).find((id) => id !== undefined);
  if (step.section !== undefined) expect(section).toBe(step.section ?? undefined);
}

function holdBounds(client: ConversationClient): void {
  expect(client.last.length).toBeLessThanOrEqual(mostBubbles);
  for (const bubble of client.last) {
    const isFolded = bubble.text !== bubble.fullText;
    if (bubble.sectionId?.startsWith('related/') === false && isFolded) {
      expect(bubble.firstSightButtons.length).toBeLessThanOrEqual(
        bubble.planSteps === undefined ? mostFirstSightButtonsOnAnswer : mostFirstSightButtonsOnPlan,
      );
    }
  }
}

describe.each(projectFiles(/^test\/conversations\/.*\.yml$/))('%s', (file) => {
  const { about, locale, steps } = conversationSchema.parse(parse(readProjectFile(file)));

  it(about, async () => {
    const client = new ConversationClient(ports, locale);
    for (const [index, step] of steps.entries()) {
      try {
        await act(client, step);
        compare(client, step);
        holdBounds(client);
      } catch (error) {
        const deed = step.type ?? step.tap ?? step.switchTo ?? 'open';
        throw new Error(`${basename(file)}, step ${index + 1} 「${deed}」: ${(error as Error).message}`, {
          cause: error,
        });
      }
    }
  });
});

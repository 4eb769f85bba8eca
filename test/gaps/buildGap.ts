import type { Gap, GapNote, KeptGap } from '../../src/domain/gap.ts';
import type { RedactedText } from '../../src/domain/redaction/redactor.ts';

/** A text as if it had been through the guard: what the guard does is tested where it lives. */
const guarded = (text: string): RedactedText => text as RedactedText;

const common = { knowledgeVersion: 'v1', audience: 'victim', language: 'ja' } as const;

export function buildGap(sketch: Partial<Omit<Gap, 'question'>> & { question?: string } = {}): Gap {
  const { question = '傘がない', ...rest } = sketch;
  return { kind: 'notFound', ...common, ...rest, question: guarded(question) };
}

export function buildKept(sketch: Partial<KeptGap> = {}): KeptGap {
  return { ...buildGap(), day: '2026-11-20', mayQuote: false, humanAsked: false, ...sketch };
}

export function buildNote(sketch: Partial<Omit<GapNote, 'text'>> & { text?: string } = {}): GapNote {
  const { text, ...rest } = sketch;
  const words = text === undefined ? {} : { text: guarded(text) };
  return { kind: 'notFound', conversationId: 'a', ...common, ...rest, ...words };
}

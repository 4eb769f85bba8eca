import { withoutReadings } from './readings.ts';

type Piece = Readonly<Record<string, unknown>>;

/** The parts of a card that hold other parts, in the order in which they are seen. */
const lists = ['body', 'items', 'columns', 'rows', 'cells', 'facts', 'actions'] as const;

function piecesIn(piece: Piece, name: string): readonly Piece[] {
  const list = piece[name];
  return Array.isArray(list) ? (list as readonly Piece[]) : [];
}

function ownText(piece: Piece): string {
  const runs = piecesIn(piece, 'inlines').map((run) => (typeof run.text === 'string' ? run.text : ''));
  const words = [piece.title, piece.text, piece.type === undefined ? piece.value : undefined, runs.join('')];
  return words.filter((word) => typeof word === 'string' && word !== '').join(' ');
}

/**
 * What is to be read aloud of a card: everything that is seen of it at first, its buttons last, each word once. Web Chat by
 * itself reads the buttons only.
 */
export function spokenText(card: Piece): string {
  const lines = (piece: Piece): readonly string[] => {
    if (piece.isVisible === false) return [];
    return [ownText(piece), ...lists.flatMap((name) => piecesIn(piece, name).flatMap(lines))];
  };
  return lines(card)
    .filter((line) => line !== '')
    .map(withoutReadings)
    .join('\n');
}

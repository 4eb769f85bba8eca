import { z } from 'zod';
import { type FileKind, fileSchemas } from './schemas/fileSchemas.ts';

/** A JSON Schema as far as we read it ourselves. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** The JSON Schema of a kind of file. A section file may also say only where it has moved. */
export function jsonSchemaOf(kind: FileKind): object {
  const schema = kind === 'section' ? z.union([fileSchemas.section, fileSchemas.moved]) : fileSchemas[kind];
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
}

/** The schema files to be written: name → text. `moved` is part of `section`. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const kinds = (Object.keys(fileSchemas) as FileKind[]).filter((kind) => kind !== 'moved');
  return new Map(kinds.map((kind) => [`${kind}.schema.json`, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`]));
}

/** The keys that may stand in the mapping at this place. */
export function keysAllowedAt(kind: FileKind, path: readonly PropertyKey[]): string[] {
  let nodes = branches(z.toJSONSchema(fileSchemas[kind], { io: 'input' }) as SchemaNode);
  for (const key of path) nodes = nodes.flatMap((node) => branches(childOf(node, key)));
  return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
}

function branches(node: SchemaNode | undefined): SchemaNode[] {
  if (node === undefined) return [];
  return [node, ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(branches)];
}

function childOf(node: SchemaNode, key: PropertyKey): SchemaNode | undefined {
  if (typeof key === 'number') return node.items;
  const other = node.additionalProperties;
  return node.properties?.[String(key)] ?? (typeof other === 'object' ? other : undefined);
}

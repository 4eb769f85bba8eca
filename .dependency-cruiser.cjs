/**
 * The floor plan as law (see src/README.md). `npm run rooms` checks it; test/architecture plants one breach of each kind
 * and expects it to be refused by name. A new room is one line in `rooms`, a new library one line in `homes`.
 */

/** The rooms of the house: what each may import of ours. Anything not listed is forbidden. */
const rooms = {
  'src/domain': [],
  'src/config': ['src/domain'],
  'src/knowledge': ['src/domain'],
  'src/retrieval': ['src/domain'],
  'src/plan': ['src/domain'],
  'src/gaps': ['src/domain'],
  'src/store': ['src/domain'],
  'src/http': ['src/domain'],
  'src/i18n': ['src/domain'],
  dialogs: ['src/domain'],
  'src/bot': ['src/domain'],
  'src/webchat': ['src/domain'],
};

/** Packages with a home: they may be imported only there. */
const homes = {
  'fuse[.]js': ['src/retrieval', 'src/commands/bench'],
  minisearch: ['src/commands/bench'],
  yaml: ['src/knowledge', 'src/i18n', 'src/commands'],
  zod: ['src/config', 'src/plan', 'src/knowledge', 'src/webchat', 'src/bot', 'src/commands'],
  i18next: ['src/i18n'],
  restify: ['src/http'],
  ws: ['src/webchat'],
  esbuild: ['src/webchat'],
  jose: ['src/bot'],
  '(botbuilder|botframework)[^/]*': ['dialogs/sdk[.]ts', 'src/bot/sdk[.]ts'],
};

/** The roof constructs and starts; `src/commands` holds one file for each npm script that is not the server, and their parts. */
const roof =
  '^src/(app[.]ts|conversationPorts[.]ts|firstContent[.]ts|houseParts[.]ts|messageGuard[.]ts|planSheets[.]ts|openSentences[.]ts|opening[.]ts|ownLocales[.]ts|liveKnowledge[.]ts|index[.]ts|commands/.+[.]ts)$';
const at = (paths) => paths.map((path) => (path.endsWith('[.]ts') ? `^${path}$` : `^${path}/`));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
    // A file that imports nothing and that nobody imports has no edge to judge: it is caught as an orphan.
    ...[{}, { orphan: true }].flatMap((loneliness) => [
      {
        name: 'undeclared-room',
        comment: 'Give the folder a line in `rooms`, or put the file in a room that has one.',
        severity: 'error',
        from: { path: '^(src|dialogs)/', pathNot: [...at(Object.keys(rooms)), roof], ...loneliness },
        to: {},
      },
      {
        name: 'undeclared-folder',
        comment: 'Programs live in src, dialogs and test only.',
        severity: 'error',
        from: { path: '[.]ts$', pathNot: ['^(src|dialogs|test)/', 'node_modules'], ...loneliness },
        to: {},
      },
    ]),
    {
      name: 'roof-is-not-imported',
      severity: 'error',
      from: { pathNot: [roof, '^test/'] },
      to: { path: roof },
    },
    {
      name: 'index-and-commands-are-not-imported',
      comment: 'They start something when they are loaded. Build with src/app.ts instead.',
      severity: 'error',
      from: {},
      to: { path: '^src/(index[.]ts|commands/[^/]+Command[.]ts)$' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'dialogs-do-no-io',
      comment: 'A dialog asks a port; it does not read files or call the network.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `room ${room}`,
      comment: `${room} may import only: ${below.join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { path: '^(src|dialogs|knowledge)/', pathNot: at([room, ...below]) },
    })),
    ...Object.entries(homes).map(([name, where]) => ({
      name: `home of ${name.replaceAll('[.]', '.')}`,
      comment: `${name} may be imported only in: ${where.join(', ')}`,
      severity: 'error',
      from: { path: '^(src|dialogs)/', pathNot: at(where) },
      to: { path: `node_modules/(@types/)?${name}/` },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};

/** Jest's only transform: Node's own type stripping, so that tests run what production runs, with exact line numbers. */
const { createHash } = require('node:crypto');
const { stripTypeScriptTypes } = require('node:module');

module.exports = {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
  getCacheKey: (source, file) =>
    createHash('sha1')
      .update(process.version + source + file)
      .digest('hex'),
};

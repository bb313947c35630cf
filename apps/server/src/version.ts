import manifest from '../package.json' with { type: 'json' };

/** Of this Insigne. */
export const VERSION = manifest.version;

/** A badge as JSON, a DID document, a status list: the largest honest ones seen are a few hundred KiB (P-PRS-03). */
export const MAX_JSON_BYTES = 1024 * 1024;

/** A baked image (P-PRS-03). */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** Objects and arrays inside each other (P-PRS-03): honest badges stay below 12. */
export const MAX_JSON_DEPTH = 64;

/** What a status list may inflate to (P-STA-04): 2 MiB holds 16 million entries. */
export const MAX_STATUS_LIST_BYTES = 2 * 1024 * 1024;

/** The shortest list that hides a badge in a crowd (P-STA-03, Bitstring Status List 1.0 section 3.1). */
export const MIN_STATUS_ENTRIES = 131_072;

/** Clocks of two machines may differ this much before a date counts as wrong (P-VER-12). */
export const CLOCK_SKEW_MS = 60_000;

/**
 * Objects, arrays and plain values in one credential, counted before anything is expanded (P-DOS-02): JSON-LD takes longer than
 * linear time for them, a second at this number. An honest badge has 100, one with 60 evidence items and 40 alignments 800.
 */
export const MAX_VALUES = 5_000;

/**
 * Characters that a document may have once it is written as statements, each of which repeats what it is about: an id of 100 KB with a
 * thousand members would make 100 MB. An honest badge has 20,000, the largest that we know a million.
 */
export const MAX_STATEMENT_CHARACTERS = 4_000_000;

/** Chunks in a PNG: real badges have fewer than a hundred, some encoders write 8 KiB data chunks. */
export const MAX_PNG_CHUNKS = 4_096;

/** Proofs on one credential: each costs a key look-up and a canonical form. */
export const MAX_PROOFS = 8;

/** Status entries on one credential: each costs a fetch. */
export const MAX_STATUS_ENTRIES_PER_BADGE = 4;

/** RSA keys (P-VER-02): shorter ones are breakable, longer ones only slow. */
export const MIN_RSA_BITS = 2_048;
export const MAX_RSA_BITS = 8_192;

/** Endorsements of one badge, each with a key look-up and a canonical form of its own; and credentials in one learner record. */
export const MAX_ENDORSEMENTS = 16;
export const MAX_CONTAINED = 200;

/**
 * Objects, arrays and plain values in a whole learner record: each badge inside may have a shape that was never seen, and a megabyte
 * of such took 20 s. A badge has 100, so 200 plain ones fit.
 */
export const MAX_RECORD_VALUES = 20_000;

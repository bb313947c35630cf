// The front door: Open Badges built, signed, baked and verified. README.md says which function does what.
export {
  type AchievementCredentialInput,
  type AchievementInput,
  buildAchievementCredential,
  buildStatusEntry,
  type IssuerProfile,
  type LevelScale,
  type PreparedAchievement,
  prepareAchievement,
  type RecipientInput,
  type StatusInput,
} from './achievement/build.ts';
export { hashRecipient } from './achievement/recipient.ts';
export type { Baked, BakeOptions } from './bake/baked.ts';
export { detectInput, type InputKind } from './bake/detect-input.ts';
export { bakePng, unbakePng } from './bake/png.ts';
export { pngSize } from './bake/png-chunks.ts';
export { bakeSvg, unbakeSvg } from './bake/svg.ts';
export { type Bundle, type BundleInput, makeBundle, readBundle } from './bundle.ts';
export { type CanonicalForm, canonicalForm } from './canon/canonical-form.ts';
export type { ContextRule } from './contexts/contexts.ts';
export { buildDidWebDocument, type DidKey } from './did/did-document.ts';
export { didWebFromBaseUrl, didWebToUrl } from './did/did-web.ts';
export { CredentialError, type CredentialErrorCode } from './error.ts';
export type { DocumentFetch } from './fetch.ts';
export { parseJson } from './json/parse-json.ts';
export type { JsonObject, JsonValue } from './json/value.ts';
export { type SignJwtOptions, signCredentialAsJwt } from './jws/sign-jws.ts';
export {
  createEd25519KeyPair,
  type Ed25519KeyPair,
  type Ed25519Signer,
  importEd25519PrivateKey,
} from './keys/ed25519.ts';
export { multikeyFromJwk, multikeyFromPublicKey, publicKeyFromMultikey } from './keys/multikey.ts';
export { importPrivateKey, type Signer } from './keys/private-key.ts';
export { verifyPresentation } from './plain/verify-presentation.ts';
export { type VerifyVcOptions, verifyVc } from './plain/verify-vc.ts';
export type { JwkAlgorithm, PrivateJwk, PublicJwk } from './platform/port.ts';
export {
  checkOwnSignature,
  type Signed,
  type SignedCredential,
  type SignOptions,
  signCredential,
} from './proof/sign.ts';
export {
  type BadgeLevel,
  type BadgeSummary,
  CHECKS,
  type Check,
  type CheckName,
  type EndorsementReport,
  type Outcome,
  VERDICTS,
  type Verdict,
  type VerificationReport,
} from './report.ts';
export { decodeStatusList, encodeStatusList, getStatus, newStatusBits, setStatus } from './status/bitstring.ts';
export { buildRevocationList, buildStatusListCredential, type RevokedCredential } from './status/build-status.ts';
export { type VerifyOptions, verifyBadge } from './verify.ts';

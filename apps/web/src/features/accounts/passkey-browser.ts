import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Browsers know passkeys in secure places only; this says whether there is anything to offer. */
export const passkeysWork = (): boolean => typeof window.PublicKeyCredential === 'function';

const library = () => import('@simplewebauthn/browser');

export const makePasskey = async (options: object): Promise<object> =>
  (await library()).startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });

export const askPasskey = async (options: object): Promise<object> =>
  (await library()).startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });

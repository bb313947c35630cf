/** Of the sign-in page alone. A small file of its own, since no page has a script in its text (P-WEB-01). */
export const PASSKEY_SCRIPT_PATH = '/sign-in/passkey.js';

/**
 * Plain JavaScript, as the browser gets it. It shows the button where the browser can read and write passkeys as JSON (Web
 * Authentication Level 3, section 5.1.8), and asks the server only when the button is pressed.
 */
export const PASSKEY_SCRIPT = `(() => {
  const box = document.getElementById('passkey');
  const kind = window.PublicKeyCredential;
  if (!box || !kind || !kind.parseRequestOptionsFromJSON) return;
  const button = box.querySelector('button');
  const fault = box.querySelector('[role=alert]');
  const post = (path, body) =>
    fetch('/api/sign-in/' + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    });
  button.addEventListener('click', async () => {
    fault.hidden = true;
    button.disabled = true;
    try {
      const asked = await post('passkey/options', {});
      if (!asked.ok) throw asked;
      const { options } = await asked.json();
      const credential = await navigator.credentials.get({ publicKey: kind.parseRequestOptionsFromJSON(options) });
      const answer = await post('passkey', { credential: credential.toJSON() });
      if (!answer.ok) throw answer;
      location.assign(box.dataset.next);
    } catch (error) {
      // Whoever closed the browser's own window knows why nothing happened.
      fault.hidden = error && error.name === 'NotAllowedError';
      button.disabled = false;
      button.focus();
    }
  });
  box.hidden = false;
})();
`;

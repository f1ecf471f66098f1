// Sign-in by passkey, and adding one. Without this script, or without passkeys, the password works.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

function send(address, body) {
  const token = document.querySelector('form input[type=hidden]:not([name=requestId])');
  return fetch(address, {
    method: 'POST', body: JSON.stringify(body ?? {}),
    headers: { 'Content-Type': 'application/json', 'X-Form-Token': token.value },
  });
}

async function options(address) {
  const answer = await send(address);
  // The page is older than the proof: loaded anew, it asks for the password first.
  if (answer.status === 403) location.reload();
  if (!answer.ok) throw new Error(answer.status);
  const given = await answer.json();
  given.challenge = bytes(given.challenge);
  if (given.user) given.user.id = bytes(given.user.id);
  for (const list of [given.allowCredentials, given.excludeCredentials]) {
    for (const one of list ?? []) one.id = bytes(one.id);
  }
  return given;
}

async function signIn(section) {
  const credential = await navigator.credentials.get({ publicKey: await options('/webauthn/authenticate/options') });
  const { response } = credential;
  const answer = await send('/login/webauthn', {
    id: credential.id, rawId: text(credential.rawId), type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment, clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      authenticatorData: text(response.authenticatorData), clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature), userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  });
  if (!answer.ok) throw new Error(answer.status);
  location.assign(section.dataset.then);
}

async function add(section) {
  const credential = await navigator.credentials.create({ publicKey: await options('/webauthn/register/options') });
  const { response } = credential;
  const answer = await send('/webauthn/register', {
    publicKey: {
      label: section.querySelector('input').value.trim() || section.dataset.label,
      credential: {
        id: credential.id, rawId: text(credential.rawId), type: credential.type,
        authenticatorAttachment: credential.authenticatorAttachment, clientExtensionResults: credential.getClientExtensionResults(),
        response: {
          attestationObject: text(response.attestationObject), clientDataJSON: text(response.clientDataJSON),
          transports: response.getTransports?.() ?? [],
        },
      },
    },
  });
  if (!answer.ok) throw new Error(answer.status);
  location.reload();
}

function offer(section, act) {
  if (!section || !window.PublicKeyCredential) return;
  section.hidden = false;
  const button = section.querySelector('button');
  const failed = section.querySelector('[role=alert]');
  button.addEventListener('click', async () => {
    button.disabled = true;
    failed.hidden = true;
    try {
      await act(section);
    } catch {
      failed.hidden = false;
    }
    button.disabled = false;
  });
}

offer(document.querySelector('[data-passkey-sign-in]'), signIn);
offer(document.querySelector('[data-passkey-add]'), add);

// Comforts for pages that work without them. What they apply to is named in data attributes; nothing is inline.

const all = (root, selector) => root.querySelectorAll(selector);

// The way out: no trace of this page in the history, also by Esc three times within two seconds.
function leave(link) {
  document.body.hidden = true;
  location.replace(link.href);
}
let escapes = [];
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') for (const open of all(document, '.languages[open]')) { open.open = false; open.querySelector('summary').focus(); }
  const link = document.querySelector('[data-quick-exit]');
  if (!link || event.key !== 'Escape') return;
  escapes = [...escapes.filter(at => event.timeStamp - at < 2000), event.timeStamp];
  if (escapes.length > 2) leave(link);
});
document.addEventListener('click', event => {
  const link = event.target.closest?.('[data-quick-exit]');
  if (link) { event.preventDefault(); leave(link); }
  for (const open of all(document, '.languages[open]')) if (!open.contains(event.target)) open.open = false;
});

// On narrow screens the navigation folds behind a button.
function menu(button) {
  const narrow = matchMedia('(width < 40rem)');
  const fit = () => { button.hidden = !narrow.matches; };
  narrow.addEventListener('change', fit);
  fit();
  button.addEventListener('click', () =>
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true')));
}

// A question that depends on another answer shows when it is asked. The server decides again what it keeps.
function given(form, name) {
  const asked = form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest('[data-ask-if]');
  if (asked?.hidden) return [];
  return [...new FormData(form).entries()]
    .filter(([key, value]) => value && (key === name || key === name + '.none')).map(([, value]) => value.replace(/^~/, ''));
}
function ask(form) {
  for (const question of all(form, '[data-ask-if]')) {
    const [field, codes] = question.dataset.askIf.split(':');
    const wanted = codes.split('|');
    question.hidden = !given(form, field).some(code => wanted.includes(code));
  }
}

// An answer and a reason of no answer exclude each other: what was ticked last stays.
document.addEventListener('change', ({ target }) => {
  const reasons = target.closest?.('[data-either]');
  const form = target.form;
  if (!form) return;
  if (reasons && target.checked) {
    for (const box of all(form, `[name="${CSS.escape(target.name)}"], input[type=checkbox][name="${CSS.escape(reasons.dataset.either)}"]`))
      if (box !== target) box.checked = false;
  } else if (!reasons && target.checked) {
    for (const box of all(form, `[name="${CSS.escape(target.name + '.none')}"]`)) box.checked = false;
  }
});

// Characters left in a limited text.
function count(text) {
  const line = document.getElementById(text.id + '.count');
  const left = text.dataset.limit - text.value.length;
  line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace('#', Math.abs(left));
}

// Saves a draft some seconds after a change. Every saving is a new attempt to write, so it carries a fresh identity.
const freshId = () => {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = b[6] & 15 | 64; b[8] = b[8] & 63 | 128;
  const h = [...b].map(x => x.toString(16).padStart(2, '0')).join('');
  return [h.slice(0, 8), h.slice(8, 12), h.slice(12, 16), h.slice(16, 20), h.slice(20)].join('-');
};
function autosave(form) {
  const status = form.querySelector('[data-autosave-status]');
  let dirty = false, sending = false, timer = 0;
  const say = (state, text) => {
    if (!status) return;
    status.dataset.state = state;
    status.textContent = text;
  };
  const later = wait => { clearTimeout(timer); timer = setTimeout(save, wait); };

  // Somebody may have signed in again in another tab: then the page has a new token against forged forms.
  async function renewToken() {
    const page = await fetch(location.href, { redirect: 'manual' });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
    const token = fresh.querySelector('form input[type=hidden]:not([name=requestId])');
    if (!token) return false;
    for (const input of all(document, `input[type=hidden][name="${CSS.escape(token.name)}"]`)) input.value = token.value;
    return true;
  }
  function send(keepalive) {
    const body = new URLSearchParams(new FormData(form));
    body.set('requestId', freshId());
    return fetch(form.dataset.autosave, { method: 'POST', body, keepalive, redirect: 'manual', headers: { 'X-Requested-With': 'autosave' } });
  }
  async function save(keepalive = false) {
    if (!dirty || sending) return;
    if (!navigator.onLine) { say('offline', status?.dataset.offline); return; }
    sending = true; dirty = false;
    say('saving', status?.dataset.saving);
    try {
      let answer = await send(keepalive === true);
      if (answer.status === 403 && await renewToken()) answer = await send(false);
      if (answer.ok) {
        say('saved', status?.dataset.saved.replace('#', new Date().toTimeString().slice(0, 5)));
      } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        dirty = true; say('ended', status?.dataset.ended); later(30000);
      } else {
        dirty = true; say('failed', status?.dataset.failed); later(15000);
      }
    } catch {
      dirty = true; say('offline', status?.dataset.offline); later(15000);
    } finally {
      sending = false;
    }
  }
  for (const kind of ['input', 'change']) form.addEventListener(kind, () => { dirty = true; later(3000); });
  form.addEventListener('submit', () => { dirty = false; clearTimeout(timer); });
  addEventListener('online', () => save());
  addEventListener('offline', () => dirty && say('offline', status?.dataset.offline));
  addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(true); });
}

// A form is sent once, however often the button is pressed.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 5000);
});
addEventListener('pageshow', () => { for (const form of all(document, 'form[data-sent]')) delete form.dataset.sent; });

// What htmx brings in begins as the page did; nothing begins twice.
const begun = new WeakSet();
const fresh = (root, selector) => [...all(root, selector)].filter(e => !begun.has(e) && begun.add(e));

function begin(root) {
  fresh(root, '.navigation-toggle').forEach(menu);
  all(root, '[data-only-if], [data-without-scripts]').forEach(part => part.remove());
  fresh(root, 'form').forEach(form => {
    if (form.querySelector('[data-ask-if]')) { ask(form); form.addEventListener('change', () => ask(form)); }
    if (form.dataset.autosave) autosave(form);
  });
  fresh(root, '[data-limit]').forEach(text => { count(text); text.addEventListener('input', () => count(text)); });
  fresh(root, '[data-focus]').forEach(summary => summary.focus());
}
begin(document);
document.body.addEventListener('htmx:afterSettle', () => begin(document));

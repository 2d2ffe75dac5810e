// Keeps the page as it is at the desk, says that somebody is there, and sends with the keyboard.
const board = document.querySelector('#board');
const conversation = document.querySelector('#case');
const live = board ?? conversation;
const id = conversation ? location.pathname.split('/').pop() : '';
const BEAT = 30_000;
const PAUSE = 3_000;
const TYPING = 4_000;

const pause = (time) => new Promise((done) => setTimeout(done, time));

const lines = () => document.querySelector('.lines');

function toEnd() {
  const log = lines();
  if (log) log.scrollTop = log.scrollHeight;
}

async function beat() {
  const answer = await fetch('/console/beat', {method: 'POST'});
  if (answer.status === 401) location.assign('/console/sign-in');
}

async function follow(target) {
  let since = 0;
  let now = target;
  for (;;) {
    try {
      const answer = await fetch(`/console/live?since=${since}&id=${id}`);
      if (answer.status === 401 || answer.status === 204) {
        location.assign('/console');
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      since = Number(answer.headers.get('X-Since'));
      const template = document.createElement('template');
      template.innerHTML = await answer.text();
      const next = template.content.firstElementChild;
      if (next && next.innerHTML !== now.innerHTML) {
        const before = lines()?.childElementCount;
        const focus = document.activeElement?.dataset?.key;
        now.replaceWith(next);
        now = next;
        if (lines()?.childElementCount !== before) toEnd();
        if (focus) document.querySelector(`[data-key="${focus}"]`)?.focus();
      }
    } catch {
      await pause(PAUSE);
    }
  }
}

const field = document.querySelector('#words');
if (field) {
  const form = field.form;
  const word = form.querySelector('[name=word]').value;
  const draft = `draft-${id}`;
  field.value = sessionStorage.getItem(draft) ?? '';
  let told = 0;
  field.addEventListener('input', () => {
    sessionStorage.setItem(draft, field.value);
    if (Date.now() - told > TYPING) {
      told = Date.now();
      fetch(`/console/case/${id}/typing`, {method: 'POST', body: new URLSearchParams({word})});
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = field.value.trim();
    if (!words) return;
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const answer = await fetch(form.action, {method: 'POST', body: new URLSearchParams({word, words})});
      if (!answer.ok) throw new Error(String(answer.status));
      if (!answer.url.includes(id)) {
        location.assign(answer.url);
        return;
      }
      field.value = '';
      sessionStorage.removeItem(draft);
    } catch {
      // The words stay where they are, to be sent again.
    } finally {
      button.disabled = false;
      field.focus();
    }
  });
}

document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select');
  if (event.key === 'n' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    document.querySelector('[data-key=n]')?.click();
  }
});

if (live) {
  toEnd();
  beat();
  setInterval(beat, BEAT);
  follow(live);
}

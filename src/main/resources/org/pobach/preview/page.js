// The page follows the phone on the server: it asks for the whole phone, shows it, waits for news.

const $ = (selector) => document.querySelector(selector);
const list = $('.messages');
const scroll = $('.scroll');
const box = $('textarea');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const LINK = /(https:\/\/[^\s<>"]+[^\s<>".,;:!?)])|(\+\d[\d ()-]{6,}\d)/g;
const VANISH_MS = 260;
const TYPING_MS = 6000;

let chat = '';
let round = 0;
let labels = {};
let typingEnds;

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// --- speaking with the server

async function call(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? String(response.status));
  }
  return answer;
}

async function say(body) {
  $('.trouble').hidden = true;
  try {
    await call(`/preview/${chat}/messages`, body);
    return true;
  } catch (error) {
    trouble(error);
    return false;
  }
}

function trouble(error) {
  $('.trouble').textContent = `⚠ ${error.message}`;
  $('.trouble').hidden = false;
}

async function follow(mine) {
  let since = '';
  let pause = 500;
  while (mine === round) {
    try {
      const response = await fetch(`/preview/${chat}${since}`);
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const phone = await response.json();
      if (mine === round) {
        show(phone);
        since = `?since=${phone.revision}`;
      }
      pause = 500;
    } catch {
      await new Promise((wake) => setTimeout(wake, pause));
      pause = Math.min(pause * 2, 8000);
    }
  }
}

// --- the phone

function show(phone) {
  const low = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
  // After an erasure nobody's language is known; the page keeps the one it has.
  if (phone.language || !labels.language) {
    speak(phone.labels);
  }
  const grown = showMessages(phone.messages);
  showTyping(phone.typing);
  showPanel(phone.state);
  showDesk(phone.desk);
  if (low || grown) {
    scroll.scrollTo({ top: newest(), behavior: calm.matches ? 'auto' : 'smooth' });
  }
}

// The operator's side, on another port of this machine.
function showDesk(port) {
  const desk = $('.desk');
  desk.hidden = !port;
  if (port) {
    desk.firstElementChild.href = `http://localhost:${port}/console`;
  }
}

// Where to scroll: to the end, but never past the beginning of the newest message.
function newest() {
  const last = list.lastElementChild;
  if (!last) {
    return scroll.scrollHeight;
  }
  const above = last.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
  return Math.min(scroll.scrollHeight - scroll.clientHeight, scroll.scrollTop + above - 10);
}

function showMessages(messages) {
  const wanted = new Set(messages.map((message) => String(message.id)));
  const shown = new Map();
  let erased = false;
  for (const item of list.querySelectorAll('li:not(.vanish)')) {
    if (wanted.has(item.dataset.id)) {
      shown.set(item.dataset.id, item);
    } else {
      vanish(item);
      erased = true;
    }
  }
  let grown = false;
  for (const message of messages) {
    const form = JSON.stringify(message);
    const item = shown.get(String(message.id));
    if (!item) {
      list.append(bubble(message, form));
      grown = true;
    } else if (item.dataset.form !== form) {
      renew(item, message, form);
    }
  }
  if (messages.length > 0 || erased) {
    $('.erased').hidden = messages.length > 0;
  }
  return grown;
}

function bubble(message, form) {
  const item = element('li', { class: message.mine ? 'mine' : 'theirs' });
  item.dataset.id = message.id;
  fill(item, message, form);
  return item;
}

function fill(item, message, form) {
  item.dataset.form = form;
  item.replaceChildren(element('p', { class: 'bubble', dir: 'auto' }, ...words(message.text)));
  if (message.buttons.length > 0) {
    const rows = message.buttons.map((row) => element('div', { class: 'row' }, ...row.map(button)));
    item.append(element('div', { class: 'buttons', role: 'group' }, ...rows));
  }
}

function renew(item, message, form) {
  const before = buttonsOf(item).indexOf(document.activeElement);
  fill(item, message, form);
  if (before >= 0) {
    const now = buttonsOf(item);
    (now[Math.min(before, now.length - 1)] ?? box).focus();
  }
}

function words(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(from, match.index));
    parts.push(match[1] ? outside(match[1], match[1]) : dial(match[2]));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

function outside(label, url) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function dial(number) {
  return element('a', { href: `tel:${number.replace(/[^+\d]/g, '')}` }, number);
}

function button(given) {
  if (given.url !== undefined) {
    const link = outside(given.label, given.url);
    link.className = 'tap link';
    return link;
  }
  const made = element('button', { type: 'button', class: 'tap' }, given.label);
  if (given.copy !== undefined) {
    made.classList.add('copy');
    made.addEventListener('click', () => copy(made, given.copy));
  } else {
    made.dataset.data = given.data;
    made.addEventListener('click', () => tap(made, given.data));
  }
  return made;
}

async function tap(tapped, data) {
  if (tapped.getAttribute('aria-busy') === 'true') {
    return;
  }
  tapped.setAttribute('aria-busy', 'true');
  await say({ button: data });
  tapped.removeAttribute('aria-busy');
}

async function copy(tapped, text) {
  try {
    await navigator.clipboard.writeText(text);
    tapped.classList.add('copied');
    setTimeout(() => tapped.classList.remove('copied'), 1500);
  } catch {
    getSelection().selectAllChildren(tapped);
  }
}

function vanish(item) {
  if (item.contains(document.activeElement)) {
    box.focus();
  }
  if (calm.matches) {
    item.remove();
    return;
  }
  item.setAttribute('aria-hidden', 'true');
  item.inert = true;
  item.classList.add('vanish');
  setTimeout(() => item.remove(), VANISH_MS);
}

function showTyping(typing) {
  clearTimeout(typingEnds);
  $('.typing').hidden = !typing;
  $('.waiting').hidden = !typing;
  if (typing) {
    typingEnds = setTimeout(() => showTyping(false), TYPING_MS);
  }
}

// --- the author's panel

function showPanel(state) {
  const rows = [];
  const add = (name, values) => {
    const shown = values.filter((value) => value !== null && value !== undefined);
    rows.push(element('dt', {}, name));
    rows.push(
      ...(shown.length > 0 ? shown : ['–']).map((value) => element('dd', {}, value)),
    );
  };
  add('script', [state?.script]);
  add('step', [state?.step]);
  add('slots', Object.entries(state?.slots ?? {}).map(([slot, v]) => `${slot}: ${v.join(', ')}`));
  add('effects', state?.effects ?? []);
  add('facts', state?.facts ?? []);
  $('.panel dl').replaceChildren(...rows);
}

function speak(given) {
  if (JSON.stringify(given) === JSON.stringify(labels)) {
    return;
  }
  labels = given;
  document.documentElement.lang = given.language;
  document.title = given['preview.title'];
  for (const [attribute, target] of [['data-name', 'aria-label'], ['data-hint', 'placeholder']]) {
    for (const item of document.querySelectorAll(`[${attribute}]`)) {
      item.setAttribute(target, given[item.getAttribute(attribute)]);
    }
  }
  for (const item of document.querySelectorAll('[data-title]')) {
    item.title = given[item.dataset.title];
    item.setAttribute('aria-label', given[item.dataset.title]);
  }
  for (const item of document.querySelectorAll('[data-label]')) {
    item.textContent = given[item.dataset.label];
  }
}

// On a narrow screen the panel covers the chat, which then takes no keys.
function panel(open) {
  scroll.inert = open;
  $('.composer').inert = open;
  document.body.classList.toggle('open', open);
  $('.toggle').setAttribute('aria-expanded', String(open));
}

// --- jumping to a step

const place = $('#place');
let places = new Map();

async function learnPlaces() {
  try {
    const { scripts } = await (await fetch(`/preview/${chat}/jump`)).json();
    places = new Map(
      scripts.flatMap(({ script, steps }) => [
        [script, { script }],
        ...steps.map((step) => [`${script} / ${step}`, { script, step }]),
      ]),
    );
    $('#places').replaceChildren(...[...places.keys()].map((value) => element('option', { value })));
  } catch (error) {
    trouble(error);
  }
}

async function jump(event) {
  event.preventDefault();
  const wanted = places.get(place.value.trim());
  if (!wanted) {
    place.setCustomValidity(labels['preview.no-step']);
    place.reportValidity();
    return;
  }
  $('.trouble').hidden = true;
  panel(false);
  try {
    await call(`/preview/${chat}/jump`, wanted);
    place.select();
  } catch (error) {
    trouble(error);
  }
}

// --- keys

function buttonsOf(item) {
  return [...item.querySelectorAll('.tap')];
}

// Arrows move between the buttons of one message: left and right along, up and down between rows.
function arrows(event) {
  const at = event.target.closest?.('.tap');
  const item = at?.closest('li');
  if (!item) {
    return;
  }
  const rows = [...item.querySelectorAll('.row')].map((row) => [...row.children]);
  const y = rows.findIndex((row) => row.includes(at));
  const x = rows[y].indexOf(at);
  const all = rows.flat();
  const next = {
    ArrowLeft: () => all[all.indexOf(at) - 1],
    ArrowRight: () => all[all.indexOf(at) + 1],
    ArrowUp: () => rows[y - 1]?.[Math.min(x, rows[y - 1].length - 1)],
    ArrowDown: () => (y + 1 < rows.length ? rows[y + 1][Math.min(x, rows[y + 1].length - 1)] : box),
    Home: () => all[0],
    End: () => all.at(-1),
  }[event.key]?.();
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function typed(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $('.composer').requestSubmit();
  } else if (event.key === 'ArrowUp' && box.value === '') {
    const rows = [...list.querySelectorAll('li:not(.vanish) .tap')];
    rows.at(-1)?.focus();
    event.preventDefault();
  }
}

function fit() {
  box.rows = Math.min(5, Math.max(1, box.value.split('\n').length));
}

async function send(event) {
  event.preventDefault();
  const text = box.value;
  if (text.trim() === '') {
    return;
  }
  box.value = '';
  fit();
  if (!(await say({ text })) && box.value === '') {
    box.value = text;
    fit();
  }
}

// --- beginning

function open(name) {
  chat = name;
  round += 1;
  panel(false);
  $('.trouble').hidden = true;
  list.replaceChildren();
  $('.erased').hidden = true;
  learnPlaces();
  follow(round);
}

async function begin(code) {
  let begun;
  try {
    begun = await call('/preview');
  } catch (error) {
    trouble(error);
    return;
  }
  history.replaceState(null, '', `/#${begun.chat}`);
  open(begun.chat);
  await say({ text: code ? `/start ${code}` : '/start' });
}

function resume() {
  const named = location.hash.slice(1);
  const known = /^[A-Za-z0-9_-]{1,64}$/.test(named);
  if (known) {
    open(named);
  }
  return known;
}

$('.composer').addEventListener('submit', send);
$('.jump').addEventListener('submit', jump);
place.addEventListener('input', () => place.setCustomValidity(''));
place.addEventListener('focus', learnPlaces);
box.addEventListener('keydown', typed);
box.addEventListener('input', fit);
list.addEventListener('keydown', arrows);
$('.new-chat').addEventListener('click', () => begin().then(() => box.focus()));
$('.toggle').addEventListener('click', () => panel(!document.body.classList.contains('open')));
addEventListener('keydown', (event) => event.key === 'Escape' && panel(false));
addEventListener('hashchange', resume);
matchMedia('(min-width: 800px)').addEventListener('change', () => panel(false));

if (!resume()) {
  begin(new URLSearchParams(location.search).get('start'));
}

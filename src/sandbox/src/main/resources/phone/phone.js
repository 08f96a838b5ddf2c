/** The phone: who writes to which line, what is sent, and what comes back. */
import { bubble, make, refresh, summary } from './bubbles.js';
import { currentLanguage, say, setLanguage, translate } from './words.js';

const API = 'phone/api/';
const POLL_EVERY = 1000;
const MAX_FILE = 16 * 1024 * 1024;
const RAIPUR = { latitude: 21.2514, longitude: 81.6296 };

const byId = (id) => document.getElementById(id);
const page = {
  citizen: byId('citizen'), line: byId('line'), log: byId('log'), text: byId('text'),
  problem: byId('problem'), twice: byId('twice'), window: byId('window'), choices: byId('choices')
};

let directory = { citizens: [], lines: [] };
let chat = null;

/** One open chat: its messages by id, in the order they came, and how far it was read. */
class Chat {
  constructor(citizen, line) {
    this.citizen = citizen;
    this.line = line;
    this.address = API + 'chats/' + encodeURIComponent(citizen.account) + '/' + encodeURIComponent(line.id);
    this.revision = 0;
    this.seen = 0;
    this.messages = new Map();
    this.elements = new Map();
    this.window = null;
  }
}

async function call(address, body) {
  const request = body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body)
  };
  const response = await fetch(address, request);
  const text = await response.text();
  const json = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Error((json.errorMessages || [String(response.status)]).join(' '));
  }
  return json;
}

/** Runs something that may fail, and shows why it did. */
async function attempt(action) {
  try {
    await action();
    page.problem.hidden = true;
  } catch (failure) {
    page.problem.textContent = failure instanceof TypeError ? say('offline') : failure.message;
    page.problem.hidden = false;
  }
}

function send(request) {
  return attempt(async () => {
    const here = chat;
    if (page.twice.checked) {
      request.copies = 2;
      page.twice.checked = false;
    }
    const message = await call(here.address + '/messages', request);
    if (here === chat) {
      place(message);
    }
  });
}

const actions = {
  press: (message, kind, id) => send({ kind, message: message.id, id }),
  again: (message) => attempt(() => call(chat.address + '/again', { message: message.id })),
  share: (kind, message) => send(kind === 'location' ? placeRequest(message.id) : { kind, message: message.id }),
  quoted: (id) => {
    const quoted = chat.messages.get(id);
    return quoted ? summary(quoted.content).slice(0, 80) : '';
  },
  choose: (message) => {
    const { action, body } = message.content.interactive;
    byId('choices-title').textContent = body.text;
    const rows = byId('choices-rows');
    rows.replaceChildren();
    for (const section of action.sections) {
      if (section.title) {
        rows.append(make('h3', '', section.title));
      }
      for (const row of section.rows) {
        const choice = make('button', '', row.title);
        choice.type = 'button';
        if (row.description) {
          choice.append(make('small', '', row.description));
        }
        choice.addEventListener('click', () => {
          page.choices.close();
          send({ kind: 'row', message: message.id, id: row.id });
        });
        rows.append(choice);
      }
    }
    page.choices.showModal();
  }
};

function placeRequest(message) {
  const request = { kind: 'location', ...RAIPUR, name: say('placeName', chat.citizen.village[currentLanguage()]) };
  return message ? { ...request, message } : request;
}

/** Shows a message for the first time, or what changed of it. */
function place(message) {
  const known = chat.elements.get(message.id);
  chat.messages.set(message.id, message);
  if (!message.mine && message.tick === 'failed') {
    return;
  }
  if (message.content.type === 'reaction') {
    react(message.content.reaction);
    return;
  }
  if (known) {
    refresh(known, message, actions);
    return;
  }
  const atEnd = page.log.scrollHeight - page.log.scrollTop - page.log.clientHeight < 120;
  page.log.querySelector('.nothing')?.remove();
  const element = bubble(message, actions);
  chat.elements.set(message.id, element);
  page.log.append(element);
  markPressed(message);
  if (atEnd || message.mine) {
    scrollToEnd();
    element.querySelector('img')?.addEventListener('load', scrollToEnd);
  }
}

function scrollToEnd() {
  page.log.scrollTop = page.log.scrollHeight;
}

function react(reaction) {
  const target = chat.elements.get(reaction.message_id);
  if (target) {
    target.querySelector('.reaction')?.remove();
    if (reaction.emoji) {
      target.append(make('span', 'reaction', reaction.emoji));
    }
  }
}

/** A reply button can be pressed once: as on phones, its group is grey afterwards. */
function markPressed(message) {
  const context = message.content.context;
  const reply = message.content.interactive?.button_reply?.id ?? message.content.button?.payload;
  if (!message.mine || !context || reply === undefined) {
    return;
  }
  const asked = chat.elements.get(context.id);
  for (const button of asked ? asked.querySelectorAll('[data-reply]') : []) {
    button.disabled = true;
    button.setAttribute('aria-pressed', String(button.dataset.reply === reply));
  }
}

function showWindow() {
  const { open, end } = chat.window || {};
  if (!end) {
    page.window.textContent = say('windowNever');
  } else if (!open) {
    page.window.textContent = say('windowShut');
  } else {
    const minutes = Math.max(0, Math.floor((new Date(end) - Date.now()) / 60000));
    page.window.textContent = say('windowOpen', Math.floor(minutes / 60), minutes % 60);
  }
}

async function poll() {
  const here = chat;
  try {
    if (here && document.visibilityState === 'visible') {
      const answer = await call(here.address + '?since=' + here.revision);
      if (here === chat) {
        take(answer);
      }
    }
  } catch (failure) {
    page.problem.textContent = failure instanceof TypeError ? say('offline') : failure.message;
    page.problem.hidden = false;
  } finally {
    setTimeout(poll, POLL_EVERY);
  }
}

function take(answer) {
  answer.messages.forEach(place);
  chat.revision = answer.revision;
  chat.window = answer.window;
  showWindow();
  const unseen = answer.messages.some((message) => !message.mine && message.tick !== 'read' && message.tick !== 'failed');
  if (unseen && chat.seen < chat.revision) {
    chat.seen = chat.revision;
    attempt(() => call(chat.address + '/seen', { upTo: chat.seen }));
  }
}

function open() {
  const citizen = directory.citizens.find((one) => one.key === page.citizen.value);
  const line = directory.lines.find((one) => one.id === page.line.value);
  chat = new Chat(citizen, line);
  history.replaceState(null, '', '#' + citizen.key + '/' + line.id);
  const language = currentLanguage();
  byId('person').textContent = citizen.name[language] + ', ' + citizen.village[language];
  byId('about').textContent = citizen.about[language];
  byId('number').textContent = citizen.phone || say('hiddenNumber', citizen.userId);
  byId('avatar').textContent = firstLetter(citizen.name[language]);
  byId('desk-name').textContent = say('desk', line.id);
  page.log.setAttribute('aria-label', say('conversation'));
  page.log.replaceChildren(make('p', 'nothing', say('nothing')));
  byId('examples').replaceChildren(...citizen.examples.map(example));
  showWindow();
  attempt(async () => {
    const here = chat;
    const answer = await call(here.address);
    if (here === chat) {
      take(answer);
      scrollToEnd();
    }
  });
}

/** The first letter with its vowel sign, as a reader of Hindi sees it. */
function firstLetter(name) {
  const [first] = new Intl.Segmenter(currentLanguage(), { granularity: 'grapheme' }).segment(name);
  return first.segment;
}

function example(text) {
  const chip = make('button', '', text);
  chip.type = 'button';
  chip.title = text;
  chip.dir = 'auto';
  chip.addEventListener('click', () => send({ kind: 'text', text }));
  return chip;
}

function fillChoices() {
  const language = currentLanguage();
  const chosen = { citizen: page.citizen.value, line: page.line.value };
  page.citizen.replaceChildren(...directory.citizens.map((one) =>
    new Option(one.name[language] + ' · ' + one.village[language], one.key)));
  page.line.replaceChildren(...directory.lines.map((one) =>
    new Option(say('lineNumber', one.id, one.number), one.id)));
  page.citizen.value = chosen.citizen || directory.citizens[0].key;
  page.line.value = chosen.line || directory.lines[0].id;
}

function speak(language) {
  setLanguage(language);
  localStorage.setItem('phone.language', language);
  document.documentElement.lang = language;
  translate(document);
  const toggle = byId('language');
  toggle.textContent = say('other');
  toggle.lang = language === 'hi' ? 'en' : 'hi';
  document.title = say('title');
}

function sendFile(file) {
  if (file.size > MAX_FILE) {
    page.problem.textContent = say('tooLarge');
    page.problem.hidden = false;
    return;
  }
  const reader = new FileReader();
  reader.addEventListener('load', () => send({
    kind: 'media',
    mimeType: file.type,
    fileName: file.name,
    base64: reader.result.slice(reader.result.indexOf(',') + 1)
  }));
  reader.readAsDataURL(file);
}

function sendText() {
  const text = page.text.value;
  if (text.trim()) {
    page.text.value = '';
    send({ kind: 'text', text });
  }
}

function listen() {
  page.citizen.addEventListener('change', open);
  page.line.addEventListener('change', open);
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    sendText();
  });
  page.text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      sendText();
    }
  });
  byId('location').addEventListener('click', () => send(placeRequest()));
  byId('picture').addEventListener('click', () => send({ kind: 'sample-image' }));
  byId('contact').addEventListener('click', () => send({ kind: 'contact' }));
  byId('file').addEventListener('change', (event) => {
    const file = event.target.files[0];
    if (file) {
      sendFile(file);
      event.target.value = '';
    }
  });
  byId('later').addEventListener('click', () => attempt(async () => {
    const here = chat;
    const answer = await call(here.address + '/later', { hours: 24 });
    here.window = answer.window;
    if (here === chat) {
      showWindow();
    }
  }));
  byId('language').addEventListener('click', () => {
    speak(currentLanguage() === 'hi' ? 'en' : 'hi');
    fillChoices();
    open();
  });
}

async function start() {
  speak(localStorage.getItem('phone.language') || 'hi');
  directory = await call(API + 'directory');
  fillChoices();
  const [citizen, line] = decodeURIComponent(location.hash.slice(1)).split('/');
  if (directory.citizens.some((one) => one.key === citizen)) {
    page.citizen.value = citizen;
  }
  if (directory.lines.some((one) => one.id === line)) {
    page.line.value = line;
  }
  listen();
  open();
  document.body.dataset.ready = 'true';
  setTimeout(poll, POLL_EVERY);
}

attempt(start);
